import type { LocalDate } from '@app/kernel';
import { DateOnly, Int, ListOf, OneOf, Text } from '@app/platform/http';

class SalesLimitIn {
  @Text({ max: 40 })
  key!: string;

  @Int({ min: 0, max: 100_000_000_000 })
  value!: number;

  @OneOf(['law', 'practice', 'open'])
  basis!: 'law' | 'practice' | 'open';

  @Text({ max: 300 })
  source!: string;
}

export class SalesLimitsIn {
  @ListOf(() => SalesLimitIn, { min: 1, max: 60 })
  limits!: SalesLimitIn[];
}

export class SalesNewRegulationIn {
  @Text({ max: 300 })
  title!: string;

  @Text({ max: 200 })
  issuingBody!: string;
}

class SalesDatedNumberIn {
  @DateOnly()
  on!: LocalDate;

  @Text({ max: 60 })
  number!: string;
}

export class SalesReviewIn extends SalesDatedNumberIn {}

export class SalesIssueIn extends SalesDatedNumberIn {
  @DateOnly()
  inForceFrom!: LocalDate;
}
