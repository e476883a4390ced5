import type { Instant, LocalDate } from '@app/kernel';
import { pdfText } from '../../../../test/support/pdf-text';
import { drawQr, drawStar, renderPdf, vietnameseAlphabet } from './index';

const AT = '2020-09-15T02:00:00.000Z' as Instant;

describe('papers as PDF', () => {
  it('every Vietnamese letter can be copied out as it was written', async () => {
    const letters = [...vietnameseAlphabet()].filter((letter) => /\p{L}/u.test(letter));
    const lines = Array.from({ length: Math.ceil(letters.length / 20) }, (_unused, row) =>
      letters.slice(row * 20, row * 20 + 20).join(' '),
    );
    const bytes = await renderPdf({ title: 'Bảng chữ cái', createdAt: AT }, (paper) => {
      for (const line of lines) paper.paragraph(line.normalize('NFD'), { indent: 0, align: 'left' });
    });
    const found = pdfText(bytes).replace(/\s+/g, '');
    expect(found).toBe(letters.join(''));
    expect(found).toBe(found.normalize('NFC'));
  });

  it('the same facts give the same bytes', async () => {
    const make = () =>
      renderPdf({ title: 'Tờ trình', createdAt: AT, pageNumbers: true }, (paper) => {
        paper.officialHeading({
          parentAgency: 'UBND tỉnh Hà Tĩnh',
          agency: 'Hội đồng huyện Hương Khê',
          number: '12/TTr-HĐ',
          place: 'Hương Khê',
          date: '2020-09-15' as LocalDate,
        });
        paper.title('Tờ trình', 'Về việc đề nghị đánh giá');
        paper.table({
          columns: [
            { title: 'TT', width: 1, align: 'center' },
            { title: 'Sản phẩm', width: 6 },
          ],
          rows: Array.from({ length: 60 }, (_unused, row) => [String(row + 1), `Sản phẩm ${row + 1}`]),
        });
        paper.signatures({ recipients: ['Như trên', 'Lưu: VT'], role: 'Chủ tịch hội đồng', name: 'Nguyễn Văn Mẫu' });
        drawStar(paper.pdf, { x: 100, y: 700 }, 20, '#c00');
        drawQr(paper.pdf, 'https://ocop.example/v/abc', { x: 400, y: 650, size: 90 });
      });
    const [one, two] = [await make(), await make()];
    expect(one.equals(two)).toBe(true);
    const text = pdfText(one);
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('ngày 15 tháng 9 năm 2020');
    expect(text.match(/Sản phẩm 60/g)).toHaveLength(1);
    expect(one.subarray(0, 8).toString()).toBe('%PDF-1.7');
  });
});
