import { PublicReports } from '../../libs/inspection/src/application/public-reports';
import type { TestApp } from './app';
import { teamOf, visitOf } from './inspection';
import { mustPost } from './sales-world';

/** A plan with a visit that leaves findings, a report that becomes an inspection, a withdrawal that is proposed. */
export async function inspectionDay(app: TestApp): Promise<void> {
  const office = await app.user('provincial-office');
  const leader = await app.user('approving-leader');
  const inspector = await app.user('inspector');
  const { today } = await app.uow.read((tx) => tx.one<{ today: string }>(`select platform.today() as today`));
  const rated = await app.uow.read((tx) =>
    tx.query<{ id: string; token: string }>(
      `select id, verify_token as token from certificates.certificate where state = 'issued' order by number`,
    ),
  );
  const plan = await mustPost(app, '/api/inspection-plans', office, {
    body: {
      ...{ title: 'Kế hoạch thử', kind: 'periodic', periodFrom: today, periodTo: today, count: 1 },
      members: teamOf(inspector),
    },
  });
  await mustPost(app, `/api/inspection-plans/${plan.id}/approve`, leader, { ifMatch: 1 });
  const { items } = (await app.get('/api/inspections', { as: inspector })).body;
  const path = `/api/inspections/${items[0].id}`;
  const detail = (await app.get(path, { as: inspector })).body;
  const bad = { 'chung.5': { what: 'Sai số sao', remedyUntil: today } };
  await mustPost(app, `${path}/record`, inspector, { body: visitOf(detail.items, bad) });

  const reports = app.app.get(PublicReports);
  const subject = await reports.subject(rated[0]?.token ?? '');
  if (!subject) throw new Error('no certificate behind the code');
  const stamp = reports.stamp(Date.now() - 10_000);
  const report = { what: 'Bao bì in sai', place: '', contact: undefined, photo: undefined, stamp, trap: '' };
  await reports.submit(subject, report, { address: '10.0.0.1', requestId: 'test' });
  const [found] = (await app.get('/api/violation-reports', { as: office })).body.items;
  await mustPost(app, `/api/violation-reports/${found.id}/inspection`, office, {
    ifMatch: 1,
    body: { dueOn: today, members: teamOf(inspector) },
  });

  const made = await mustPost(app, '/api/withdrawal-cases', office, {
    body: {
      ...{
        certificateId: rated.at(-1)?.id,
        ground: 'mark-misuse',
        explanation: 'Sai số sao',
        authority: 'Quản lý thị trường',
      },
      ...{ conclusionNumber: '1/KL', concludedOn: today },
    },
  });
  await mustPost(app, `/api/withdrawal-cases/${made.id}/explain`, office, { ifMatch: 1, body: { text: 'Bao bì cũ' } });
  await mustPost(app, `/api/withdrawal-cases/${made.id}/propose`, office, { ifMatch: 2 });
}
