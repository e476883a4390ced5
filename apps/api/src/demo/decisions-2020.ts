import type { DemoApi, Made, Versioned } from './demo-api';
import type { People } from './people';
import type { Timeline } from './timeline';

/** The province's decisions of 2020: one approved and published, one that waits for its approval. */
export function planDecisions(
  timeline: Timeline,
  api: DemoApi,
  people: People,
  at: { readonly roundId: () => string; readonly unitId: string },
): void {
  const draft = async (): Promise<string> => {
    const body = { roundId: at.roundId(), level: 'province', unitId: at.unitId };
    const { id } = await api.post<Made>('/api/decisions', { as: people.office, body });
    await api.post(`/api/decisions/${id}/prepare`, { as: people.office, ifMatch: 1 });
    return id;
  };
  let first = '';
  let approved: Versioned = { version: 0 };
  timeline.on('2020-10-01', async () => void (first = await draft()));
  timeline.on('2020-10-02', async () => {
    const body = { number: '3287/QĐ-UBND', decidedOn: '2020-10-02' };
    approved = await api.post<Versioned>(`/api/decisions/${first}/approve`, { as: people.leader, ifMatch: 2, body });
  });
  timeline.on('2020-10-05', () =>
    api.post(`/api/decisions/${first}/publish`, { as: people.office, ifMatch: approved.version }),
  );
  timeline.on('2020-10-08', async () => void (await draft()));
}
