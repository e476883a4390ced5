import { DateOnly, Flag, Int, ListOf, Moment, Nested, OneOf, SearchQuery, Text, Texts } from '@app/platform/http';
import { PUBLIC_STATES } from '../domain/live-state';

export class TokenParam {
  @Text({ max: 200 })
  token!: string;
}

export class RegisterQuery extends SearchQuery {
  @Int({ min: 1, max: 5, optional: true, query: true })
  stars?: number;

  @Text({ max: 20, pattern: /^[0-9]{2,5}-[0-9]{4}$/, optional: true, doc: 'a unit of today or of then' })
  unit?: string;

  @Int({ min: 1, max: 99, optional: true, query: true, doc: 'number of the product set' })
  sheet?: number;

  @OneOf([...PUBLIC_STATES, 'in-force'], { optional: true })
  state?: string;
}

export class NewerOut {
  @Text({ max: 200 })
  verifyPath!: string;

  @Text({ max: 40 })
  numberText!: string;

  @Int({ min: 1, max: 5 })
  stars!: number;
}

export class PublicCertificateOut {
  @Text({ max: 300 })
  productName!: string;

  @Text({ max: 200 })
  producerName!: string;

  @Text({ max: 300 })
  place!: string;

  @Text({ max: 300, nullable: true, doc: 'product set' })
  sheetName!: string | null;

  @Int({ min: 1, max: 5 })
  stars!: number;

  @Text({ max: 40 })
  numberText!: string;

  @Text({ max: 60 })
  productCode!: string;

  @Text({ max: 300 })
  issuingBody!: string;

  @Text({ max: 60 })
  decisionNumber!: string;

  @DateOnly()
  decidedOn!: string;

  @DateOnly()
  issuedOn!: string;

  @DateOnly({ doc: 'last valid day as printed' })
  validThrough!: string;

  @DateOnly({ nullable: true, doc: 'last valid day with holds; null while the clock stands' })
  endsOn!: string | null;

  @DateOnly({ nullable: true })
  extendedTo!: string | null;

  @OneOf(PUBLIC_STATES)
  state!: string;

  @DateOnly({ nullable: true, doc: 'day of the state where an event made it' })
  since!: string | null;

  @Text({ max: 2000, nullable: true })
  reason!: string | null;

  @Text({ max: 300, nullable: true, doc: 'the paper that says so' })
  paper!: string | null;

  @Nested(() => NewerOut, { nullable: true, doc: 'the certificate that took the place of this one' })
  newer!: NewerOut | null;

  @Texts({ max: 20, maxLength: 300, doc: 'who signed the file besides the seal of the system' })
  signedBy!: string[];

  @Flag({ doc: 'all signers lead to a trusted authority' })
  signersTrusted!: boolean;

  @Text({ max: 220, nullable: true })
  picturePath!: string | null;

  @DateOnly()
  asOf!: string;

  @Text({ max: 200 })
  verifyPath!: string;

  @Flag({ doc: 'issued on paper before this system and taken in from a register' })
  onPaper!: boolean;
}

export class RegisterPageOut {
  @ListOf(() => PublicCertificateOut, { max: 200 })
  items!: PublicCertificateOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

export class PublicKeyOut {
  @Text({ max: 10 })
  kty!: string;

  @Text({ max: 20 })
  crv!: string;

  @Text({ max: 64, doc: 'key id as in bytes 1 to 4 of a token' })
  kid!: string;

  @Text({ max: 10 })
  use!: string;

  @Text({ max: 10 })
  alg!: string;

  @Text({ max: 64, doc: 'public key, base64url' })
  x!: string;

  @Moment({ doc: 'when the first token was signed with it' })
  firstUsedAt!: string;
}

export class PublicKeysOut {
  @ListOf(() => PublicKeyOut, { max: 1000 })
  keys!: PublicKeyOut[];
}

class SheetOptionOut {
  @Int({ min: 1, max: 99 })
  no!: number;

  @Text({ max: 300 })
  name!: string;

  @Text({ max: 300, min: 0 })
  group!: string;
}

class UnitOptionOut {
  @Text({ max: 20 })
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 200, nullable: true })
  parentName!: string | null;

  @OneOf(['today', 'districts-then', 'communes-then'])
  group!: string;
}

export class RegisterFiltersOut {
  @ListOf(() => SheetOptionOut, { max: 200 })
  sheets!: SheetOptionOut[];

  @ListOf(() => UnitOptionOut, { max: 5000 })
  units!: UnitOptionOut[];
}
