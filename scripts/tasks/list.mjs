// The main task of each kind of user, as a person does it from the first page after logging in (the shopper: from the scanned code).
const PRODUCT = 'Khoai deo Thạch Khê';
/** The day it is, as people write it. */
const TODAY = `new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())`;

/** A page of paper, as a camera would give it. */
async function paperPicture(page) {
  const other = await page.context().newPage();
  await other.setViewportSize({ width: 800, height: 1100 });
  const lines = Array.from({ length: 30 }, (_none, at) => `<p>Phiếu kết quả kiểm nghiệm, chỉ tiêu ${at + 1}: đạt</p>`);
  await other.setContent(`<body style="font:24px serif;margin:60px">${lines.join('')}</body>`);
  const buffer = await other.screenshot({ type: 'jpeg' });
  await other.close();
  return { name: 'trang.jpg', mimeType: 'image/jpeg', buffer };
}

/** The best option of every criterion, by the criterion's key. */
const bestTicks = ({ parts }) =>
  Object.fromEntries(
    parts.flatMap((part) =>
      [...(part.criteria ?? []), ...(part.groups ?? []).flatMap(({ criteria }) => criteria)].map(
        ({ code, options }) => [
          `${part.code}.${code}`,
          options.reduce((best, { points }, index) => (points > options[best].points ? index : best), 0),
        ],
      ),
    ),
  );

const producer = {
  who: 'Chủ thể (điện thoại)',
  login: /^Chủ thể năm 2026/,
  what: 'chụp một giấy tờ, gắn vào một tiêu chí, nộp hồ sơ',
  width: 390,
  async act(hand) {
    const { page } = hand;
    const paper = await paperPicture(page);
    await hand.press(page.getByRole('button', { name: 'Tủ giấy tờ' }));
    await hand.link('Chụp giấy tờ');
    await hand.photograph(paper);
    await hand.see(/^Trang 1,/);
    await hand.type('Tên giấy tờ', 'Phiếu kiểm nghiệm');
    await hand.press(page.getByRole('checkbox', { name: /^Lạc rang muối/ }));
    const criteria = page.getByRole('combobox', { name: /^Minh chứng cho tiêu chí/ });
    await hand.search(criteria, 'A.1.1');
    await page.keyboard.press('Escape');
    await hand.button('Lưu vào tủ');
    await page.getByRole('link', { name: 'Phiếu kiểm nghiệm', exact: true }).first().waitFor();
    await hand.press(page.getByRole('button', { name: 'Việc của tôi' }));
    await hand.link(/^Lạc rang muối Tiên Điền\s*Hồ sơ/);
    await hand.button(/^Nộp hồ sơ/);
    await hand.confirm(/^Nộp hồ sơ/);
    await hand.see(/Số biên nhận: \S+/);
  },
};

const commune = {
  who: 'Cán bộ xã',
  login: /^Cán bộ xã năm 2026/,
  what: 'cho ý kiến bốn mục (mẫu 03) và gửi lên tỉnh',
  width: 1280,
  async act(hand) {
    const { page } = hand;
    await hand.link(/^Nhung hươu/);
    const groups = page.getByRole('radiogroup').filter({ has: page.getByText('Có', { exact: true }) });
    await groups.first().waitFor();
    for (let at = 0; at < (await groups.count()); at += 1)
      await hand.press(groups.nth(at).getByText('Có', { exact: true }));
    const notes = page.getByRole('textbox', { name: /^Nhận xét/ });
    for (let at = 0; at < (await notes.count()); at += 1)
      await hand.fill(notes.nth(at), 'Đúng, cán bộ đã xem tại nơi sản xuất.');
    await hand.type('Số công văn gửi lên', '45/UBND');
    await hand.type('Ngày công văn', await page.evaluate(TODAY));
    await hand.button(/^Gửi ý kiến lên/);
    await hand.confirm('Gửi lên');
    await hand.see(/45\/UBND/);
  },
};

const intake = {
  who: 'Cán bộ tiếp nhận (văn phòng)',
  login: /^Văn phòng/,
  what: 'xem một hồ sơ xã gửi lên và tiếp nhận',
  width: 1280,
  async act(hand) {
    await hand.link('Việc theo hạn'); // what came last stands below what waits longer, and the first page shows ten
    await hand.link(new RegExp(`^${PRODUCT}`));
    await hand.button(/^Tiếp nhận hồ sơ/);
    await hand.confirm(/^Tiếp nhận/);
    await hand.see('Đã tiếp nhận');
  },
};

const member = {
  who: 'Thành viên hội đồng (máy tính bảng)',
  login: /^Thành viên hội đồng tỉnh/,
  what: 'chấm hết một phiếu và nộp',
  width: 820,
  before: async (desk, kept) => {
    kept.caseId = await desk.callProduct(PRODUCT);
    kept.ticks = bestTicks(await desk.sheetOf(kept.caseId));
    await desk.scoreAsOthers(kept.caseId, kept.ticks, 'thanhvien');
  },
  async act(hand, kept) {
    const { page } = hand;
    await hand.link(new RegExp(`^${PRODUCT}`));
    for (const [key, index] of Object.entries(kept.ticks))
      await hand.press(page.locator(`label:has(input[type="radio"][value="${key}:${index}"])`));
    const why = page.getByRole('textbox', { name: /^Giải trình ở tiêu chí/ });
    for (let at = 0; at < (await why.count()); at += 1) await hand.fill(why.nth(at), 'Theo minh chứng');
    await hand.button(/^Nộp phiếu chấm/);
    await hand.confirm(/^Nộp phiếu/);
    await hand.see(/Bạn đã nộp phiếu/);
  },
};

const chair = {
  who: 'Chủ trì hội đồng',
  login: /^Chủ tịch hội đồng tỉnh/,
  what: 'mở thảo luận, ghi lựa chọn thống nhất, chốt điểm một sản phẩm',
  width: 1280,
  async act(hand) {
    const { page } = hand;
    await hand.link('Hội đồng');
    await hand.link(/^Hội đồng đánh giá.*năm 2026/);
    await hand.link(PRODUCT);
    await hand.button('Mở thảo luận');
    await hand.confirm('Mở thảo luận');
    await hand.press(page.getByRole('button', { name: /^Ghi nhận \d+ lựa chọn thống nhất$/ }));
    await page
      .locator('button:enabled', { hasText: /^Chốt điểm$/ })
      .first()
      .waitFor();
    await hand.button('Chốt điểm');
    await hand.confirm('Chốt điểm');
    await hand.see('Đã chốt điểm');
  },
};

const leader = {
  who: 'Lãnh đạo phê duyệt',
  login: /^Lãnh đạo/,
  what: 'xem quyết định chờ duyệt và phê duyệt',
  width: 1280,
  async act(hand) {
    await hand.link(/^Quyết định công nhận/);
    await hand.button(/^Phê duyệt/);
    await hand.type('Số quyết định', '3999/QĐ-UBND', hand.dialog);
    await hand.type('Ngày quyết định', await hand.page.evaluate(TODAY), hand.dialog);
    await hand.confirm(/^Phê duyệt/);
    await hand.see(/Đã phê duyệt/);
  },
};

const publishing = {
  who: 'Văn phòng',
  login: /^Văn phòng/,
  what: 'công bố quyết định đã ký',
  width: 1280,
  async act(hand) {
    await hand.link('Quyết định');
    await hand.link('3999/QĐ-UBND');
    await hand.button('Công bố');
    await hand.confirm('Công bố');
    await hand.see('Đã công bố');
  },
};

const trade = {
  who: 'Sở Công Thương',
  login: /^Sở Công Thương/,
  what: 'ghi khảo sát và công nhận một điểm bán',
  width: 1280,
  async act(hand) {
    await hand.link(/^Chờ khảo sát/);
    await hand.button('Ghi biên bản khảo sát…');
    await hand.type('Diện tích đo được (m²)', '60', hand.dialog);
    await hand.press(
      hand.dialog.getByRole('group', { name: 'Biển tên theo mẫu' }).getByRole('button', { name: 'Đạt' }),
    );
    await hand.confirm('Ghi biên bản');
    await hand.button('Công nhận…');
    await hand.type('Số quyết định', '12/QĐ-SCT', hand.dialog);
    await hand.confirm('Công nhận');
    await hand.see(/Tạm dừng…|Công bố/);
  },
};

const shopper = {
  who: 'Người mua (điện thoại)',
  what: 'quét mã trên sản phẩm, thấy còn hiệu lực hay không',
  width: 390,
  async act(hand, kept) {
    await hand.scan(kept.code);
    await hand.see(/Còn hiệu lực/i);
  },
};

export const TASKS = [producer, commune, intake, member, chair, leader, publishing, trade, shopper];
