import readXlsx from 'read-excel-file/node';
import { ReportClock } from '../../../libs/reporting/src/application/report-clock';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { docxTables, docxText } from '../../support/docx-text';
import { producerWithUser, selectedIdea, unitOf } from '../../support/flow';
import { pdfText } from '../../support/pdf-text';
import { loadReference } from '../../support/reference';
import { allConfirm, reportIssued } from '../../support/reports';

describe('monthly and yearly reports', () => {
  let app: TestApp;
  let worker: TestBackground;
  let office: TestUser;
  let leader: TestUser;
  let secretary: TestUser;
  let district: string;
  let commune: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-08-20T02:00:00Z' });
    await loadReference(app.uow);
    worker = await TestBackground.start(app);
    office = await app.user('provincial-office');
    leader = await app.user('approving-leader');
    district = await unitOf(app, 'Huyện Thạch Hà', 'district');
    commune = await unitOf(app, 'Xã Thạch Hải', 'commune');
    secretary = await app.user('district-secretary', { kind: 'unit', id: district });
    await ideas(3);
    await training('2020-08-11', 120);
  });
  afterAll(async () => {
    await worker.close();
    await app.close();
  });

  async function ideas(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const producer = await producerWithUser(app, office, commune, `Hợp tác xã ${Math.random()}`);
      await selectedIdea(app, producer, office, `Sản phẩm ${index}`);
    }
  }
  async function training(on: string, participants: number): Promise<void> {
    const body = { unitId: district, kind: 'programme', title: 'Lớp', fromOn: on, toOn: on, participants, women: 10 };
    const made = await app.post('/api/activities/registers/training/entries', { as: office, body });
    expect(made.status).toBe(201);
  }
  const read = async (path: string, as = office): Promise<any> =>
    (await app.get(`/api/reports${path.startsWith('?') ? '' : '/'}${path}`, { as })).body;
  const begin = (kind: string, period: string, as = office) => app.post('/api/reports', { as, body: { kind, period } });
  const figureOf = (content: any, id: string): any => content.figures.find((each: any) => each.id === id);
  const bytesOf = async (id: string, format: string): Promise<Buffer> => {
    const answer = await fetch(`${app.url}/api/reports/${id}/files/${format}`, { headers: { cookie: office.cookie } });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const save = (id: string, slot: string, body: string, version: number, as = office) =>
    app.put(`/api/reports/${id}/texts/${slot}`, { as, ifMatch: version, body: { body } });
  const issue = (id: string, version: number, as = office, numberText = '125/BC-VPĐP') =>
    app.post(`/api/reports/${id}/issue`, {
      as,
      ifMatch: version,
      body: { numberText, signerTitle: 'Chánh Văn phòng' },
    });

  it('is drafted once for a period that has begun, by the office, and keeps what is typed as versions', async () => {
    expect((await begin('month', '2020-10')).body.code).toBe('reporting.period_ahead');
    expect((await begin('month', '2020-13')).body.code).toBe('reporting.period_unknown');
    expect((await begin('month', '2020-08', secretary)).status).toBe(403);
    const { id } = (await begin('month', '2020-08')).body;
    expect((await begin('month', '2020-08')).body).toMatchObject({ code: 'reporting.report_open', path: 'period' });

    expect((await save(id, 'weaknesses', 'Tiến độ chậm.', 0)).body).toEqual({ version: 1 });
    expect((await save(id, 'weaknesses', 'Hai người cùng gõ.', 0)).status).toBe(412);
    expect((await save(id, 'weaknesses', 'Tiến độ còn chậm.', 1)).body).toEqual({ version: 2 });
    expect((await save(id, 'no-such-slot', 'x', 0)).body.code).toBe('reporting.text_slot_unknown');
    expect((await save(id, 'weaknesses', 'x', 2, leader)).status).toBe(403);
    expect((await read(`${id}/texts/weaknesses`)).items.map((each: any) => each.body)).toEqual([
      'Tiến độ còn chậm.',
      'Tiến độ chậm.',
    ]);
    const content = await read(`${id}/content`);
    expect(figureOf(content, 'ideasInPeriod')).toMatchObject({ value: '3', from: '2020-08-01', to: '2020-08-31' });
    const sentences = content.blocks.map(({ runs = [] }: any) => runs.map((run: any) => run.text).join(''));
    expect(sentences).toContain('Trong tháng có 3 ý tưởng sản phẩm được chấp thuận; lũy kế từ đầu năm 3 ý tưởng.');
    expect(sentences).toContain('Các địa phương đã tổ chức 1 lớp tập huấn cho 120 lượt người (Biểu 07).');
    const gone = await app.post(`/api/reports/${id}/give-up`, { as: office, ifMatch: 1, body: { reason: 'Lập nhầm' } });
    expect(gone.body).toEqual({ version: 2, state: 'given-up' });
    expect((await save(id, 'weaknesses', 'x', 2)).body.code).toBe('reporting.report_closed');
  });

  it('units confirm their own lines only, or say what is not so; the office waits for them until the last day', async () => {
    const { id } = (await begin('month', '2020-08')).body;
    await save(id, 'opening', 'Tháng 8 công việc được đẩy nhanh.\nNhiều cơ sở mở rộng sản xuất.', 0);
    expect((await issue(id, 1)).body.code).toBe('workflow.action_not_allowed');
    const ask = (answerBy: string) =>
      app.post(`/api/reports/${id}/ask`, { as: office, ifMatch: 1, body: { answerBy } });
    expect((await ask('2020-08-19')).body.code).toBe('reporting.answer_day_past');
    expect((await ask('2020-08-22')).body).toEqual({ version: 2, state: 'confirming' });
    expect((await read(id)).lines).toHaveLength(13);

    const mine = (await app.get('/api/report-lines', { as: secretary })).body.items;
    expect(mine.map((line: any) => [line.unitName, line.verdict])).toEqual([['Huyện Thạch Hà', 'none']]);
    const found = async (q: string) =>
      (await app.get(`/api/report-lines?q=${encodeURIComponent(q)}`, { as: secretary })).body.items.length;
    expect([await found('thach ha'), await found('can loc')]).toEqual([1, 0]);
    const other = await unitOf(app, 'Huyện Can Lộc', 'district');
    expect((await app.get(`/api/report-lines/${id}/${other}`, { as: secretary })).body.code).toBe(
      'reporting.line_not_found',
    );
    const line = (await app.get(`/api/report-lines/${id}/${district}`, { as: secretary })).body;
    expect(line.figures).toContainEqual(
      expect.objectContaining({ title: 'Ý tưởng được chấp thuận', value: '3', indicator: 'ideas-approved' }),
    );
    expect(line.figures).toContainEqual(expect.objectContaining({ title: 'Lượt người trong kỳ', value: '120' }));
    const answer = (body: object, as = secretary) =>
      app.post(`/api/report-lines/${id}/${district}/answer`, { as, body });
    expect((await answer({ verdict: 'commented' })).body).toMatchObject({
      code: 'reporting.comment_missing',
      path: 'comment',
    });
    expect((await answer({ verdict: 'confirmed' }, office)).status).toBe(403);
    expect((await answer({ verdict: 'commented', comment: 'Thiếu một lớp.' })).status).toBe(201);
    expect((await issue(id, 2)).body).toMatchObject({ code: 'reporting.units_waiting', waiting: 12 });
    expect((await answer({ verdict: 'confirmed' })).status).toBe(201);
    expect((await read(id)).lines.find((each: any) => each.unitId === district).verdict).toBe('confirmed');
    await allConfirm(app, id);
    expect((await issue(id, 2, secretary)).status).toBe(403);
    expect((await issue(id, 2, leader)).body).toEqual({ version: 3, state: 'issued' });
    expect((await answer({ verdict: 'confirmed' })).body.code).toBe('reporting.line_closed');
    expect((await save(id, 'opening', 'x', 1)).body.code).toBe('reporting.report_closed');
    await worker.drain();
    const told = await app.uow.read((tx) =>
      tx.query<{ template: string; count: number }>(
        `select template, count(*)::int as count from notifications.notification where template like 'report.%' group by 1 order by 1`,
      ),
    );
    // two people in the office; one secretary of the district, one of the province, one leader
    expect(Object.fromEntries(told.map(({ template, count }) => [template, count]))).toEqual({
      ...{ 'report.commented': 2, 'report.issued': 3, 'report.units-asked': 2 },
    });
  });

  it('its files say what is frozen, add up, and are the same bytes when they are made again', async () => {
    const [{ id, period }] = (await read('?kind=month')).items.filter((each: any) => each.state === 'issued');
    const [year, month] = String(period).split('-').map(Number);
    expect((await read(`?q=thang%20${month}/${year}`)).items.map((each: any) => each.id)).toContain(id);
    expect((await read('?q=thang%2013/1999')).items).toEqual([]);
    const { sha256, files } = await read(id);
    expect(files.map((file: any) => file.format)).toEqual(['docx', 'pdf', 'xlsx']);
    const pdf = pdfText(await bytesOf(id, 'pdf'));
    const docx = await bytesOf(id, 'docx');
    for (const text of [pdf.replace(/\s+/g, ' '), docxText(docx).replace(/\s+/g, ' ')]) {
      expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(text).toContain('UBND TỈNH HÀ TĨNH');
      expect(text).toContain('125/BC-VPĐP');
      expect(text).toContain('Hà Tĩnh, ngày 20 tháng 8 năm 2020');
      expect(text).toContain('Nhiều cơ sở mở rộng sản xuất.');
      expect(text).toContain('Các địa phương đã tổ chức 1 lớp tập huấn cho 120 lượt người (Biểu 07).');
      expect(text).toContain('Nơi nhận:');
      expect(text).not.toContain('BẢN DỰ THẢO');
    }
    const table = docxTables(docx).find(([head]) => head?.includes('Lượt người trong kỳ'));
    expect(table?.slice(1)).toEqual([
      ['1', 'Huyện Thạch Hà', '1', '120', '1', '120'],
      ['', 'Tổng cộng', '1', '120', '1', '120'],
    ]);
    const sheets = await readXlsx(await bytesOf(id, 'xlsx'));
    expect(sheets.find(({ sheet }) => sheet === 'Biểu 03')?.data.slice(1)).toEqual([
      ['Huyện Thạch Hà', 3, 3, 0],
      ['Tổng cộng', 3, 3, 0],
    ]);
    const again = await read(`${id}/reproduction`);
    expect(again).toMatchObject({ contentSha256: sha256, contentIsWhole: true });
    expect(again.files.map((file: any) => [file.format, file.isSame])).toEqual([
      ['docx', true],
      ['pdf', true],
      ['xlsx', true],
    ]);
    await expect(app.uow.run((tx) => tx.execute(`update reporting.report_issue set content = '{}'`))).rejects.toThrow();
  });

  it('the next one carries the words over and says what has changed, also in what was issued before', async () => {
    await app.database.setTime('2020-09-18T02:00:00Z');
    await ideas(2);
    await training('2020-08-25', 80);
    const { id } = (await begin('month', '2020-09')).body;
    const opening = (await read(id)).texts.find((text: any) => text.slot === 'opening');
    expect(opening).toMatchObject({ version: 1, isCarried: true });
    expect(opening.body).toContain('Nhiều cơ sở mở rộng sản xuất.');
    const { comparison } = await read(`${id}/content`);
    const change = (rows: any[], key: string) => rows.find((row) => row.id === key);
    expect(change(comparison.changes, 'ideasInYear')).toMatchObject({
      before: '3',
      after: '5',
      change: '2',
      records: 2,
    });
    expect(change(comparison.since, 'traineesLocal')).toMatchObject({ before: '120', after: '200', change: '80' });
    expect(change(comparison.since, 'ideasInYear')).toBeUndefined();
    const issued = (await read('?kind=month')).items.find((each: any) => each.state === 'issued');
    expect((await read(`${issued.id}/changes`)).items.map((row: any) => row.id)).toContain('traineesLocal');
    expect(figureOf(await read(`${issued.id}/content`), 'traineesLocal').value).toBe('120');
  });

  it('a corrected issue names the one it replaces', async () => {
    const id = await reportIssued(app, office, { kind: 'month', period: '2020-08' });
    const report = await read(id);
    expect(report).toMatchObject({ issueNo: 2, state: 'issued' });
    expect((await read(report.replacesId)).replacedById).toBe(id);
    const content = await read(`${id}/content`);
    expect(content.replacesText).toBe('Báo cáo này thay thế Báo cáo số 125/BC-VPĐP ngày 20/08/2020.');
    expect(figureOf(content, 'traineesLocal').value).toBe('200');
  });

  it('the office is reminded of the month before the 22nd, units of their answer, each once', async () => {
    const clock = new ReportClock(app.uow);
    const run = () => clock.run();
    const reminded = async (): Promise<string[]> => {
      await run();
      await run();
      await worker.drain();
      const rows = await app.uow.read((tx) =>
        tx.query<{ what: string }>(
          `select coalesce(unit_id, kind) || ' ' || days_before as what from reporting.reminder order by told_at, what`,
        ),
      );
      return rows.map(({ what }) => what);
    };
    await app.database.setTime('2020-09-16T02:00:00Z');
    expect(await reminded()).toEqual([]);
    await app.database.setTime('2020-09-18T02:00:00Z');
    expect(await reminded()).toEqual(['month 5']);
    const open = (await read('?kind=month')).items.find((each: any) => each.state === 'drafting');
    await app.post(`/api/reports/${open.id}/ask`, { as: office, ifMatch: 1, body: { answerBy: '2020-09-21' } });
    await app.post(`/api/report-lines/${open.id}/${district}/answer`, {
      as: secretary,
      body: { verdict: 'confirmed' },
    });
    await app.database.setTime('2020-09-19T02:00:00Z');
    const after = await reminded();
    expect(after).toHaveLength(13);
    expect(after).not.toContain(`${district} 2`);
    await app.database.setTime('2020-09-22T02:00:00Z');
    await reminded();
    expect((await issue(open.id, 2, office, '140/BC-VPĐP')).body.state).toBe('issued');
  });
});
