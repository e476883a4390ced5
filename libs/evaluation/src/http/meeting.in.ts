import { DateOnly, Flag, Text, Texts, Uuid } from '@app/platform/http';

export class AdjournIn {
  @Text({ max: 1000, multiline: true })
  reason!: string;

  @DateOnly({ doc: 'the day on which the session goes on' })
  continuesOn!: string;
}

export class CheckInIn {
  @Text({ max: 20, doc: 'the code that is shown now' })
  code!: string;

  @Uuid({ optional: true, doc: "the member whose badge was scanned; left out: the meeting's own code, for oneself" })
  memberId?: string;
}

export class AgendaIn {
  @Texts({ max: 500, maxLength: 36, pattern: /^[0-9a-f-]{36}$/ })
  caseIds!: string[];
}

export class ShowIn {
  @Uuid({ nullable: true, doc: 'null shows nothing' })
  caseId!: string | null;
}

export class CallAndShowIn extends AgendaIn {
  @Flag({ optional: true, doc: 'show the first of them to everybody at once' })
  show?: boolean;
}
