import type { Answer } from '../../api/hooks';

export type BasisItem = Answer<'/api/dossiers/{id}/opinion-basis'>['items'][number];
type BasisFact = BasisItem['facts'][number];

/** As much as the remark of an item holds. */
const LONGEST = 2000;
/** Words of a paper of the commune, so Vietnamese whatever the page is read in. */
const SAYS: Readonly<Record<string, string>> = {
  'raw-material': 'nguyên liệu chính',
  'material-source': 'nguồn nguyên liệu',
  staff: 'lao động',
  distinction: 'điểm mới hoặc tính truyền thống',
  story: 'câu chuyện sản phẩm',
};

const bare = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.;]+$/, '');

function partOf({ kind, text, criterion, papers }: BasisFact): string {
  if (kind !== 'self-score') return `${SAYS[kind] ?? kind}: ${bare(text)}`;
  const beside = papers.length === 0 ? 'chưa có minh chứng bên cạnh' : `minh chứng: ${papers.map(bare).join(', ')}`;
  return `chủ thể tự đánh giá “${bare(text)}” ở tiêu chí ${bare(criterion ?? '')} (${beside})`;
}

/** The remark that an item of form 03 begins with: what the dossier says; empty where it says nothing. */
export function remarkOf(facts: readonly BasisFact[]): string {
  if (facts.length === 0) return '';
  const remark = `Theo hồ sơ: ${facts.map(partOf).join('; ')}.`;
  return remark.length <= LONGEST ? remark : `${remark.slice(0, LONGEST - 1)}…`;
}
