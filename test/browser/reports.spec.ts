import readXlsx from 'read-excel-file/node';
import { workerModules } from '../../apps/worker/src/domain-modules';
import type { TestUser } from '../support/app';
import { DESK, Journey, PHONE } from '../support/browser';
import { docxTables, docxText } from '../support/docx-text';
import { expectSound, expectSoundAtBothWidths } from '../support/page-steps';
import { pdfText } from '../support/pdf-text';

describe('the reports of the office on the screen', () => {
  let journey: Journey;
  let office: TestUser;

  beforeAll(async () => {
    journey = await Journey.startInDemonstration(workerModules);
    office = await journey.app.user('provincial-office', { name: 'Nguyễn Thị Văn Phòng' });
  }, 600_000);
  afterAll(() => journey?.close());

  it('scenario 18: the issued reports carry the seed figures, each opens its records', async () => {
    const visitor = await journey.visit(office);
    const { page } = visitor;
    await journey.open(visitor, '/bao-cao-dinh-ky');
    await expectSoundAtBothWidths(visitor, 'reports');
    await page.getByRole('link', { name: 'Báo cáo tháng 9/2020' }).click();
    for (const figure of ['152', '630.087', '411.439', '98.752', '113.386', '6.510', '40.533', '5.790'])
      await page
        .getByRole('link', { name: new RegExp(`^${figure}:`) })
        .first()
        .waitFor();
    await page.getByText('theo hồ sơ là 19, chênh lệch -1').first().waitFor();
    await page.getByText('Hồ sơ hôm nay vẫn cho đúng các số liệu đã khóa.').waitFor();
    await page.getByRole('button', { name: 'Tạo lại tệp và so sánh' }).click();
    await page.getByText('3 tệp tạo lại giống hệt từng byte').waitFor();
    await expectSoundAtBothWidths(visitor, 'report-2020');
    await page.getByRole('link', { name: /^152:/ }).first().click();
    await page.getByRole('heading', { name: 'Hồ sơ đứng sau con số' }).waitFor();

    await journey.open(visitor, '/bao-cao-dinh-ky?loai=year');
    await page.getByRole('link', { name: 'Báo cáo năm 2022' }).click();
    await page.getByText('bằng 56,8% năm 2021').waitFor();
    await page.getByText('số kê khai').first().waitFor();
    await expectSoundAtBothWidths(visitor, 'report-2022');
  });

  it('scenario 18: the files of September 2020, read back, carry the seed figures and sums that add up', async () => {
    const { app } = journey;
    const rows: { id: string; period: string }[] = (await app.get('/api/reports', { as: office })).body.items;
    const id = rows.find(({ period }) => period === '2020-09')?.id ?? '';
    const bytes = async (format: string): Promise<Buffer> => {
      const answer = await fetch(`${app.url}/api/reports/${id}/files/${format}`, {
        headers: { cookie: office.cookie },
      });
      return Buffer.from(await answer.arrayBuffer());
    };
    const docx = await bytes('docx');
    for (const text of [docxText(docx), pdfText(await bytes('pdf'))].map((each) => each.replace(/\s+/g, ' '))) {
      expect(text).toContain('152 phương án sản xuất kinh doanh');
      expect(text).toContain('theo phương án là 630.087 triệu đồng');
      expect(text).toContain('với 19 sản phẩm, gồm: Huyện Thạch Hà (9 sản phẩm)');
      expect(text).toContain('là 20, theo hồ sơ là 19, chênh lệch -1');
    }
    const capital = docxTables(docx).find(([head]) => head?.includes('Tổng vốn'));
    expect(capital?.at(-1)).toEqual(['', 'Tổng cộng', '152', '630.087', '411.439', '98.752', '113.386', '6.510']);
    const sheets = await readXlsx(await bytes('xlsx'));
    const [, ...cells] = sheets.find(({ sheet }) => sheet === 'Biểu 01')?.data ?? [];
    const sum = cells.slice(0, -1).reduce((all, row) => all + Number(row[2]), 0);
    expect([sum, cells.at(-1)?.[2]]).toEqual([630_087_000_000, 630_087_000_000]);
  });

  it('a draft is written in place, its units answer on a phone, and it is issued in two steps', async () => {
    const desk = await journey.visit(office, DESK);
    const { page } = desk;
    await journey.open(desk, '/bao-cao-dinh-ky');
    await page.getByText('Chờ đơn vị xác nhận').waitFor();
    await page
      .getByRole('link', { name: /^Báo cáo tháng/ })
      .first()
      .click();
    await page
      .getByRole('textbox', { name: 'Tồn tại, hạn chế' })
      .fill('Một số xã gửi ý kiến còn chậm; sẽ có văn bản đôn đốc.');
    await page.getByText(/Đã lưu \d/).waitFor();
    await page.getByRole('heading', { name: 'So với kỳ trước' }).waitFor();
    await expectSound(desk, 'report-draft-desk');
    await page.getByRole('button', { name: 'Các bản trước: Tồn tại, hạn chế' }).click();
    await page.getByRole('dialog').getByText('Bản 2').waitFor();
    await page.getByRole('button', { name: 'Đóng' }).click();
    const id = page.url().split('/').at(-1) ?? '';

    const { unitId } = await journey.app.uow.read((tx) =>
      tx.one<{ unitId: string }>(
        `select l.unit_id as "unitId" from reporting.report_line l where l.report_id = $1
            and not exists (select from reporting.report_answer a where a.report_id = l.report_id and a.unit_id = l.unit_id) order by 1 limit 1`,
        [id],
      ),
    );
    const officer = await journey.app.user('commune-officer', { kind: 'unit', id: unitId, name: 'Trần Văn Cán Bộ' });
    const phone = await journey.visit(officer, PHONE);
    await journey.open(phone, '/xac-nhan-so-lieu');
    await phone.page.getByRole('link', { name: /^Báo cáo tháng/ }).click();
    await phone.page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await phone.page.getByText('Hãy ghi số nào chưa đúng').waitFor();
    await phone.page.getByLabel('Điều chưa đúng').fill('Thiếu một lớp tập huấn ngày 12.');
    await expectSound(phone, 'report-line-phone');
    await phone.page.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await phone.page.getByText('đã ghi ý kiến lúc').waitFor();

    await page.reload();
    await page.getByText('“Thiếu một lớp tập huấn ngày 12.”').waitFor();
    await page.getByText(/chưa trả lời và chưa hết hạn/).waitFor();
    await journey.app.database.setTime('2027-02-01T02:00:00Z');
    await page.reload();
    await page.getByRole('button', { name: 'Phát hành' }).click();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByText('Hãy ghi số báo cáo.').waitFor();
    await page.getByLabel('Số và ký hiệu').fill('12/BC-VPĐP');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('checkbox').check();
    await expectSound(desk, 'report-issue-desk');
    await page.getByRole('button', { name: 'Phát hành và khóa' }).click();
    await page.getByText('Đã phát hành').first().waitFor();
    await page.getByText(/SHA-256: [0-9a-f]{64}/).waitFor();
    const { sha256 } = (await journey.app.get(`/api/reports/${id}`, { as: office })).body;
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
