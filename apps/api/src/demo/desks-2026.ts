import type { LocalDate } from '@app/kernel';
import type { DemoApi, Made, Person } from './demo-api';
import type { DraftAtWork } from './round-2026';
import type { Timeline } from './timeline';

interface Waiting {
  readonly items: readonly { readonly id: string }[];
}
interface Preview {
  readonly rows: readonly { readonly id: string; readonly version: number }[];
}

/**
 * What officers say and do at their desks today: a question to a producer with its answer, a note among the offices, and
 * dossiers that were accepted together too early and taken back.
 */
export function planDesks(
  timeline: Timeline,
  api: DemoApi,
  told: { readonly today: LocalDate; readonly office: Person; readonly draft: () => DraftAtWork },
): void {
  const { today, office, draft } = told;
  timeline.on(today, async () => {
    await askAndAnswer(api, draft());
    await takeBack(api, office);
  });
}

async function askAndAnswer(api: DemoApi, { by, officer, dossierId }: DraftAtWork): Promise<void> {
  const path = `/api/dossiers/${dossierId}/comments`;
  const ask =
    'Giấy chứng nhận an toàn thực phẩm của hộ còn hạn đến bao giờ? Nếu sắp hết thì làm lại trước khi nộp nhé.';
  await api.post(path, { as: officer, body: { audience: 'producer', body: ask } });
  const answer = 'Tôi đã nộp đơn xin cấp lại ở trạm y tế, họ hẹn tuần sau có.';
  await api.post(path, { as: by, body: { audience: 'producer', body: answer } });
}

async function takeBack(api: DemoApi, office: Person): Promise<void> {
  const { items } = await api.get<Waiting>('/api/dossiers?atMyDesk=true', office);
  const ids = items.map(({ id }) => id);
  const [first] = ids;
  if (first === undefined) throw new Error('nothing waits at the desk of the province');
  const note = 'Chờ Sở Y tế gửi kết quả hậu kiểm rồi mới tiếp nhận.';
  await api.post(`/api/dossiers/${first}/comments`, { as: office, body: { audience: 'office', body: note } });
  const act = 'dossiers.accept';
  const { rows } = await api.get<Preview>(`/api/bulk-acts/preview?act=${act}&ids=${ids.join(',')}`, office);
  const picked = rows.map(({ id, version }) => ({ id, version }));
  const { id } = await api.post<Made>('/api/bulk-acts', { as: office, body: { act, rows: picked } });
  await api.post(`/api/bulk-acts/${id}/undo`, { as: office });
}
