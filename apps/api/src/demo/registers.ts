import { DECLARED_2020, REGISTER_ENTRIES, type RegisterEntry } from './data/registers';
import type { DemoApi } from './demo-api';
import { need, type People } from './people';
import type { Timeline } from './timeline';
import type { Units } from './units';

/** Training, communication, promotion, targets, notes and what papers declare, as the province and its districts enter them. */
export function planRegisters(
  timeline: Timeline,
  at: { api: DemoApi; people: People; units: Units; roundId: () => string },
): void {
  const enter = ({ register, district, body }: RegisterEntry, more: object = {}): Promise<unknown> => {
    const unit = district === undefined ? at.units.province : at.units.district(district);
    const as = district === undefined ? at.people.office : need(at.people.districtSecretaries, district);
    const path = `/api/activities/registers/${register}/entries`;
    return at.api.post(path, { as, body: { unitId: unit.id, ...body, ...more } });
  };
  for (const entry of REGISTER_ENTRIES) timeline.together(entry.on, () => enter(entry));
  for (const entry of DECLARED_2020) timeline.together(entry.on, () => enter(entry, { roundId: at.roundId() }));
}
