import {
  countedTicks,
  criteriaOf,
  evaluate,
  totalOf,
  type DossierContent,
  type KeyedCriterion,
  type Rulebook,
  type Sheet,
  type Ticks,
} from '@app/criteria';
import { renderPdf, type Paper } from '@app/platform/pdf';
import type { FormRecord } from './form-record';
import { drawFormFoot, drawFormHead, FOOT_ROOM, generalFacts } from './registration-paper';

/** The sheet with the producer's own ticks. */
export interface OwnScore {
  readonly rulebook: Rulebook;
  readonly sheet: Sheet;
  readonly ticks: Ticks;
}

/** Of the cases of one choice only the chosen one is printed. */
function printedCriteria({ sheet, ticks }: OwnScore): KeyedCriterion[] {
  const list = criteriaOf(sheet);
  const groupOf = (criterion: KeyedCriterion) => `${criterion.part}.${criterion.choiceGroup ?? ''}`;
  const chosen = new Set(list.filter(({ key }) => ticks[key] !== undefined).map(groupOf));
  return list.filter(
    (criterion) =>
      criterion.choiceGroup === undefined || ticks[criterion.key] !== undefined || !chosen.has(groupOf(criterion)),
  );
}

function scoreTable(record: FormRecord, score: OwnScore) {
  const counted = countedTicks(score.sheet, score.ticks);
  const { partTotals, total } = totalOf(score.sheet, score.ticks);
  const evidence = (key: string): string =>
    record.papers
      .filter((paper) => paper.criteria.includes(key))
      .map((paper) => (paper.number === null ? paper.title : `${paper.title}, số ${paper.number}`))
      .join('; ');
  const rows: string[][] = [];
  const strong = new Set<number>();
  const strongRow = (cells: string[]): void => void strong.add(rows.push(cells) - 1);
  for (const part of score.sheet.parts) {
    strongRow([part.code, part.title, '', String(part.max), String(partTotals[part.code] ?? 0), '']);
    for (const criterion of printedCriteria(score).filter((each) => each.part === part.code)) {
      const option = criterion.options[score.ticks[criterion.key] ?? -1];
      const points = counted[criterion.key] === undefined ? 0 : (option?.points ?? 0);
      const name =
        criterion.parentTitle === undefined ? criterion.title : `${criterion.parentTitle}: ${criterion.title}`;
      const ticked = option?.label ?? 'Chưa chấm';
      rows.push([criterion.code, name, ticked, String(criterion.max), String(points), evidence(criterion.key)]);
    }
  }
  const most = score.sheet.parts.reduce((sum, part) => sum + part.max, 0);
  strongRow(['', 'Tổng điểm', '', String(most), String(total), '']);
  return { rows, strong };
}

function drawResult(paper: Paper, score: OwnScore): void {
  const { total, unanswered } = totalOf(score.sheet, score.ticks);
  const { star } = evaluate(score.rulebook, score.sheet, [score.ticks]);
  paper.paragraph(
    `Tổng điểm tự chấm: ${total} điểm, tương ứng ${star} sao theo điểm và điều kiện tối thiểu của từng hạng sao. Kết quả do hội đồng đánh giá quyết định.`,
  );
  if (unanswered.length > 0)
    paper.paragraph(`Còn ${unanswered.length} tiêu chí chưa chấm, tính 0 điểm.`, { italic: true });
}

/** The self-assessment form: general facts, own points by criterion with evidence, totals. */
export function selfAssessmentPaper(record: FormRecord, content: DossierContent, score: OwnScore): Promise<Buffer> {
  const options = { title: `${content.title}: ${record.productName}`, createdAt: record.now, pageNumbers: true };
  return renderPdf(options, (paper) => {
    drawFormHead(paper, record, content);
    paper.heading('1. Thông tin chung');
    paper.facts(generalFacts(record));
    paper.heading(`2. Kết quả tự đánh giá theo phiếu số ${score.sheet.no}`);
    paper.table({
      columns: [
        { title: 'Mã', width: 8 },
        { title: 'Tiêu chí', width: 26 },
        { title: 'Mức tự chấm', width: 27 },
        { title: 'Tối đa', width: 10, align: 'center' },
        { title: 'Điểm', width: 8, align: 'center' },
        { title: 'Minh chứng', width: 21 },
      ],
      ...scoreTable(record, score),
    });
    paper.room(FOOT_ROOM + 20);
    drawResult(paper, score);
    drawFormFoot(paper, record);
  });
}
