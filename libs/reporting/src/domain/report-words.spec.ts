import type { ReportFigure } from './report-content';
import { isSilent, speak, vnNumber, type Vocabulary } from './report-words';

const figure = (id: string, value: string | null, more: Partial<ReportFigure> = {}): [string, ReportFigure] => [
  id,
  {
    ...{ id, indicator: id, label: id, unit: '', format: 'count', value, records: 0, from: null, to: '2020-09-30' },
    ...{ roundId: null, part: null, previous: null, target: null },
    ...more,
  },
];
const words: Vocabulary = {
  figures: new Map([
    figure('plans', '152'),
    figure('capital', '630087000000'),
    figure('none', '0'),
    figure('ideas', '79', { previous: { value: '139', isDeclared: false, share: '56.8' } }),
    figure('growth', '40.0', { format: 'percent' }),
    figure('next', null, { target: { year: 2023, comparison: 'at-least', amount: '50', reachedPercent: null } }),
    figure('some', null, { target: { year: 2023, comparison: 'some', amount: null, reachedPercent: null } }),
  ]),
  facts: new Map([['period.lastYear', '2021']]),
};
const said = (sentence: string): string | undefined =>
  speak(sentence, words)
    ?.map(({ text }) => text)
    .join('');

describe('sentences of a report', () => {
  it('write numbers as Vietnamese papers do', () => {
    expect(['40533', '56.8', '40.0', '0', '-1'].map(vnNumber)).toEqual(['40.533', '56,8', '40', '0', '-1']);
  });

  it('say figures, each as a run of its own', () => {
    expect(speak('đã chấp thuận {plans} phương án', words)).toEqual([
      { text: 'đã chấp thuận ' },
      { text: '152', figure: 'plans' },
      { text: ' phương án' },
    ]);
    expect(said('{capital.million} triệu đồng; tăng {growth}')).toBe('630.087 triệu đồng; tăng 40%');
    expect(said('{ideas} ý tưởng, bằng {ideas.share} năm {period.lastYear}')).toBe('79 ý tưởng, bằng 56,8% năm 2021');
  });

  it('leave out what is nothing, and keep silent without their main figure', () => {
    expect(said('Có {plans} phương án[, {none} trong tháng][, bằng {plans.share}].')).toBe('Có 152 phương án.');
    expect(said('Có {unknown} phương án')).toBeUndefined();
    expect([isSilent('none', words), isSilent('unknown', words), isSilent('plans', words)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('say a target as the plan says it', () => {
    expect(said('Có {next} sản phẩm[ và có {some} sản phẩm 5 sao].')).toBe(
      'Có tối thiểu 50 sản phẩm và có sản phẩm 5 sao.',
    );
  });
});
