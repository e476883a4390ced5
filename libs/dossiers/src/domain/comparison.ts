import { isValidAfter } from './dossier-kind';

/** A paper as far as it is compared. */
export interface ComparedPaper {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly criteria: readonly string[];
  readonly files: readonly { readonly sha256: string }[];
}

export type PaperChange = 'added' | 'removed' | 'renewed' | 'expired' | 'kept';

export interface PaperDifference {
  readonly change: PaperChange;
  readonly title: string;
  readonly before: ComparedPaper | null;
  readonly now: ComparedPaper | null;
}

const filesOf = (paper: ComparedPaper): string =>
  paper.files
    .map((file) => file.sha256)
    .sort()
    .join();

/** Has the same paper got another number, other dates or other files since? */
const isRenewed = (before: ComparedPaper, now: ComparedPaper): boolean =>
  before.number !== now.number ||
  before.issuedOn !== now.issuedOn ||
  before.expiresOn !== now.expiresOn ||
  filesOf(before) !== filesOf(now);

function changeOf(before: ComparedPaper, now: ComparedPaper, today: string): PaperChange {
  if (!isValidAfter(now, today)) return 'expired';
  return before.id !== now.id || isRenewed(before, now) ? 'renewed' : 'kept';
}

/**
 * What became of each paper: the same paper goes with itself, one that is gone goes with a new one of its kind. What is left is
 * added or removed. In the order of the earlier dossier, additions last.
 */
export function comparePapers(
  before: readonly ComparedPaper[],
  now: readonly ComparedPaper[],
  today: string,
): PaperDifference[] {
  const free = new Map(now.map((paper) => [paper.id, paper]));
  const take = (found: ComparedPaper | undefined): ComparedPaper | undefined => {
    if (found) free.delete(found.id);
    return found;
  };
  const same = new Map(before.map((paper) => [paper.id, take(free.get(paper.id))]));
  const differences = before.map((paper): PaperDifference => {
    const { title } = paper;
    const partner = same.get(paper.id) ?? take([...free.values()].find((each) => each.kind === paper.kind));
    return partner
      ? { change: changeOf(paper, partner, today), title: partner.title, before: paper, now: partner }
      : { change: isValidAfter(paper, today) ? 'removed' : 'expired', title, before: paper, now: null };
  });
  const added = [...free.values()].map((paper): PaperDifference => ({
    change: 'added',
    title: paper.title,
    before: null,
    now: paper,
  }));
  return [...differences, ...added];
}
