import { addDays, type LocalDate } from '@app/kernel';
import type { DemoApi, Made } from './demo-api';
import type { People } from './people';
import type { Timeline } from './timeline';

/** What the worker does by the clock, here on the days of the tale. */
export interface ClockWork {
  readonly nightly: () => Promise<unknown>;
  readonly remind: () => Promise<unknown>;
}

const HELD_FROM = '2022-09-12';
/** A certificate of 5/10/2020 has so many days left on the first held day. */
const DAYS_LEFT = 387;

interface Cycle {
  readonly id: string;
  readonly productName: string;
}

/** One document of those years and how many certificates it holds; without `endsIn` it holds them still. */
interface HoldPlan {
  readonly documentNo: string;
  readonly issuer: string;
  readonly reason: string;
  readonly products: readonly number[];
  /** Days from today to the end that the certificates have afterwards. */
  readonly endsIn?: number;
}

const HOLDS: readonly HoldPlan[] = [
  {
    documentNo: '6022/BNN-VPĐP',
    issuer: 'Bộ Nông nghiệp và Phát triển nông thôn',
    reason: 'Chưa có hướng dẫn đánh giá lại sản phẩm OCOP hết hạn',
    products: [0, 1],
    endsIn: 150,
  },
  {
    documentNo: '5871/UBND-NL',
    issuer: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
    reason: 'Cơ sở sản xuất khắc phục hậu quả mưa lũ',
    products: [2],
    endsIn: 60,
  },
  {
    documentNo: '6120/UBND-NL',
    issuer: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
    reason: 'Chờ kết luận về chỉ dẫn địa lý của sản phẩm',
    products: [3],
  },
];

/**
 * The certificates of 2020 after their star: four were held in 2022, when the ministry had given no guidance; two of them may file
 * now, one has missed its window, one is held still. The others have ended and wait for a decision.
 */
export function planReassessment(
  timeline: Timeline,
  api: DemoApi,
  people: People,
  told: { readonly today: LocalDate; readonly clock: ClockWork },
): void {
  const { today, clock } = told;
  const as = people.office;
  let cycles: Cycle[] = [];
  timeline.on(HELD_FROM, async () => {
    await clock.nightly();
    ({ items: cycles } = await api.get<{ items: Cycle[] }>('/api/reassessment/cycles?limit=50', as));
    cycles.sort((a, b) => a.productName.localeCompare(b.productName, 'vi'));
  });
  for (const plan of HOLDS) {
    const { documentNo, issuer, reason } = plan;
    let id = '';
    timeline.on(HELD_FROM, async () => {
      const cycleIds = plan.products.flatMap((index) => cycles[index]?.id ?? []);
      const body = { documentNo, documentOn: '2022-09-09', issuer, reason, fromOn: HELD_FROM, cycleIds };
      ({ id } = await api.post<Made>('/api/reassessment/holds', { as, body }));
      await api.post(`/api/reassessment/holds/${id}/start`, { as, ifMatch: 1 });
    });
    if (plan.endsIn === undefined) continue;
    const endedOn = addDays(today, plan.endsIn - DAYS_LEFT - 1);
    timeline.on(endedOn, () => api.post(`/api/reassessment/holds/${id}/end`, { as, ifMatch: 2, body: { endedOn } }));
  }
  for (const days of [60, 30, 0])
    timeline.on(addDays(today, -days), async () => {
      await clock.nightly();
      await clock.remind();
    });
  timeline.on(addDays(today, -3), async () => {
    const round = { year: Number(today.slice(0, 4)), procedureId: '26-2026' };
    const { id: roundId } = await api.post<Made>('/api/rounds/reassessment', { as, body: round });
    const cycleIds = cycles.slice(0, 1).map(({ id }) => id);
    await api.post('/api/reassessment/openings', { as, body: { cycleIds, roundId } });
  });
}
