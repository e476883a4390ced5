import { Journey, PHONE, isTooWide, seriousFindings, shoot, type Visitor } from '../support/browser';
import { districtDay, type DistrictDay } from '../support/district-day';

jest.setTimeout(180_000); // a real browser on a busy machine

describe('results of a district go up, or stay', () => {
  let journey: Journey;
  let day: DistrictDay;

  beforeAll(async () => {
    journey = await Journey.start('2020-09-01T02:00:00Z');
    day = await districtDay(journey.app, '2020-09-25', [
      { name: 'Bưởi đạt ngưỡng', totals: [49, 51, 50, 49, 51] },
      { name: 'Bưởi dưới ngưỡng', totals: [49, 50, 50, 50, 50] },
      { name: 'Bưởi khá', totals: [62, 58, 55, 60, 57] },
    ]);
  });
  afterAll(() => journey?.close());

  const sound = async (visitor: Visitor, picture: string): Promise<void> => {
    await shoot(visitor.page, picture);
    expect(await isTooWide(visitor.page)).toBe(false);
    expect(await seriousFindings(visitor.page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  };
  const tableOf = (visitor: Visitor, caption: string): Promise<string> =>
    visitor.page.getByRole('table', { name: caption }).innerText();

  it('scenario 4: two of three go up with letter and minutes; 49,80 stays; the day after the last it is late', async () => {
    const address = `/hoi-dong/${day.panel.id}/gui-len?dot=${day.roundId}`;
    const secretary = await journey.visit(day.secretary);
    await journey.app.database.setTime('2020-09-26T02:00:00Z');
    await journey.open(secretary, address);
    await secretary.page.getByText('Đã quá hạn gửi lên: ngày cuối là 25/09/2020').waitFor();
    expect(await secretary.page.getByRole('button', { name: 'Lập tờ trình và gửi' }).isDisabled()).toBe(true);
    await sound(secretary, 'send-up-late');

    await journey.app.database.setTime('2020-09-25T02:00:00Z');
    await journey.open(secretary, address);
    await secretary.page.getByText('Hạn gửi lên: hết ngày 25/09/2020').waitFor();
    const up = await tableOf(secretary, 'Sản phẩm gửi lên');
    expect(up).toMatch(/Bưởi khá[^]*58,40 điểm[^]*Bưởi đạt ngưỡng[^]*50,00 điểm/);
    expect(up).not.toContain('Bưởi dưới ngưỡng');
    expect(await tableOf(secretary, 'Sản phẩm ở lại')).toMatch(/Bưởi dưới ngưỡng[^]*49,80 điểm/);
    await sound(secretary, 'send-up-preview');

    await secretary.page.getByRole('button', { name: 'Lập tờ trình và gửi' }).click();
    const dialog = secretary.page.getByRole('dialog');
    await dialog.getByLabel('Số tờ trình').fill('12/TTr-HĐ');
    await dialog.getByRole('button', { name: 'Gửi', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    const sent = await tableOf(secretary, 'Các lần đã gửi');
    expect(sent).toContain('12/TTr-HĐ');
    expect(sent).toContain('25/09/2020');
    for (const paper of ['letter', 'minutes']) {
      const href = await secretary.page.locator(`a[href$="/${paper}"]`).getAttribute('href');
      const file = await fetch(journey.app.url + (href ?? ''), { headers: { cookie: day.secretary.cookie } });
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    }

    const stayed = await journey.visit(day.secretary, PHONE);
    await journey.open(stayed, `/chot-diem/${day.caseIds[1] ?? ''}`);
    await stayed.page.getByText('49,80 điểm').first().waitFor();
    await sound(stayed, 'below-threshold');
  });
});
