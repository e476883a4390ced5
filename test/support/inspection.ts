import type { ChecklistItem } from '../../libs/inspection/src/domain/checklist';
import type { TestApp, TestUser } from './app';
import { certified, type Certified } from './certified';
import { loadReference } from './reference';
import type { ResultOfTest } from './results';

/** People and rated products of a province that inspects. */
export interface InspectedProvince {
  readonly office: TestUser;
  readonly leader: TestUser;
  readonly trade: TestUser;
  readonly inspector: TestUser;
  readonly producer: TestUser;
  readonly stranger: TestUser;
  readonly certificates: readonly Certified[];
}

const LAW = { year: 2026, number: 1, procedureId: '26-2026', rulebookId: '26-2026' };

export async function inspectedProvince(
  app: TestApp,
  results: readonly ResultOfTest[],
  options: { producers?: number } = {},
): Promise<InspectedProvince> {
  await loadReference(app.uow);
  const office = await app.user('provincial-office', { name: 'Nguyễn Thị Thanh Tâm' });
  const leader = await app.user('approving-leader', { name: 'Trần Quang Khải Minh' });
  const { certificates, round } = await certified(app, { office, leader }, results, { ...options, law: LAW });
  const [first] = round.producers;
  if (!first) throw new Error('no producer');
  return {
    office,
    leader,
    trade: await app.user('trade-department', { name: 'Lê Hữu Bách' }),
    inspector: await app.user('inspector', { name: 'Phan Văn Kiểm' }),
    producer: first.user,
    stranger: await app.user('inspector', { name: 'Người ngoài đoàn' }),
    certificates,
  };
}

export const teamOf = (leader: TestUser, ...members: TestUser[]) => [
  { userId: leader.userId, seat: 'leader', agency: 'Chi cục Quản lý chất lượng' },
  ...members.map(({ userId }) => ({ userId, seat: 'member', agency: 'Sở Công Thương' })),
];

/** A whole record: everything is fine but the items named. */
export function visitOf(
  items: readonly ChecklistItem[],
  bad: Readonly<Record<string, { what: string; remedyUntil?: string }>> = {},
) {
  return {
    answers: items.map(({ code }) => ({ code, verdict: bad[code] ? 'no' : 'yes' })),
    findings: Object.entries(bad).map(([code, finding]) => ({ code, severity: 'serious', ...finding })),
    conclusion: 'Cơ sở sản xuất đúng như hồ sơ.',
    signatures: [
      { side: 'team', name: 'Phan Văn Kiểm', title: 'Trưởng đoàn' },
      { side: 'producer', name: 'Nguyễn Thị Hoa', title: 'Chủ cơ sở' },
    ],
    begunAt: '2026-09-01T01:00:00.000Z',
    endedAt: '2026-09-01T02:30:00.000Z',
    place: { latE6: 18_342_100, lngE6: 105_905_600, accuracyM: 12 },
  };
}

/** Opens an inspection of a product outside a plan and answers it as the office sees it. */
export async function openedInspection(app: TestApp, at: InspectedProvince, productId: string, dueOn = '2026-09-15') {
  const opened = await app.post('/api/inspections', {
    as: at.office,
    body: { productId, dueOn, reason: 'Kiểm tra đột xuất', members: teamOf(at.inspector, at.trade) },
  });
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
  return (await app.get(`/api/inspections/${opened.body.id}`, { as: at.office })).body;
}
