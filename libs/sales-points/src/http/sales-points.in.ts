import {
  DateOnly,
  DongAmount,
  Flag,
  IdParam,
  Int,
  ListOf,
  Moment,
  OneOf,
  SearchQuery,
  Text,
  Texts,
  Uuid,
} from '@app/platform/http';
import { LETTERS, type Letter } from '../application/letters-paper';
import { CHECK_ANSWERS, CHECK_ITEMS, PAPER_KINDS, PLACE_KINDS, POINT_KINDS } from '../domain/point-kinds';
import { GROUNDS } from '../domain/point-workflow';
import type { CheckLine, PaperKind, PlaceKind, PointKind } from '../domain/point-kinds';
import type { Ground } from '../domain/point-workflow';
import type { Instant, LocalDate } from '@app/kernel';

export const POINT_STATES = ['registered', 'surveyed', 'recognised', 'suspended', 'revoked', 'closed'];
export const GOODS_VERDICTS = ['none', 'right', 'warned', 'breach'];
export const INSPECTION_KINDS = ['periodic', 'unannounced', 're-inspection', 'shelf-check'];
const DEGREES = /^-?\d{1,3}(\.\d{1,6})?$/;

export class SalesPointsQuery extends SearchQuery {
  @OneOf(POINT_STATES, { optional: true })
  state?: string;

  @OneOf(POINT_KINDS, { optional: true })
  kind?: string;

  @Text({ max: 10, optional: true })
  unitId?: string;

  @OneOf(GOODS_VERDICTS, { optional: true })
  goods?: string;
}

export class SalesPointIn {
  @Text({ max: 200, example: 'Cửa hàng OCOP Hương Sơn' })
  name!: string;

  @OneOf(POINT_KINDS)
  kind!: PointKind;

  @OneOf(PLACE_KINDS)
  placeKind!: PlaceKind;

  @Int({ min: 1, max: 100_000, doc: 'whole square metres' })
  areaM2!: number;

  @Text({ max: 300 })
  address!: string;

  @Text({ max: 10 })
  unitId!: string;

  @Text({ max: 11, pattern: DEGREES, optional: true, doc: 'degrees north', example: '18.342812' })
  lat?: string;

  @Text({ max: 11, pattern: DEGREES, optional: true, doc: 'degrees east', example: '105.905701' })
  lon?: string;

  @Text({ max: 200 })
  operatorName!: string;

  @Text({ max: 120 })
  contactName!: string;

  @Text({ max: 20 })
  contactPhone!: string;
}

export class SalesNewPointIn extends SalesPointIn {
  @DateOnly({ optional: true, doc: 'day the application came; left out: today' })
  registeredOn?: LocalDate;
}

export class SalesCheckLineIn implements CheckLine {
  @OneOf(CHECK_ITEMS)
  item!: CheckLine['item'];

  @OneOf(CHECK_ANSWERS)
  answer!: CheckLine['answer'];

  @Text({ max: 300, optional: true })
  note?: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export class SalesSurveyIn {
  @DateOnly()
  surveyedOn!: LocalDate;

  @Text({ max: 500, doc: 'who surveyed' })
  members!: string;

  @Int({ min: 1, max: 100_000, doc: 'measured area' })
  areaM2!: number;

  @ListOf(() => SalesCheckLineIn, { max: 8 })
  checklist!: SalesCheckLineIn[];

  @Flag()
  passed!: boolean;

  @Text({ max: 2_000, multiline: true, optional: true })
  note?: string;

  @Texts({ max: 20, maxLength: 36, pattern: UUID })
  fileIds!: string[];
}

export class SalesDecisionIn {
  @Text({ max: 60, example: '125/QĐ-SCT' })
  number!: string;

  @DateOnly()
  decidedOn!: LocalDate;
}

export class SalesReasonedDecisionIn extends SalesDecisionIn {
  @Text({ max: 1_000, multiline: true })
  reason!: string;
}

export class SalesSuspensionIn extends SalesDecisionIn {
  @OneOf(GROUNDS)
  ground!: Ground;

  @Text({ max: 1_000, multiline: true, optional: true })
  reason?: string;
}

export class SalesReasonIn {
  @Text({ max: 1_000, multiline: true })
  reason!: string;
}

export class SalesFileParam {
  @Uuid()
  id!: string;

  @Uuid()
  fileId!: string;
}

export class SalesFileNameQuery {
  @Text({ max: 200 })
  name!: string;
}

export class SalesPaperIn {
  @OneOf(PAPER_KINDS)
  kind!: PaperKind;

  @Text({ max: 200 })
  title!: string;

  @Text({ max: 60, optional: true })
  number?: string;

  @Text({ max: 200, optional: true })
  issuer?: string;

  @DateOnly({ optional: true })
  issuedOn?: LocalDate;

  @DateOnly({ optional: true })
  expiresOn?: LocalDate;

  @Uuid({ optional: true })
  fileId?: string;
}

export class SalesSubParam {
  @Uuid()
  id!: string;

  @Uuid()
  partId!: string;
}

export class SalesLetterParam extends IdParam {
  @OneOf(LETTERS)
  letter!: Letter;

  @OneOf(['pdf', 'docx'])
  format!: 'pdf' | 'docx';
}

export class SalesGoodsIn {
  @Texts({ max: 2_000, maxLength: 36, pattern: UUID, doc: 'certified products on the shelf' })
  productIds!: string[];

  @Int({ min: 0, max: 100_000, doc: 'number of other items' })
  otherItems!: number;
}

export class SalesCodeQuery {
  @Text({ max: 500, doc: 'what was scanned or typed' })
  code!: string;
}

export class SalesProofIn {
  @Uuid()
  fileId!: string;

  @Text({ max: 10, doc: 'code of the day that the photo shows' })
  code!: string;
}

export class SalesAnswerIn {
  @Text({ max: 2000, doc: 'how the violation was remedied' })
  text!: string;

  @Texts({ max: 10, maxLength: 36, pattern: UUID })
  fileIds!: string[];
}

export class SalesScanIn {
  @Text({ max: 500 })
  text!: string;

  @Moment({ doc: 'when it was scanned, by the true time' })
  scannedAt!: Instant;
}

export class SalesInspectionIn {
  @Uuid({ doc: 'made on the device, so that a list sent twice is one inspection' })
  id!: string;

  @OneOf(INSPECTION_KINDS)
  kind!: 'periodic' | 'unannounced' | 're-inspection' | 'shelf-check';

  @DateOnly({ optional: true, doc: 'left out: day of the last scan, or today' })
  inspectedOn?: LocalDate;

  @Text({ max: 500 })
  members!: string;

  @ListOf(() => SalesCheckLineIn, { max: 8 })
  checklist!: SalesCheckLineIn[];

  @ListOf(() => SalesScanIn, { max: 2_000 })
  scans!: SalesScanIn[];

  @Text({ max: 2_000, multiline: true, optional: true })
  note?: string;

  @Texts({ max: 20, maxLength: 36, pattern: UUID })
  fileIds!: string[];

  @DateOnly({ optional: true, doc: 'left out: by the regulation of the day' })
  remedyBy?: LocalDate;
}

export class SalesReportIn {
  @DateOnly({ doc: 'first day of the period' })
  periodFrom!: LocalDate;

  @DongAmount()
  revenue!: string;

  @Int({ min: 0, max: 10_000_000 })
  customers!: number;

  @Int({ min: 0, max: 100_000_000 })
  itemsSold!: number;

  @Text({ max: 2_000, multiline: true, optional: true })
  problems?: string;
}

export class SalesOperatorIn {
  @Text({ max: 120 })
  displayName!: string;

  @Text({ max: 254, doc: 'e-mail address or phone number' })
  login!: string;
}

export class SalesPrintParam extends IdParam {
  @OneOf(['survey.pdf', 'recognition.pdf', 'whole.pdf'])
  paper!: string;
}
