import type { LocalDate } from '@app/kernel';
import { DateOnly, DongAmount, Text, Uuid } from '@app/platform/http';

export class SalesSupportIn {
  @Text({ max: 300, doc: 'the resolution or policy' })
  policy!: string;

  @DongAmount()
  cost!: string;

  @DongAmount()
  amount!: string;
}

export class SalesAcceptanceIn {
  @Text({ max: 60 })
  number!: string;

  @DateOnly()
  on!: LocalDate;

  @Uuid({ optional: true })
  fileId?: string;
}

export class SalesPaymentIn {
  @DateOnly()
  on!: LocalDate;
}

export class SalesRecoveryIn {
  @DateOnly()
  on!: LocalDate;

  @DongAmount()
  amount!: string;
}
