import type { Page } from 'playwright-core';
import { gatedCriteriaOf, type Ticks } from '@app/criteria';
import { DESK, isTooWide, Journey, PHONE, seriousFindings, shoot, type Visitor } from '../support/browser';
import { cast, type MemberOfTest } from '../support/council';
import { openRound, readyDossier } from '../support/flow';
import { sheetOf, ticksWithTotal } from '../support/ticks';
import { wholeWay, type WholeWay } from '../support/whole-way';
import { filedAgain, type Reassessed } from '../support/written-way';

jest.setTimeout(240_000); // a real browser on a busy machine

const SHEET = sheetOf('26-2026', 1);
const of = (total: number): Ticks =>
  ticksWithTotal(
    SHEET,
    total,
    gatedCriteriaOf(SHEET).map((criterion) => criterion.key),
  );

async function fill(page: Page, ticks: Ticks): Promise<void> {
  for (const [key, index] of Object.entries(ticks))
    await page.locator(`label:has(input[type="radio"][value="${key}:${index}"])`).click();
}

/** Presses a step and confirms it in its dialog. */
async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('a council answers in writing', () => {
  let journey: Journey;
  let way: WholeWay;
  let again: Reassessed;
  let secretary: MemberOfTest;
  const caseOf = (index: number): string => again.caseIds[index] ?? '';

  beforeAll(async () => {
    journey = await Journey.start('2024-09-01T02:00:00Z');
    way = await wholeWay(journey.app, [
      { name: 'Bưởi thống nhất', total: 82 },
      { name: 'Bưởi khác ý', total: 78 },
      { name: 'Bưởi sắp nộp', total: 75 },
    ]);
    again = await filedAgain(journey.app, way, way.caseIds.slice(0, 2));
    secretary = again.group.others[0] as MemberOfTest;
  });
  afterAll(() => journey?.close());

  /** The page is looked at on a desk and on a phone, keeps within both and has no serious faults. */
  async function sound(visitor: Visitor, picture: string): Promise<void> {
    for (const [name, size] of [
      ['1280', DESK],
      ['390', PHONE],
    ] as const) {
      await visitor.page.setViewportSize(size);
      await visitor.page.waitForTimeout(300); // the layout settles
      await shoot(visitor.page, `${picture}-${name}`);
      expect(await isTooWide(visitor.page)).toBe(false);
    }
    expect(await seriousFindings(visitor.page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.page.setViewportSize(DESK);
  }

  it('is asked in one act, answers by page and by post, and closes without a meeting', async () => {
    const { chair, voters } = again.group;
    const hers = await journey.visit(secretary);
    await journey.open(hers, `/hoi-dong/${again.group.id}`);
    await hers.page.getByRole('button', { name: 'Lấy ý kiến bằng văn bản' }).click();
    await hers.page.getByText('chậm nhất 30/05/2027').first().waitFor();
    await sound(hers, 'written-1-dialog');
    await hers.page.getByLabel('Ngày cuối gửi phiếu').fill('20/05/2027');
    await hers.page.getByRole('button', { name: 'Gửi lấy ý kiến 2 sản phẩm' }).click();
    await hers.page.waitForURL(/\/phien-hop\/[0-9a-f-]+$/);
    await hers.page.getByText('đến hết ngày 20/05/2027, còn 35 ngày').waitFor();
    await hers.page.getByText('0 trên 4 phiếu đã gửi về').first().waitFor();
    await sound(hers, 'written-2-consultation');

    const member = await journey.visit(voters[1], PHONE);
    await journey.open(member, '/');
    await member.page.getByText('Cho ý kiến bằng văn bản: chưa gửi phiếu').first().waitFor();
    await shoot(member.page, 'written-3-home-390');
    await journey.open(member, `/cham-diem/${caseOf(0)}`);
    await member.page.getByText('không phải họp, gửi phiếu đến hết ngày 20/05/2027').waitFor();
    await fill(member.page, of(82));
    await member.page.getByText(/^Đã lưu/).waitFor();
    await member.page.getByRole('button', { name: 'Gửi phiếu ý kiến', exact: true }).click();
    await member.page.getByRole('dialog').getByRole('button', { name: 'Nộp phiếu', exact: true }).click();
    await member.page.getByText(/Bạn đã nộp phiếu 82 điểm/).waitFor();
    expect(member.complaints).toEqual([]);
    for (const voter of [chair, voters[2] ?? chair]) await cast(journey.app, voter, caseOf(0), of(81));

    await journey.open(hers, `/chot-diem/${caseOf(0)}/phieu-giay`);
    await hers.page.getByLabel('Phiếu của thành viên').click();
    await hers.page.getByRole('option', { name: /^Thành viên 4/ }).click();
    await hers.page.getByLabel('Ngày nhận phiếu').fill('15/04/2027');
    const scan = { name: 'Phiếu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% phiếu\n%%EOF') };
    await hers.page.locator('input[type="file"]').setInputFiles(scan);
    await hers.page.getByText('Đã tải').first().waitFor();
    await fill(hers.page, of(83));
    await sound(hers, 'written-4-paper');
    await hers.page.getByRole('button', { name: 'Nhập phiếu', exact: true }).click();
    await hers.page.waitForURL(new RegExp(`/chot-diem/${caseOf(0)}$`));
    await hers.page.getByText('4 trên 4 thành viên đã gửi phiếu').waitFor();
    await hers.page.getByText('Đã nhập phiếu giấy').waitFor();
    expect(await hers.page.locator('main').innerText()).not.toMatch(/\b8[123] điểm/);
    await sound(hers, 'written-5-progress');

    const chairs = await journey.visit(chair);
    await journey.open(chairs, `/chot-diem/${caseOf(0)}`);
    await step(chairs.page, 'Mở phiếu');
    await chairs.page.getByText('Các phiếu thống nhất: cùng 4 sao, chênh lệch 2 điểm').waitFor();
    await chairs.page.getByRole('button', { name: /^Ghi nhận \d+ lựa chọn thống nhất$/ }).click();
    await chairs.page.getByText('Đã thống nhất mọi tiêu chí').waitFor();
    await step(chairs.page, 'Chốt điểm');
    await chairs.page.getByText('Đã chốt điểm').first().waitFor();
    await sound(chairs, 'written-6-closed');
  });

  it('differing opinions go to a meeting in one act', async () => {
    const { chair, voters } = again.group;
    for (const [index, voter] of voters.entries()) await cast(journey.app, voter, caseOf(1), of(index === 0 ? 69 : 72));
    const chairs = await journey.visit(chair);
    await journey.open(chairs, `/chot-diem/${caseOf(1)}`);
    await step(chairs.page, 'Mở phiếu');
    await chairs.page.getByText('các phiếu không cùng hạng sao (3, 4 sao)').waitFor();
    expect(await chairs.page.getByRole('button', { name: 'Chốt điểm', exact: true }).isDisabled()).toBe(true);
    await sound(chairs, 'written-7-differ');
    await step(chairs.page, 'Chuyển ra họp');
    await chairs.page.getByText('Vòng 2', { exact: false }).first().waitFor();
    await chairs.page.getByText('Chờ đưa ra chấm').first().waitFor();
  });

  it('shows what came along, what is missing and what changed on the pages around it', async () => {
    const { office, producer } = way;
    const theirs = await journey.visit(producer.user);
    await journey.open(theirs, '/ho-so/moi');
    await theirs.page.getByRole('combobox', { name: 'Sản phẩm' }).click();
    await theirs.page.getByRole('option', { name: 'Bưởi sắp nộp' }).click();
    await theirs.page.getByRole('radio', { name: 'Đánh giá lại' }).check();
    expect(await theirs.page.getByRole('radio', { name: 'Đánh giá lần đầu' }).count()).toBe(0);
    await theirs.page.getByRole('combobox', { name: 'Đợt đánh giá' }).click();
    await theirs.page.getByRole('option', { name: /^Đánh giá lại năm 2027/ }).click();
    await sound(theirs, 'around-1-new-dossier');
    await theirs.page.getByRole('button', { name: 'Bắt đầu hồ sơ' }).click();
    await theirs.page.waitForURL(/\/ho-so\/[0-9a-f-]+$/);
    await theirs.page.getByText('Kỳ nộp hồ sơ đánh giá lại đến hết ngày').waitFor();
    await theirs.page.getByRole('heading', { name: 'Giấy tờ đã chuyển sang' }).waitFor();
    await theirs.page.getByRole('heading', { name: 'Còn thiếu', exact: true }).waitFor();
    await sound(theirs, 'around-2-follow-up');
    const rated = await dossierOf(way.caseIds[0] ?? '');
    await journey.open(theirs, `/ho-so/${rated}`);
    await theirs.page.getByRole('link', { name: /Xem kết quả theo Quyết định/ }).waitFor();
    await sound(theirs, 'around-3-rated');

    const desk = await journey.visit(office);
    await journey.open(desk, `/ho-so/${again.dossierIds[0] ?? ''}`);
    await desk.page.getByRole('heading', { name: 'Thay đổi so với lần trước' }).waitFor();
    await desk.page.getByText('Hội đồng lần trước').waitFor();
    await sound(desk, 'around-4-comparison');
    for (const [path, picture] of [
      ['/dot', 'around-5-rounds'],
      ['/xep-hang', 'around-6-ranking'],
      [`/nguoi-dung/${producer.user.userId}`, 'around-7-user'],
      [`/hoi-dong/${again.group.id}`, 'around-8-council'],
      ['/', 'around-9-home'],
    ] as const) {
      await journey.open(desk, path);
      await desk.page.waitForLoadState('networkidle');
      await sound(desk, picture);
    }
  });

  it('an item long past its last day says since when, not how many thousand days', async () => {
    const { office, producer } = way;
    const deadlines = [{ level: 'district', task: 'file', dueOn: '2024-09-10' }];
    const roundId = await openRound(journey.app, office, { year: 2024, number: 2, procedureId: '148-2023', deadlines });
    await readyDossier(journey.app, producer, roundId, { name: 'Bưởi bỏ dở' });
    const theirs = await journey.visit(producer.user);
    await journey.open(theirs, '/');
    await theirs.page.getByText('Quá hạn từ 10/09/2024').first().waitFor();
    await sound(theirs, 'around-10-overdue');
  });

  async function dossierOf(caseId: string): Promise<string> {
    return (await journey.app.get(`/api/cases/${caseId}`, { as: way.office })).body.dossierId as string;
  }
});
