import readXlsx from 'read-excel-file/node';
import { TestApp, type TestUser } from '../../support/app';
import type { CouncilOfTest } from '../../support/council';
import { districtDay } from '../../support/district-day';
import { pdfText } from '../../support/pdf-text';
import { loadReference } from '../../support/reference';

describe('district council under 1048-2019', () => {
  let app: TestApp;
  let office: TestUser;
  let district: TestUser;
  let panel: CouncilOfTest;
  let roundId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-01T02:00:00Z' });
    await loadReference(app.uow);
    const day = await districtDay(app, '2020-09-24', [
      { name: 'Bưởi đạt ngưỡng', totals: [49, 51, 50, 49, 51] },
      { name: 'Bưởi dưới ngưỡng', totals: [49, 50, 50, 50, 50] },
      { name: 'Bưởi khá', totals: [62, 58, 55, 60, 57] },
    ]);
    ({ office, secretary: district, panel, roundId } = day);
  });

  afterAll(() => app.close());

  const bytesOf = async (path: string): Promise<Buffer> => {
    const response = await fetch(app.url + path, { headers: { cookie: district.cookie } });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };

  it('scenario 4: 50.00 and 58.40 go up with letter and minutes, 49.80 stays and is 49.80 everywhere; on 26/9 it is late', async () => {
    const preview = await app.get(`/api/councils/${panel.id}/send-up?roundId=${roundId}`, { as: district });
    expect(preview.body.goesUp.map((each: any) => [each.productName, each.shownMean])).toEqual([
      ['Bưởi khá', '58.40'],
      ['Bưởi đạt ngưỡng', '50.00'],
    ]);
    expect(preview.body.staysBelow.map((each: any) => [each.productName, each.shownMean])).toEqual([
      ['Bưởi dưới ngưỡng', '49.80'],
    ]);
    const explained = preview.body.staysBelow[0].explanation;
    expect(explained).toMatchObject({ nextStar: 3, lacksHundredths: 20 });

    const summary = pdfText(await bytesOf(`/api/councils/${panel.id}/papers/summary.pdf?roundId=${roundId}`));
    for (const words of ['49,80', '58,40', 'Độc lập - Tự do - Hạnh phúc', 'tháng 9 năm 2020', 'THƯ KÝ'])
      expect(summary).toContain(words);
    expect(summary).not.toContain('49.80');
    const [sheet] = await readXlsx(await bytesOf(`/api/councils/${panel.id}/papers/summary.xlsx?roundId=${roundId}`));
    expect(sheet?.data.map((row) => row[6])).toEqual(['Điểm trung bình', 58.4, 50, 49.8]);

    const body = { roundId, letterNo: '12/TTr-HĐ' };
    await app.database.setTime('2020-09-26T02:00:00Z');
    const late = await app.post(`/api/councils/${panel.id}/send-up`, { as: district, body });
    expect([late.status, late.body.code, late.body.due_on]).toEqual([409, 'evaluation.send_up_late', '2020-09-24']);
    expect(late.body.title).toContain('quá hạn');

    await app.database.setTime('2020-09-20T02:00:00Z');
    const key = 'send-up-once-0001';
    const [sent, again] = await Promise.all(
      [1, 2].map(() => app.post(`/api/councils/${panel.id}/send-up`, { as: district, body, key })),
    );
    expect(sent?.body).toMatchObject({ count: 2 });
    expect(again?.body).toEqual(sent?.body);
    const letter = pdfText(await bytesOf(`/api/councils/send-ups/${sent?.body.id}/letter`));
    expect(letter).toContain('Bưởi đạt ngưỡng');
    expect(letter).not.toContain('Bưởi dưới ngưỡng');
    const minutes = pdfText(await bytesOf(`/api/councils/send-ups/${sent?.body.id}/minutes`));
    expect(minutes).toContain('49,80');
    const nothing = await app.post(`/api/councils/${panel.id}/send-up`, { as: district, body });
    expect(nothing.body.code).toBe('evaluation.send_up_nothing');
    const atProvince = await app.get('/api/dossiers?q=buoi', { as: office });
    expect(atProvince.body.items.map((each: any) => [each.productName, each.desk]).sort()).toEqual([
      ['Bưởi dưới ngưỡng', 'district'],
      ['Bưởi khá', 'province'],
      ['Bưởi đạt ngưỡng', 'province'],
    ]);
  });
});
