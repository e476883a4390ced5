import { type Journey, PHONE, shoot, type Visitor } from '../browser';
import { confirm, expectSound, follow, step, write } from '../page-steps';
import { PRODUCER, PRODUCT, ROUND, type People } from './people';

export async function draftDecision(journey: Journey, office: Visitor): Promise<void> {
  const { page } = office;
  await journey.open(office, '/xep-hang');
  await page.getByText('85,00 điểm').first().waitFor();
  await shoot(page, '06-ranking');
  await page.getByRole('button', { name: 'Lập dự thảo quyết định cho 1 sản phẩm' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lập dự thảo', exact: true }).click();
  await page.waitForURL(/\/quyet-dinh\/[0-9a-f-]+$/);
  await step(page, 'Trình phê duyệt');
  await page.getByText('Chờ phê duyệt').first().waitFor();
}

export async function approveDecision(journey: Journey, people: People): Promise<void> {
  const leader = await journey.visit(people.leader);
  const { page } = leader;
  await journey.open(leader, '/quyet-dinh');
  await follow(page, 'Chưa có số', /\/quyet-dinh\/[0-9a-f-]+$/);
  await page.getByRole('button', { name: 'Phê duyệt…' }).click();
  await write(page.getByRole('dialog'), { 'Số quyết định': '3500/QĐ-UBND', 'Ngày quyết định': '08/10/2020' });
  await confirm(page, 'Phê duyệt');
  await page.getByText('Đã phê duyệt, chưa công bố').first().waitFor();
  expect(leader.complaints).toEqual([]);
}

export async function publishDecision(journey: Journey, office: Visitor): Promise<void> {
  await journey.open(office, '/quyet-dinh');
  await follow(office.page, '3500/QĐ-UBND', /\/quyet-dinh\/[0-9a-f-]+$/);
  await step(office.page, 'Công bố');
  await office.page.getByText('Đã công bố').first().waitFor();
  await shoot(office.page, '07-published');
  expect(office.complaints).toEqual([]);
}

export async function readResult(journey: Journey, producer: Visitor): Promise<void> {
  const { page } = producer;
  await journey.open(producer, '/');
  await page.getByRole('button', { name: /Thông báo, \d+ chưa đọc/ }).click();
  await page
    .getByRole('menuitem', { name: new RegExp(`^Kết quả ${ROUND}`) })
    .first()
    .click();
  await page.waitForURL(/\/ket-qua\/[0-9a-f-]+$/);
  await page.getByText('Sản phẩm được công nhận 4 sao OCOP.').waitFor();
  await page.getByText('85,00 điểm').first().waitFor();
  const beside = page.getByRole('region', { name: 'Tự chấm và hội đồng' });
  await beside.getByText(/Bạn tự chấm .* hội đồng chấm 85,00 điểm/).waitFor();
  await beside.getByRole('button', { name: /^Xem cả \d+ tiêu chí của phần A$/ }).click();
  await beside
    .getByText(/^Trung bình \d+,\d{2} điểm \(\d+\/3\)$/)
    .first()
    .waitFor();
  await expectSound(producer, '08-result-phone');
  await page.setViewportSize({ width: 1280, height: 900 });
  await beside.getByRole('columnheader', { name: 'Hội đồng' }).first().waitFor();
  await expectSound(producer, '08-result-wide');
  await page.setViewportSize(PHONE);
}

/** @returns the address that its QR code carries */
export async function takeCertificate(journey: Journey, producer: Visitor): Promise<string> {
  const { page } = producer;
  await follow(page, 'Xem giấy chứng nhận', /\/chung-nhan\?q=/);
  const file = page.getByRole('link', { name: `Giấy chứng nhận PDF: ${PRODUCT}` });
  const answer = await page.context().request.get(journey.app.url + ((await file.getAttribute('href')) ?? ''));
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await expectSound(producer, '09-certificate-phone');
  const check = page.getByRole('link', { name: `Trang công khai: ${PRODUCT}` });
  return (await check.getAttribute('href')) ?? '';
}

export async function verifyWithoutLogin(journey: Journey, address: string): Promise<void> {
  expect(address).toMatch(/^\/v\//);
  const shopper = await journey.visit(undefined, PHONE);
  await journey.open(shopper, address);
  await shopper.page.getByText('Còn hiệu lực').first().waitFor();
  const text = await shopper.page.locator('body').innerText();
  for (const part of [PRODUCT, PRODUCER, '3500/QĐ-UBND', '11/10/2023']) expect(text).toContain(part);
  await expectSound(shopper, '10-public-page-phone');
}
