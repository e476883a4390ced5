import { DateOnly, Int, Text, Texts, Uuid } from '@app/platform/http';
import { MAX_SCAN_BYTES } from '../application/enter-paper-ballot';
import { CastIn } from './evaluation.in';

export class WrittenIn {
  @Uuid()
  councilId!: string;

  @Uuid()
  roundId!: string;

  @Texts({ max: 200, maxLength: 36, pattern: /^[0-9a-f-]{36}$/ })
  caseIds!: string[];

  @DateOnly({ optional: true, doc: 'last day for sending the sheet back; the limit of the procedure unless given' })
  dueOn?: string;
}

export class ScanQuery {
  @Text({ max: 255 })
  name!: string;

  @Int({ min: 1, max: MAX_SCAN_BYTES, query: true, doc: 'bytes' })
  size!: number;
}

export class PaperBallotIn extends CastIn {
  @Uuid()
  memberId!: string;

  @DateOnly({ doc: 'day on which the paper came' })
  receivedOn!: string;

  @Uuid()
  scanId!: string;
}
