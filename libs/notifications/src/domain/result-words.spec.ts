import { resultCounts, resultLines, type PublishedItem } from './result-words';

const item = (
  productName: string,
  granted: number | null,
  forwardedTo: string | null,
  star: number,
): PublishedItem => ({
  productName,
  granted,
  forwardedTo,
  star,
});
const three = [item('Mật ong', 4, null, 4), item('Bưởi Phúc Trạch', null, 'ministry', 5), item('Cu đơ', null, null, 2)];

describe('the words of a result', () => {
  it('says of each product what was decided', () => {
    expect(resultLines(three)).toBe(
      '- Mật ong: đạt 4 sao\n- Bưởi Phúc Trạch: được chuyển lên cấp trên xét hạng 5 sao\n- Cu đơ: chưa được công nhận hạng sao lần này',
    );
  });

  it('names ten and counts the rest', () => {
    const many = Array.from({ length: 12 }, (_value, index) => item(`Sản phẩm ${index + 1}`, 3, null, 3));
    expect(resultLines(many).split('\n')).toHaveLength(11);
    expect(resultLines(many)).toMatch(/- và 2 sản phẩm khác$/);
  });

  it('counts them, best first', () => {
    expect(resultCounts([...three, item('Kẹo lạc', 4, null, 4), item('Nước mắm', 3, null, 3)])).toBe(
      '1 sản phẩm được chuyển lên cấp trên xét, 2 sản phẩm đạt 4 sao, 1 sản phẩm đạt 3 sao, 1 sản phẩm chưa được công nhận',
    );
  });
});
