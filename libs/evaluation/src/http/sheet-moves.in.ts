import { Text, Uuid } from '@app/platform/http';

export class SheetMoveIn {
  @Uuid({ doc: 'whose sheet it is' })
  memberId!: string;

  @Uuid({ doc: 'the product for which it was meant' })
  toCaseId!: string;

  @Text({ max: 1000, multiline: true })
  reason!: string;
}
