import { IsDateString, IsIn, IsUUID, Length, Matches } from 'class-validator';
import { eventContract, type EventContract } from '@app/platform/outbox';

export class ReportEvent {
  @IsUUID()
  reportId!: string;
}

/** A unit's line of a report. */
export class LineEvent extends ReportEvent {
  @Length(1, 20)
  unitId!: string;
}

/** A report that the office has not issued yet. */
export class DueReport {
  @IsUUID()
  reminderId!: string;

  @IsIn(['month', 'year'])
  kind!: 'month' | 'year';

  @Matches(/^\d{4}(-\d{2})?$/)
  period!: string;

  @IsDateString()
  dueOn!: string;
}

const about = (what: string): EventContract<ReportEvent> =>
  eventContract({ topic: `reporting.${what}`, version: 1, payload: ReportEvent });
const aboutLine = (what: string): EventContract<LineEvent> =>
  eventContract({ topic: `reporting.${what}`, version: 1, payload: LineEvent });

/** Units are asked to confirm their lines. */
export const unitsAsked = about('units-asked');
export const reportIssued = about('report-issued');
/** A unit says that something is not so. */
export const lineCommented = aboutLine('line-commented');
/** By the clock: a unit has not answered; a report is due. Once each. */
export const answerDue = aboutLine('answer-due');
export const reportDue = eventContract({ topic: 'reporting.report-due', version: 1, payload: DueReport });
