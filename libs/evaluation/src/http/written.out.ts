import { DateOnly, ListOf, Text, Uuid } from '@app/platform/http';

class WrittenCaseOut {
  @Uuid()
  caseId!: string;

  @Uuid()
  roundId!: string;

  @Text({ max: 200 })
  roundName!: string;

  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @DateOnly({ doc: 'the file was found complete' })
  acceptedOn!: string;

  @DateOnly({ doc: 'last day for the council by the procedure' })
  limitOn!: string;
}

export class WrittenCasesOut {
  @ListOf(() => WrittenCaseOut, { max: 1000 })
  items!: WrittenCaseOut[];
}
