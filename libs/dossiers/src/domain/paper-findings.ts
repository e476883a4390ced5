import type { ChecklistItem } from './checklist';

/** What is not right with a paper, or with a part or criterion that wants one. */
export type PaperFault =
  'missing' | 'no-file' | 'wrong-kind' | 'expired' | 'expires-before-council' | 'no-evidence' | 'evidence-asked';

export interface PaperFinding {
  readonly fault: PaperFault;
  /** Part of the dossier or key of the criterion. */
  readonly code: string;
  /** Title of the part, of the criterion or of the paper. */
  readonly title: string;
  readonly paperId: string | null;
  readonly expiresOn: string | null;
  /** What the criterion asks for, in the words of the rulebook. */
  readonly asks: string | null;
  /** A required part: without it the dossier goes in only with a confirmation. */
  readonly blocks: boolean;
}

interface PaperFacts {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly expiresOn: string | null;
  readonly checklistCode: string | null;
  readonly criteria: readonly string[];
  readonly files: readonly unknown[];
}

interface ScoredCriterion {
  readonly key: string;
  readonly title: string;
  /** Points that the producer gives to the own product there. */
  readonly points: number;
  /** The paper that the rulebook asks for. */
  readonly asks: string | null;
}

export interface ReviewFacts {
  readonly today: string;
  /** Day until which the council judges; null while the round names none. */
  readonly councilOn: string | null;
  readonly checklist: readonly ChecklistItem[];
  readonly papers: readonly PaperFacts[];
  readonly criteria: readonly ScoredCriterion[];
}

const NOTHING = { paperId: null, expiresOn: null, asks: null, blocks: false };

const missingOf = ({ checklist }: ReviewFacts): PaperFinding[] =>
  checklist
    .filter((item) => item.required && !item.present)
    .map(({ code, title }) => ({ ...NOTHING, fault: 'missing', code, title, blocks: true }));

function ofPaper(paper: PaperFacts, { today, councilOn, checklist }: ReviewFacts): PaperFinding[] {
  const { id: paperId, title, expiresOn } = paper;
  const code = paper.checklistCode ?? paper.criteria[0] ?? '';
  const found = { ...NOTHING, code, title, paperId, expiresOn };
  const faults: PaperFault[] = [];
  if (paper.files.length === 0) faults.push('no-file');
  const isOtherPart = checklist.some((item) => item.code === paper.kind && item.filledBy === 'papers');
  if (paper.checklistCode !== null && paper.kind !== paper.checklistCode && isOtherPart) faults.push('wrong-kind');
  if (expiresOn !== null && expiresOn < today) faults.push('expired');
  else if (expiresOn !== null && councilOn !== null && expiresOn < councilOn) faults.push('expires-before-council');
  return faults.map((fault) => ({ ...found, fault }));
}

/**
 * Criteria with points of the own score and no paper beside them. Where the rulebook asks for a paper that is a fault; elsewhere a
 * hint, because the council looks at samples and sites as well.
 */
function unproved({ criteria, papers }: ReviewFacts): PaperFinding[] {
  const proved = new Set(papers.filter(({ files }) => files.length > 0).flatMap((paper) => paper.criteria));
  return criteria
    .filter(({ key, points }) => points > 0 && !proved.has(key))
    .map(({ key: code, title, asks }) => ({
      ...NOTHING,
      ...{ code, title, asks },
      fault: asks === null ? 'no-evidence' : 'evidence-asked',
    }));
}

/** Everything that a producer should look at before sending: parts that are missing, papers that do not hold, criteria without proof. */
export const reviewOf = (facts: ReviewFacts): PaperFinding[] => [
  ...missingOf(facts),
  ...facts.papers.flatMap((paper) => ofPaper(paper, facts)),
  ...unproved(facts),
];
