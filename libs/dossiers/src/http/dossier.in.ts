import { DateOnly, Flag, FreeObject, Int, ListOf, OneOf, SearchQuery, Text, Texts, Uuid } from '@app/platform/http';
import { WAY_PARTS, type WayPart } from '../application/dossier-way-policy';
import { MAX_FILE_BYTES } from '../application/uploads';

export const STATES = ['draft', 'submitted', 'supplement-asked', 'accepted', 'refused', 'withdrawn'];
const PARTS = Object.keys(WAY_PARTS);
export const KINDS = ['first', 'upgrade', 'reassessment'];
/** Part and code of a criterion as the rulebooks write them: "A.1.3", "A.3.2.a", "C.6.đ". */
export const CRITERION_KEY = /^[A-Z](\.(\d{1,2}|[a-zđ])){1,4}$/;

export class DossiersQuery extends SearchQuery {
  @OneOf(STATES, { optional: true })
  state?: string;

  @OneOf(PARTS, { optional: true, doc: 'part of the way from the desk to the published result' })
  part?: WayPart;

  @Uuid({ optional: true })
  roundId?: string;

  @Flag({ optional: true, query: true, doc: 'only what lies at my desk and waits' })
  atMyDesk?: boolean;

  @OneOf(['newest', 'due'], { optional: true, doc: 'newest first unless given; due: the nearest last day first' })
  order?: 'newest' | 'due';
}

export class ProductQuery {
  @Uuid()
  productId!: string;
}

export class DossierIn {
  @Uuid()
  productId!: string;

  @Uuid()
  roundId!: string;

  @OneOf(KINDS)
  kind!: 'first' | 'upgrade' | 'reassessment';

  @Uuid({ optional: true, doc: 'approved business plan' })
  planId?: string;
}

export class PlanChoiceIn {
  @Uuid({ optional: true })
  planId?: string;
}

export class AttachIn {
  @Text({ max: 60, optional: true, doc: 'part of the dossier that the paper fills' })
  checklistCode?: string;

  @Texts({ max: 60, maxLength: 12, pattern: CRITERION_KEY, doc: 'criteria that it supports' })
  criteria!: string[];
}

/** What stands on a paper. */
export class PaperFactsIn {
  @Text({ max: 60 })
  kind!: string;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 100, optional: true })
  number?: string;

  @Text({ max: 200, optional: true })
  issuer?: string;

  @DateOnly({ optional: true })
  issuedOn?: string;

  @DateOnly({ optional: true })
  expiresOn?: string;
}

export class PaperIn extends PaperFactsIn {
  @Text({ max: 60, optional: true, doc: 'part of the dossier that the paper fills' })
  checklistCode?: string;

  @Texts({ max: 60, maxLength: 12, pattern: CRITERION_KEY, doc: 'criteria that it supports' })
  criteria!: string[];
}

export class SelfScoreIn {
  @FreeObject({ doc: 'index of the ticked option by criterion key' })
  ticks!: Record<string, number>;
}

export class DossierReasonIn {
  @Text({ max: 1000, multiline: true, optional: true })
  reason?: string;
}

export class FileDossierIn extends DossierReasonIn {
  @Texts({
    max: 60,
    maxLength: 60,
    optional: true,
    doc: 'codes of the required parts that are missing: who names them all confirms that the dossier goes in without them',
  })
  confirmedMissing?: string[];
}

class WantedIn {
  @Text({ max: 60 })
  code!: string;

  @Text({ max: 1000, multiline: true })
  note!: string;
}

export class SupplementIn {
  @ListOf(() => WantedIn, { max: 60 })
  items!: WantedIn[];

  @Text({ max: 1000, multiline: true })
  reason!: string;

  @DateOnly({ doc: 'last day' })
  dueOn!: string;
}

class OpinionItemIn {
  @Text({ max: 60 })
  code!: string;

  @Flag()
  holds!: boolean;

  @Text({ max: 2000, multiline: true })
  note!: string;
}

export class OpinionIn {
  @ListOf(() => OpinionItemIn, { max: 20 })
  items!: OpinionItemIn[];

  @Text({ max: 60 })
  letterNo!: string;

  @DateOnly()
  letterOn!: string;
}

export class OffsetQuery {
  @Int({ min: 0, max: MAX_FILE_BYTES, query: true })
  offset!: number;
}
