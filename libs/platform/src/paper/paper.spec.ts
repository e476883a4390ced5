import type { Instant, LocalDate } from '@app/kernel';
import { strFromU8, unzipSync } from 'fflate';
import { pdfText } from '../../../../test/support/pdf-text';
import { docxText } from '../../../../test/support/docx-text';
import { columnWidths } from './docx-table';
import { renderPaper, type PaperFormat, type PaperWriter } from './index';

const AT = '2026-09-15T02:00:00.000Z' as Instant;

function letter(paper: PaperWriter): void {
  paper.officialHeading({
    parentAgency: 'UBND tỉnh Hà Tĩnh',
    agency: 'Văn phòng Điều phối nông thôn mới',
    number: '12/TTr-VP',
    subject: 'đề nghị công nhận sản phẩm',
    place: 'Hà Tĩnh',
    date: '2026-09-15' as LocalDate,
  });
  paper.draftMark();
  paper.title('Tờ trình', 'Về việc đề nghị công nhận');
  paper.heading('1. Kết quả');
  paper.paragraph('Kẹo cu đơ Thư Viện <đạt> 82,50 điểm & 4 sao.');
  paper.facts([['Chủ thể', 'HTX Nhung hươu Hương Sơn']]);
  paper.table({
    columns: [
      { title: 'TT', width: 1, align: 'center' },
      { title: 'Sản phẩm', width: 6 },
      { title: 'Điểm', width: 2, align: 'right' },
    ],
    rows: [
      ['1', 'Nhung hươu sấy khô', '90,13'],
      ['', 'Cộng', '90,13'],
    ],
    strong: new Set([1]),
  });
  paper.newPage();
  paper.signatures({ recipients: ['Như trên', 'Lưu: VT'], role: 'Chánh Văn phòng', name: 'Nguyễn Văn Mẫu' });
  paper.signaturePair({ role: 'Thư ký', name: 'Trần Thị Thử' }, { role: 'Chủ tọa' });
}

const make = (format: PaperFormat) =>
  renderPaper(format, { title: 'Tờ trình 12', createdAt: AT, pageNumbers: true }, letter);

describe('one paper as PDF and as DOCX', () => {
  it('says the same in both', async () => {
    const words = (text: string): string[] => [...new Set(text.normalize('NFC').match(/[\p{L}\d,/]+/gu) ?? [])].sort();
    const pdf = words(pdfText(await make('pdf')));
    const docx = words(docxText(await make('docx')));
    expect(pdf.filter((word) => !docx.includes(word)).filter((word) => !/^\d\/\d$/.test(word))).toEqual([]);
    expect(docx.filter((word) => !pdf.includes(word))).toEqual([]);
    expect(docx).toEqual(expect.arrayContaining(['TỜ', 'TRÌNH', 'HÒA', '90,13', 'Nhung']));
  });

  it('gives the same bytes for the same facts', async () => {
    const [one, two] = [await make('docx'), await make('docx')];
    expect(one.equals(two)).toBe(true);
  });

  it('names its language, its title and the moment it was made; numbers pages from the second on', async () => {
    const parts = unzipSync(await make('docx'));
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('docProps/core.xml')).toContain('2026-09-15T02:00:00.000Z');
    expect(part('docProps/core.xml').match(/2026-09-15T02:00:00\.000Z/g)).toHaveLength(2);
    expect(part('docProps/core.xml')).toContain('Tờ trình 12');
    expect(part('word/styles.xml')).toContain('vi-VN');
    expect(part('word/styles.xml')).toContain('Times New Roman');
    expect(part('word/document.xml')).toContain('<w:titlePg/>');
    expect(part('word/document.xml')).toContain('<w:tblHeader/>');
  });

  it('takes what is signed along to the page of the signatures, of a table its last row', async () => {
    const write = (paper: PaperWriter): void => {
      paper.table({ columns: [{ title: 'TT', width: 1 }], rows: [['hàng đầu'], ['hàng cuối']] });
      paper.signatures({ recipients: [], role: 'Thư ký' });
      paper.paragraph('Đoạn đầu');
      paper.paragraph('Đoạn cuối');
      paper.signaturePair({ role: 'Thư ký' }, { role: 'Chủ tọa' });
    };
    const bytes = await renderPaper('docx', { title: 'Biên bản', createdAt: AT }, write);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const isKept = (words: string): boolean =>
      xml.split('<w:p>').some((each) => each.includes(`>${words}<`) && /<w:keepNext\/>/.test(each));
    expect(['hàng đầu', 'hàng cuối', 'Đoạn đầu', 'Đoạn cuối'].map(isKept)).toEqual([false, true, false, true]);
  });

  it('breaks no word of a title and no figure, as long as the sheet is wide enough', () => {
    const table = {
      columns: [
        { title: 'Hạng', width: 1 },
        { title: 'Sản phẩm', width: 90 },
        { title: 'Đồng', width: 2, align: 'right' as const },
      ],
      rows: [['1', 'Bưởi Phúc Trạch', '411.439.000.000']],
    };
    const [rank = 0, product = 0, money = 0] = columnWidths(table, 9_000);
    expect(rank).toBeGreaterThanOrEqual(4 * 128);
    expect(money).toBeGreaterThanOrEqual(15 * 128);
    expect(rank + product + money).toBeLessThanOrEqual(9_000);
    expect(columnWidths(table, 300).reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(300);
  });
});
