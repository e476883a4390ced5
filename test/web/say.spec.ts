import fc from 'fast-check';
import { piecesOf } from '../../apps/web/src/texts/quote';
import { fill, inVietnamese, Reader } from '../../apps/web/src/texts/say';
import { serverSentences, words } from '../../apps/web/src/texts/words';

describe('values in a text', () => {
  it('stand at their places, and the noun agrees with its count', () => {
    expect(fill('{0} of {1}', [2, 'x'])).toBe('2 of x');
    expect(fill('{0} {0:product is|products are} here', [1])).toBe('1 product is here');
    expect(fill('{0} {0:product is|products are} here', [0])).toBe('0 products are here');
  });

  it('are data: what stands in them is no place', () => {
    expect(inVietnamese('Sửa: {0}', '{0} $& @@x')).toBe('Sửa: {0} $& @@x');
  });
});

describe('a word with two meanings', () => {
  const { say } = new Reader({ Hạng: 'Stars', 'Hạng@@thứ tự': 'Rank' });

  it('is told apart by what stands behind it, which nobody sees', () => {
    expect([say('Hạng'), say('Hạng@@thứ tự'), say('Hạng@@khác')]).toEqual(['Stars', 'Rank', 'Stars']);
    expect(inVietnamese('Hạng@@thứ tự')).toBe('Hạng');
  });
});

describe('a sentence of the server', () => {
  const { say } = new Reader(words, serverSentences);

  it.each([
    ['Phương án chờ duyệt · Hộ Lê Thị Tám, Xã Cát Minh', 'Business plan to be decided on · Hộ Lê Thị Tám, Xã Cát Minh'],
    ['1 sản phẩm chưa gọi chấm · 3 sản phẩm đang chấm', '1 product not yet called · 3 products being scored'],
    [
      '2 đợt, 5 hồ sơ: 1 chờ tiếp nhận, 4 đã tiếp nhận, chờ hội đồng.',
      '2 rounds, 5 dossiers: 1 waiting for intake, 4 accepted, waiting for the council.',
    ],
    [
      'Đến ngày 26/11/2026: 5 giấy chứng nhận còn hiệu lực ở 3 đơn vị: 1 sản phẩm 3 sao, 4 sản phẩm 4 sao. Nhiều nhất: Huyện Thạch Hà (3).',
      'On 26/11/2026: 5 certificates in force in 3 units: 1 product of 3 stars, 4 products of 4 stars. Most: Huyện Thạch Hà (3).',
    ],
    ['Xác nhận số liệu báo cáo tháng 11/2026', 'Confirm figures of the report 11/2026'],
    ['Kiểm tra · Kẹo cu đơ Thạch Hà', 'Inspection · Kẹo cu đơ Thạch Hà'],
    ['Hội đồng cấp huyện', 'District council'],
  ])('%s', (vietnamese, english) => {
    expect(say(vietnamese)).toBe(english);
  });

  it.each([
    'Câu chuyện về cây bưởi',
    'Hội Nông dân xã Sơn Giang, sản phẩm của vùng đất',
    'Số 10/2026/QĐ',
    'Bưởi. Phúc Trạch',
  ])('what people wrote stays: %s', (text) => {
    expect(say(text)).toBe(text);
  });

  it('is read in the same way each time, and reading never fails', () => {
    const part = fc.constantFrom(
      'Kiểm tra',
      'sản phẩm',
      ' · ',
      ', ',
      '. ',
      ': ',
      '3 ',
      'Xã Cẩm Bình',
      '{0}',
      '{0:a|b}',
      '$&',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(say(text)).toBe(say(text));
      }),
    );
  });
});

describe('words of the law inside an English sentence', () => {
  const marked = (text: string, ...quotes: (string | null)[]): string =>
    piecesOf(text, quotes)
      .map(({ words: part, quoted }) => (quoted ? `[${part}]` : part))
      .join('');

  it('are found each behind the one before', () => {
    expect(marked('A.1 Nguồn gốc: needs “Có”; now “Có”.', 'Nguồn gốc', 'Có', 'Có')).toBe(
      'A.1 [Nguồn gốc]: needs “[Có]”; now “[Có]”.',
    );
    expect(marked('Nguồn gốc', 'Nguồn gốc')).toBe('[Nguồn gốc]');
  });

  it('what is not there, or is no Vietnamese, leaves the sentence whole', () => {
    expect(marked('2 points: 50 kg', '50 kg', null, 'Không có')).toBe('2 points: 50 kg');
  });

  it('nothing of a sentence is lost', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.constantFrom('Có', 'à', 'ệ', 'x', '')), (text, quotes) => {
        const pieces = piecesOf(text + quotes.join(' '), quotes);
        expect(pieces.map(({ words: part }) => part).join('')).toBe(text + quotes.join(' '));
      }),
    );
  });
});
