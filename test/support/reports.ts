import type { Answer, TestApp, TestUser } from './app';

export interface ReportOfTest {
  readonly kind: 'month' | 'year';
  readonly period: string;
}

function good(answer: Answer): any {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** Every unit that a report asked confirms its lines. */
export async function allConfirm(app: TestApp, reportId: string): Promise<void> {
  const units = await app.user('district-secretary');
  const { lines } = good(await app.get(`/api/reports/${reportId}`, { as: await app.user('provincial-office') }));
  for (const { unitId } of lines)
    good(
      await app.post(`/api/report-lines/${reportId}/${unitId}/answer`, { as: units, body: { verdict: 'confirmed' } }),
    );
}

/** A report drafted, confirmed by its units and issued. @returns its id */
export async function reportIssued(app: TestApp, office: TestUser, report: ReportOfTest): Promise<string> {
  const { id } = good(await app.post('/api/reports', { as: office, body: report }));
  const { today } = await app.uow.read((tx) => tx.one<{ today: string }>(`select platform.today()::text as today`));
  good(await app.post(`/api/reports/${id}/ask`, { as: office, ifMatch: 1, body: { answerBy: today } }));
  await allConfirm(app, id);
  const body = { numberText: `12/BC-${report.period}`, signerTitle: 'Chánh Văn phòng' };
  good(await app.post(`/api/reports/${id}/issue`, { as: office, ifMatch: 2, body }));
  return id as string;
}
