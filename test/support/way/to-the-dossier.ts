import { type Journey, shoot, type Visitor } from '../browser';
import { pdfBytes } from '../flow';
import { choose, confirm, expectSound, fillSheet, find, follow, step, write } from '../page-steps';
import { ticksWithTotal } from '../ticks';
import { PRODUCER, PRODUCT, ROUND, SHEET } from './people';

export async function writeIdea(journey: Journey, producer: Visitor): Promise<void> {
  const { page } = producer;
  await journey.open(producer, '/y-tuong');
  await follow(page, 'Viết ý tưởng mới', /\/y-tuong\/moi$/);
  await write(page, { 'Tên sản phẩm': PRODUCT });
  await find(page, 'Bộ sản phẩm', '1. ');
  expect(await page.getByRole('combobox', { name: 'Chủ thể' }).inputValue()).toBe(PRODUCER);
  await page.getByRole('button', { name: 'Lưu nháp và viết tiếp' }).click();
  await write(page, {
    'Mô tả sản phẩm': 'Bưởi quả trồng hữu cơ, hái khi chín cây.',
    'Giá trị cốt lõi đối với người mua': 'Vị ngọt thanh, thơm, để được lâu.',
    'Quy cách đóng gói': 'Hộp 2 quả',
    'Nguyên liệu chính': 'Bưởi Phúc Trạch tươi',
    'Nguồn nguyên liệu': 'Vườn của 25 thành viên, 100% tại địa phương.',
    'Điểm mới hoặc tính truyền thống': 'Giống bưởi bản địa có chỉ dẫn địa lý.',
  });
  await expectSound(producer, '01-idea-phone');
  await step(page, 'Gửi ý tưởng');
  await page.getByText('Đã gửi, chờ xét').first().waitFor();
}

export async function selectIdea(journey: Journey, district: Visitor): Promise<void> {
  await journey.open(district, '/y-tuong');
  await follow(district.page, PRODUCT, /\/y-tuong\/[0-9a-f-]+$/);
  await step(district.page, 'Chọn ý tưởng');
  await district.page.getByText('Được chọn').first().waitFor();
}

export async function writePlan(journey: Journey, producer: Visitor): Promise<void> {
  const { page } = producer;
  await journey.open(producer, '/y-tuong');
  await follow(page, PRODUCT, /\/y-tuong\/[0-9a-f-]+$/);
  await page.getByRole('button', { name: 'Lập phương án sản xuất kinh doanh' }).click();
  await write(page, {
    'Tổ chức, bộ máy': 'Hợp tác xã 25 thành viên.',
    'Lao động': '12 lao động thường xuyên.',
    'Mục tiêu': 'Tăng doanh thu 15% mỗi năm.',
    'Sản phẩm': 'Bưởi quả đóng hộp.',
    'Thị trường': 'Siêu thị và quà tặng.',
    'Sản xuất': '20 ha bưởi VietGAP.',
    'Tổng vốn khai báo': '1000000000',
  });
  const year = (no: number) => page.getByRole('group', { name: `Năm ${no}` });
  await write(year(2020), {
    'Doanh thu': '800000000',
    'Lợi nhuận': '120000000',
    'Vốn chủ cơ sở': '420000000',
    'Vốn vay': '300000000',
  });
  await write(year(2021), { 'Ngân sách hỗ trợ': '180000000' });
  await write(year(2022), { 'Vốn khác': '100000000' });
  await page.getByText('Khớp: tổng bằng cộng các nguồn, 100,0%').waitFor();
  await step(page, 'Gửi phương án');
  await page.getByText('Đã gửi, chờ duyệt').first().waitFor();
}

export async function approvePlan(journey: Journey, district: Visitor): Promise<void> {
  await journey.open(district, '/phuong-an');
  await follow(district.page, PRODUCT, /\/phuong-an\/[0-9a-f-]+$/);
  await step(district.page, 'Duyệt phương án');
  await district.page.getByText('Đã duyệt').first().waitFor();
}

export async function openRoundInPage(journey: Journey, office: Visitor): Promise<void> {
  const { page } = office;
  await journey.open(office, '/dot');
  await follow(page, 'Chuẩn bị đợt mới', /\/dot\/moi$/);
  await write(page, { Năm: '2020', 'Số của đợt trong năm': '1', 'Tên đợt': ROUND });
  await choose(page, 'Trình tự', /1048/);
  const deadlines = [
    ['Nộp', '10/09/2020'],
    ['Gửi', '25/09/2020'],
  ] as const;
  for (const [index, [task, day]] of deadlines.entries()) {
    await page.getByRole('button', { name: 'Thêm hạn' }).click();
    await choose(page, `Cấp (hạn ${index + 1})`, /huyện/i);
    await choose(page, `Việc (hạn ${index + 1})`, new RegExp(task, 'i'));
    await write(page, { [`Ngày cuối (hạn ${index + 1})`]: day });
  }
  await page.getByRole('button', { name: 'Lưu đợt' }).click();
  await page.getByRole('heading', { name: ROUND }).waitFor();
  await step(page, 'Mở đợt');
  await page.getByText('Đang mở').first().waitFor();
}

export async function beginDossier(journey: Journey, producer: Visitor): Promise<string> {
  const { page } = producer;
  await journey.open(producer, '/ho-so');
  await follow(page, 'Lập hồ sơ mới', /\/ho-so\/moi$/);
  await page.getByRole('button', { name: `Thêm từ ý tưởng: ${PRODUCT}` }).click();
  await confirm(page, 'Thêm');
  await choose(page, 'Đợt đánh giá', new RegExp(`${ROUND}.*10/09/2020`));
  await page.getByRole('button', { name: 'Bắt đầu hồ sơ' }).click();
  await page.waitForURL(/\/ho-so\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { name: 'Thành phần hồ sơ' }).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

export async function gatherPapers({ page }: Visitor): Promise<void> {
  await page.getByText('Còn thiếu 3 thành phần bắt buộc.', { exact: true }).waitFor();
  await choose(page, 'Phương án đã duyệt', PRODUCT);
  await page.getByText('Còn thiếu 2 thành phần bắt buộc.', { exact: true }).waitFor();
  const titles = [
    'Giới thiệu bộ máy tổ chức',
    'Giấy đăng ký kinh doanh hoặc quyết định thành lập',
    'Phiếu kiểm tra chỉ tiêu an toàn thực phẩm',
  ];
  for (const title of titles) {
    await page.getByRole('button', { name: `Thêm giấy tờ: ${title}` }).click();
    await confirm(page, 'Thêm giấy tờ');
    const file = { name: `${title}.pdf`, mimeType: 'application/pdf', buffer: pdfBytes(title) };
    const paper = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
    await paper.locator('input[type="file"]').setInputFiles(file);
    await paper.getByRole('link', { name: new RegExp(`^${title}\\.pdf`) }).waitFor();
  }
  await page.getByText('Đủ các thành phần bắt buộc.', { exact: true }).waitFor();
}

export async function scoreOneself(producer: Visitor): Promise<void> {
  const { page } = producer;
  await follow(page, 'Mở phiếu tự chấm', /\/tu-cham$/);
  await fillSheet(page, Object.fromEntries(Object.entries(ticksWithTotal(SHEET, 80)).slice(0, 4)));
  await shoot(page, '02-own-score-phone');
  await follow(page, PRODUCT, /\/ho-so\/[0-9a-f-]+$/);
}

export async function fileDossier(producer: Visitor): Promise<void> {
  const { page } = producer;
  await expectSound(producer, '03-dossier-ready-phone');
  await step(page, 'Nộp hồ sơ');
  await page.getByText(/Đã nộp hồ sơ\. Số biên nhận: \S+/).waitFor();
}

/** At whatever desk this person keeps. */
export async function acceptDossier(journey: Journey, desk: Visitor): Promise<void> {
  await journey.open(desk, '/ho-so');
  await follow(desk.page, PRODUCT, /\/ho-so\/[0-9a-f-]+$/);
  await step(desk.page, 'Tiếp nhận hồ sơ');
  await desk.page.getByText('Đã tiếp nhận').first().waitFor();
}
