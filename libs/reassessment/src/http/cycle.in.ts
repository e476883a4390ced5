import { localDate } from '@app/kernel';
import { DateOnly, Flag, Int, OneOf, PageQuery, Text, Uuid } from '@app/platform/http';
import type { CycleFilter } from '../application/cycle-filters';
import { RADAR_GROUPS, statesOf, type RadarGroup } from '../domain/radar';
import { SHOWN_STATES, type ShownState } from '../domain/shown-state';

/** What certificates have in common. */
export class RadarQuery {
  @Text({ max: 10, pattern: /^[0-9]{2,5}-[0-9]{4}$/, optional: true, doc: 'unit of then or of now' })
  unitId?: string;

  @OneOf(SHOWN_STATES, { optional: true })
  state?: ShownState;

  @OneOf(RADAR_GROUPS, { optional: true, doc: 'a group of states, as the radar counts them' })
  group?: RadarGroup;

  @Int({ min: 1, max: 5, optional: true, query: true })
  stars?: number;

  @DateOnly({ optional: true, doc: 'ends on this day or later' })
  from?: string;

  @DateOnly({ optional: true, doc: 'ends on this day or earlier' })
  to?: string;

  @Text({ max: 100, optional: true, doc: 'search text; accents and case do not matter' })
  q?: string;

  @Flag({ optional: true, query: true, doc: 'only certificates that still wait for something' })
  live?: boolean;
}

export class CyclesQuery extends PageQuery {
  @Text({ max: 10, pattern: /^[0-9]{2,5}-[0-9]{4}$/, optional: true, doc: 'unit of then or of now' })
  unitId?: string;

  @OneOf(SHOWN_STATES, { optional: true })
  state?: ShownState;

  @OneOf(RADAR_GROUPS, { optional: true, doc: 'a group of states, as the radar counts them' })
  group?: RadarGroup;

  @Int({ min: 1, max: 5, optional: true, query: true })
  stars?: number;

  @DateOnly({ optional: true, doc: 'ends on this day or later' })
  from?: string;

  @DateOnly({ optional: true, doc: 'ends on this day or earlier' })
  to?: string;

  @Text({ max: 100, optional: true, doc: 'search text; accents and case do not matter' })
  q?: string;

  @Flag({ optional: true, query: true, doc: 'only certificates that still wait for something' })
  live?: boolean;

  @Uuid({ optional: true })
  productId?: string;

  @Uuid({ optional: true })
  producerId?: string;
}

/** The filter that a query asks for. */
export function filterOf(query: RadarQuery & Partial<Pick<CyclesQuery, 'productId' | 'producerId'>>): CycleFilter {
  const { unitId, state, group, stars, from, to, q, live, productId, producerId } = query;
  const states = state !== undefined ? [state] : group !== undefined ? statesOf(group) : undefined;
  return {
    ...{ unitId, stars, q, productId, producerId, states, onlyLive: live },
    endsFrom: from === undefined ? undefined : localDate(from),
    endsTo: to === undefined ? undefined : localDate(to),
  };
}
