import { DateOnly, Int, ListOf, OneOf, Text, Uuid } from '@app/platform/http';
import { CASE_STATES } from './evaluation.in';

class TakenFileOut {
  @Uuid()
  id!: string;

  @Text({ max: 255 })
  name!: string;

  @Int({ min: 0, max: 2_000_000_000 })
  size!: number;

  @Text({ max: 100 })
  mediaType!: string;
}

class TakeawayProductOut {
  @Uuid()
  caseId!: string;

  @Uuid()
  dossierId!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 40 })
  rulebookId!: string;

  @Int({ min: 1, max: 26 })
  sheetNo!: number;

  @Text({ max: 10, doc: 'on the label of its sample' })
  sampleCode!: string;

  @OneOf(CASE_STATES)
  state!: string;

  @ListOf(() => TakenFileOut, { max: 1000 })
  files!: readonly TakenFileOut[];
}

class TakeawayOut {
  @Uuid()
  sittingId!: string;

  @Text({ max: 200 })
  councilName!: string;

  @DateOnly()
  heldOn!: string;

  @Text({ max: 200 })
  place!: string;

  @OneOf(['meeting', 'written'])
  mode!: string;

  @OneOf(['planned', 'open', 'paused', 'closed'])
  state!: string;

  @DateOnly({ doc: 'last day on which the device may keep it' })
  keepUntil!: string;

  @ListOf(() => TakeawayProductOut, { max: 500 })
  products!: readonly TakeawayProductOut[];
}

export class TakeawaysOut {
  @ListOf(() => TakeawayOut, { max: 20 })
  items!: readonly TakeawayOut[];
}

export class SampleOut {
  @Uuid()
  caseId!: string;

  @Text({ max: 300 })
  productName!: string;
}
