import type { DemoApi, Made, Versioned } from './demo-api';
import type { People } from './people';
import type { Timeline } from './timeline';

type Complaint = Readonly<Record<'scope' | 'content' | 'documentNumber' | 'receivedOn', string>>;

const ABOUT_EVIDENCE: Complaint = {
  scope: 'evidence',
  content: 'Đề nghị tính giấy chứng nhận VietGAP được cấp ngày 30/9/2020.',
  documentNumber: '15/ĐN',
  receivedOn: '2020-10-09',
};
const ABOUT_PROCEDURE: Complaint = {
  scope: 'procedure',
  content: 'Chủ thể không được mời giới thiệu mẫu sản phẩm trong phiên họp, đề nghị xem xét lại.',
  documentNumber: '21/ĐN',
  receivedOn: '2020-10-12',
};

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
  let second = '';
  timeline.on('2020-10-08', async () => void (second = await draft()));
  const complain = async (decisionId: string, input: Complaint): Promise<string> => {
    const { items } = await api.get<{ items: { caseId: string }[] }>(`/api/decisions/${decisionId}`, people.office);
    const body = { ...input, caseId: items.at(-1)?.caseId ?? '' };
    return (await api.post<Made>('/api/complaints', { as: people.office, body })).id;
  };
  timeline.on('2020-10-12', async () => {
    const id = await complain(first, ABOUT_EVIDENCE);
    const body = { answer: 'Minh chứng nộp sau ngày họp nên không được tính; chủ thể bổ sung ở đợt sau.' };
    await api.post(`/api/complaints/${id}/dismiss`, { as: people.leader, ifMatch: 1, body });
    await complain(second, ABOUT_PROCEDURE);
  });
}
