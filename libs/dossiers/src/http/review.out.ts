import { StarAdviceOut } from '@app/criteria';
import { DateOnly, Flag, Int, ListOf, Moment, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';

const FAULTS = [
  ...['missing', 'no-file', 'wrong-kind', 'expired', 'expires-before-council'],
  ...['no-evidence', 'evidence-asked'],
];

class PaperFindingOut {
  @OneOf(FAULTS)
  fault!: string;

  @Text({ min: 0, max: 60, doc: 'part of the dossier or key of the criterion' })
  code!: string;

  @Text({ max: 500 })
  title!: string;

  @Uuid({ nullable: true })
  paperId!: string | null;

  @DateOnly({ nullable: true })
  expiresOn!: string | null;

  @Text({ max: 2000, nullable: true, doc: 'what the rulebook asks for' })
  asks!: string | null;

  @Flag({ doc: 'a required part' })
  blocks!: boolean;
}

export class DossierReviewOut {
  @Texts({ max: 60, maxLength: 60, doc: 'required parts that are missing' })
  missing!: string[];

  @DateOnly({ nullable: true, doc: 'until when the council judges' })
  councilOn!: string | null;

  @Int({ min: 1, max: 5, doc: 'fewer stars are not recognised' })
  leastStars!: number;

  @ListOf(() => PaperFindingOut, { max: 1000 })
  findings!: PaperFindingOut[];

  @Nested(() => StarAdviceOut, { nullable: true })
  advice!: StarAdviceOut | null;

  @Texts({ max: 100, maxLength: 12, doc: 'criteria that wait for a tick' })
  unanswered!: string[];
}

class MissingPartOut {
  @Text({ max: 60 })
  code!: string;

  @Text({ max: 300 })
  title!: string;
}

/** A filing that lacked required parts, confirmed by who sent it. */
export class IncompleteFilingOut {
  @Int({ min: 1, max: 1000 })
  versionNo!: number;

  @ListOf(() => MissingPartOut, { max: 60 })
  missing!: MissingPartOut[];

  @Text({ max: 200 })
  confirmedBy!: string;

  @Moment()
  confirmedAt!: string;
}
