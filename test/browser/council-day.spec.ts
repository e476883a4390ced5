import type { Page } from 'playwright-core';
import { criteriaOf, type Ticks } from '@app/criteria';
import { agreeToAll, cast, moveCase, type MemberOfTest } from '../support/council';
import { calledCase, provincialRound, type ProvincialRound } from '../support/provincial-round';
import { DESK, isTooWide, Journey, PHONE, seriousFindings, shoot, type Visitor } from '../support/browser';
import { bestTicks, sheetOf, ticksWithTotal } from '../support/ticks';

jest.setTimeout(180_000); // a real browser on a busy machine

const SHEET = sheetOf('26-2026', 1);

/** Ticks one option by its line, as a finger does. */
const tick = (page: Page, key: string, index: number): Promise<void> =>
  page.locator(`label:has(input[type="radio"][value="${key}:${index}"])`).click();

async function fillSheet(page: Page, ticks: Ticks): Promise<void> {
  for (const [key, index] of Object.entries(ticks)) await tick(page, key, index);
  await page.getByText(/^Đã lưu/).waitFor();
}

/** Presses a step and confirms it in its dialog. */
async function step(page: Page, name: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function handIn(page: Page, again: boolean, reason?: string): Promise<void> {
  const name = again ? 'Nộp phiếu đã sửa' : 'Nộp phiếu chấm';
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByLabel('Lý do sửa phiếu').fill(reason);
  await dialog.getByRole('button', { name: again ? name : 'Nộp phiếu', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe("the council's day", () => {
  let journey: Journey;
  let round: ProvincialRound;

  beforeAll(async () => {
    journey = await Journey.start('2026-07-01T02:00:00Z');
    round = await provincialRound(journey.app);
  });
  afterAll(() => journey?.close());

  const sound = async (visitor: Visitor, picture: string): Promise<void> => {
    await shoot(visitor.page, picture);
    expect(await isTooWide(visitor.page)).toBe(false);
    expect(await seriousFindings(visitor.page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  };

  it('scenario 6: spread 14 keeps the product open, the changed sheet of round two closes it; both rounds stay readable', async () => {
    const { caseId, group } = await calledCase(journey.app, round, 'Mật ong chênh lệch', 7);
    const totals = [88, 86, 85, 74, 87, 86, 84];
    const fourth = group.voters[3] ?? group.chair;
    const member = await journey.visit(fourth, PHONE);
    await journey.open(member, `/cham-diem/${caseId}`);
    await sound(member, 'score-sheet-empty');
    for (const [index, voter] of group.voters.entries())
      if (index !== 3) await cast(journey.app, voter, caseId, ticksWithTotal(SHEET, totals[index] ?? 0));

    const chair = await journey.visit(group.chair);
    await journey.open(chair, `/chot-diem/${caseId}`);
    await chair.page.getByText('6 trên 7 thành viên có mặt đã nộp phiếu').waitFor();
    const early = chair.page.getByRole('button', { name: 'Mở thảo luận', exact: true });
    expect(await early.isDisabled()).toBe(true);
    await chair.page.getByText('còn 1 thành viên có mặt chưa nộp phiếu').waitFor();
    for (const visitor of [chair, member]) {
      const sees = await visitor.page.locator('main').innerText();
      for (const total of [88, 86, 85, 87]) expect(sees).not.toContain(`${total} điểm`);
    }

    await fillSheet(member.page, ticksWithTotal(SHEET, 74));
    await member.page.getByRole('status').getByText('74 điểm').waitFor();
    await sound(member, 'score-sheet-filled');
    await handIn(member.page, false);
    await member.page.getByText(/Bạn đã nộp phiếu 74 điểm/).waitFor();

    await journey.open(chair, `/chot-diem/${caseId}`);
    await step(chair.page, 'Mở thảo luận');
    await chair.page.getByText('84,29 điểm').waitFor();
    await chair.page.getByText('14 (vượt giới hạn)').waitFor();
    expect(await chair.page.getByRole('button', { name: 'Chốt điểm', exact: true }).isDisabled()).toBe(true);
    await chair.page.getByText('chênh lệch 14 điểm, vượt giới hạn 10 điểm').waitFor();
    const differences = await chair.page
      .getByRole('region', { name: 'Các phiếu vòng 1' })
      .locator('tbody tr:has(th:text-matches("^[ABC]\\\\.")) td:nth-of-type(1)')
      .allInnerTexts();
    expect(differences.length).toBeGreaterThan(0);
    expect(differences.map(Number)).toEqual(differences.map(Number).sort((a, b) => b - a));
    await sound(chair, 'closing-spread');
    await step(chair.page, 'Mở vòng chấm tiếp theo', 'Chênh lệch vượt 10 điểm');

    await journey.open(member, `/cham-diem/${caseId}`);
    const better = ticksWithTotal(SHEET, 79);
    const before = ticksWithTotal(SHEET, 74);
    const changed = Object.entries(better).filter(([key, index]) => before[key] !== index);
    await fillSheet(member.page, Object.fromEntries(changed));
    await handIn(member.page, true, 'Xem lại minh chứng');
    await member.page.getByText(/Bạn đã nộp phiếu 79 điểm/).waitFor();

    await journey.open(chair, `/chot-diem/${caseId}`);
    await step(chair.page, 'Mở thảo luận');
    await chair.page.getByText('85,00 điểm').waitFor();
    await chair.page.getByRole('button', { name: /^Ghi nhận \d+ lựa chọn thống nhất$/ }).click();
    await chair.page.getByText('Đã thống nhất mọi tiêu chí').waitFor();
    await step(chair.page, 'Chốt điểm');
    await chair.page.getByText('Đã chốt điểm').first().waitFor();
    await chair.page.getByText('Kết quả ổn định: bỏ bất kỳ một phiếu nào').waitFor();
    const beside = chair.page.getByRole('region', { name: 'Các vòng chấm cạnh nhau' });
    expect(await beside.getByRole('row').filter({ hasText: '+5' }).innerText()).toMatch(
      /74\s+79\s+\+5\s+Xem lại minh chứng/,
    );
    await chair.page.getByRole('button', { name: 'Vòng 1', exact: true }).click();
    const first = chair.page.getByRole('region', { name: 'Các phiếu vòng 1' });
    expect(await first.locator('tbody tr').first().innerText()).toContain('74');
    await chair.page.getByRole('button', { name: 'Vòng 2', exact: true }).click();
    const second = chair.page.getByRole('region', { name: 'Các phiếu vòng 2' });
    expect(await second.locator('tbody tr').first().innerText()).toContain('79');
    await sound(chair, 'closing-closed');
  });

  it.each([
    ['nothing changed', {}, '100,00', 5, undefined],
    ['A 1.3 = 2', { 'A.1.3': 2 }, '99,00', 4, undefined],
    ['A 2.1 = 1 and B 4.1 = 3', { 'A.2.1': 1, 'B.4.1': 3 }, '96,00', 3, undefined],
    ['A 2.2 = 1', { 'A.2.2': 1 }, '98,00', 2, 'A.2.2'],
  ])('scenario 8: %s', async (name, points, mean, star, blocking) => {
    const { caseId, group } = await calledCase(journey.app, round, `Mật ong ${name}`, 2);
    const ticks: Record<string, number> = { ...bestTicks(SHEET) };
    for (const [key, wanted] of Object.entries(points))
      ticks[key] =
        criteriaOf(SHEET)
          .find((each) => each.key === key)
          ?.options.findIndex((option) => option.points === wanted) ?? -1;
    for (const voter of group.voters) await cast(journey.app, voter, caseId, ticks);
    await moveCase(journey.app, group.chair, caseId, 'discuss');
    await agreeToAll(journey.app, group.chair, caseId);
    const chair = await journey.visit(group.chair, star === 2 ? PHONE : DESK);
    await journey.open(chair, `/chot-diem/${caseId}`);
    await chair.page.getByText(`${mean} điểm`).first().waitFor();
    await step(chair.page, 'Chốt điểm');
    await chair.page.getByText('Đã chốt điểm').first().waitFor();
    expect(await chair.page.getByRole('img', { name: `${star} sao` }).count()).toBeGreaterThan(0);
    if (blocking !== undefined) {
      const line = chair.page.getByRole('listitem').filter({ hasText: blocking }).first();
      expect(await line.innerText()).toMatch(/cần “.+”; hiện là “.+”/);
    }
    await sound(chair, `closing-gates-${star}`);
  });

  it('the keyboard alone fills the sheet from start to end, explains what the rules ask for, and hands it in; the language changes in place', async () => {
    const changed = await journey.app.put('/api/settings/evaluation.explanations', {
      ...{ as: round.office, ifMatch: 0 },
      body: { value: 'gated', note: 'Quy chế mẫu của tỉnh' },
    });
    expect(changed.status).toBe(200);
    const { caseId, group } = await calledCase(journey.app, round, 'Mật ong bàn phím', 2);
    const member: MemberOfTest = group.voters[1] ?? group.chair;
    const visitor = await journey.visit(member);
    await journey.open(visitor, `/cham-diem/${caseId}`);
    const { page } = visitor;
    const { keyboard } = page;
    await page.getByRole('button', { name: 'Tới tiêu chí chưa chấm' }).focus();
    await keyboard.press('Enter');
    const focused = () => page.evaluate<string>('document.activeElement?.value ?? ""');
    const first = await focused();
    expect(first).toMatch(/^A\./);
    await keyboard.press('ArrowDown');
    expect(await focused()).not.toBe(first);
    const tag = () => page.evaluate<string>('document.activeElement?.tagName + "#" + document.activeElement?.id');
    let explained = 0;
    for (let steps = 0; steps < 80 && !(await tag()).endsWith('#nop-phieu'); steps += 1) {
      await keyboard.press('1');
      await keyboard.press('Enter');
      if (!(await tag()).startsWith('TEXTAREA')) continue;
      explained += 1;
      await keyboard.type(explained === 1 ? 'x' : 'Theo minh chứng');
      await keyboard.press('Control+Enter');
    }
    expect(explained).toBeGreaterThan(3);
    expect(await tag()).toBe('BUTTON#nop-phieu');

    const words = page.getByRole('textbox', { name: /^Giải trình ở tiêu chí / }).first();
    await words.fill('');
    await page.getByRole('status').getByText('Còn 1 giải trình').waitFor();
    await page.getByRole('button', { name: 'Nộp phiếu chấm', exact: true }).click();
    await page.getByText('Hãy ghi vì sao chấm mức này').waitFor();
    expect(await tag()).toMatch(/^TEXTAREA#giai-trinh-/);
    for (const [width, name] of [
      [390, 'phone'],
      [640, 'zoom'],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await sound(visitor, `score-sheet-explain-${name}`);
    }
    await page.setViewportSize(DESK);
    await words.fill('Đủ giấy tờ, tem');
    await page.getByRole('button', { name: /^Tài khoản/ }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await keyboard.press('Escape');
    expect(
      await page
        .getByRole('textbox', { name: /^Explanation at criterion / })
        .first()
        .inputValue(),
    ).toBe('Đủ giấy tờ, tem');
    await sound(visitor, 'score-sheet-english');
    // the law has no English: a reader of the screen speaks it in Vietnamese
    expect(await page.locator('[role="radiogroup"] label [lang="vi"]').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Hand in the sheet', exact: true }).focus();
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    // the dialog takes the focus first, as it does for a person
    while (!(await page.evaluate('document.querySelector(".MuiDialog-root")?.contains(document.activeElement)')))
      await page.waitForTimeout(20);
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).press('Enter');
    await page.getByText(/You handed in a sheet of \d+ points/).waitFor();
    const own = await journey.app.get(`/api/cases/${caseId}/sheet`, { as: member });
    expect(Object.values(own.body.explanations)).toEqual(
      expect.arrayContaining(['Đủ giấy tờ, tem', 'Theo minh chứng']),
    );
  });
});
