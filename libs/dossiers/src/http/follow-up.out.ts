import { DateOnly, Flag, ListOf, Nested, OneOf, Text, Texts, Uuid } from '@app/platform/http';
import { KINDS } from './dossier.in';

export class DossierGapOut {
  @Text({ max: 60, doc: 'part of the dossier, or the kind of the paper' })
  code!: string;

  @Text({ max: 300 })
  title!: string;

  @OneOf(['missing', 'expired', 'not-in-new-procedure'])
  why!: string;
}

export class CarriedPaperOut {
  @Uuid()
  paperId!: string;

  @Text({ max: 300 })
  title!: string;

  @DateOnly({ nullable: true })
  expiresOn!: string | null;

  @Flag({ doc: 'expires before the window for filing ends' })
  expiresInWindow!: boolean;
}

export class FilingWindowOut {
  @Text({ max: 300, nullable: true, doc: 'why it cannot be filed today' })
  fault!: string | null;

  @Flag({ doc: 'filed today it would be late' })
  late!: boolean;

  @DateOnly({ nullable: true })
  endsOn!: string | null;
}

class EarlierDossierOut {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  roundName!: string;

  @DateOnly({ nullable: true })
  filedOn!: string | null;
}

export class FollowUpOut {
  @Nested(() => EarlierDossierOut, { doc: 'the earlier dossier that this one goes on from' })
  from!: EarlierDossierOut;

  @ListOf(() => CarriedPaperOut, { max: 500 })
  carried!: CarriedPaperOut[];
}

export class DossierKindsOut {
  @Texts({ max: 3, maxLength: 20, oneOf: KINDS })
  kinds!: readonly string[];
}
