import { Injectable } from '@nestjs/common';
import { SYSTEM_USER_ID } from '@app/identity';
import { daysBetween, localDate, type LocalDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { readSetting } from '@app/platform/settings';
import type { ReportKind } from '../domain/report-period';
import { answerDue, reportDue } from '../events';
import {
  ANSWER_REMINDERS_SETTING,
  REPORT_DAY_SETTING,
  REPORT_REMINDERS_SETTING,
  YEAR_REPORT_MONTH_SETTING,
} from './reporting-settings';

interface Reminder {
  readonly kind: ReportKind;
  readonly period: string;
  readonly reportId: string | null;
  readonly unitId: string | null;
  readonly dueOn: LocalDate;
  readonly daysBefore: number;
}

/**
 * Every morning: reminds the office of reports that are due and the units of answers that are, each once for its day. Of several
 * mornings that were missed only the last one is made up for.
 */
@Injectable()
export class ReportClock {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns how many were reminded */
  run(): Promise<{ told: number }> {
    return this.uow.run(async (tx) => {
      const { today } = await tx.one<{ today: LocalDate }>(`select platform.today() as today`);
      const due = [...(await this.reports(tx, today)), ...(await this.answers(tx, today))];
      let told = 0;
      for (const reminder of due) if (await this.tell(tx, today, reminder)) told += 1;
      return { told };
    });
  }

  /** The report of the month, and of the year in its month. */
  private async reports(tx: Tx, today: LocalDate): Promise<Reminder[]> {
    const day = String(await readSetting(tx, REPORT_DAY_SETTING)).padStart(2, '0');
    const dueOn = localDate(`${today.slice(0, 7)}-${day}`);
    const daysBefore = stepOf(daysBetween(today, dueOn), await readSetting(tx, REPORT_REMINDERS_SETTING));
    if (daysBefore === undefined) return [];
    const isYear = Number(today.slice(5, 7)) === (await readSetting(tx, YEAR_REPORT_MONTH_SETTING));
    const periods: [ReportKind, string][] = [
      ['month', today.slice(0, 7)],
      ...(isYear ? [['year', today.slice(0, 4)] as [ReportKind, string]] : []),
    ];
    const waiting: Reminder[] = [];
    for (const [kind, period] of periods) {
      const issued = await tx.maybe(
        `select 1 from reporting.report where kind = $1 and period = $2 and state = 'issued' limit 1`,
        [kind, period],
      );
      if (issued === undefined) waiting.push({ kind, period, reportId: null, unitId: null, dueOn, daysBefore });
    }
    return waiting;
  }

  private async answers(tx: Tx, today: LocalDate): Promise<Reminder[]> {
    const steps = await readSetting(tx, ANSWER_REMINDERS_SETTING);
    const rows = await tx.query<Omit<Reminder, 'daysBefore'>>(
      `select r.kind, r.period, l.report_id as "reportId", l.unit_id as "unitId", r.answer_by as "dueOn"
         from reporting.report r join reporting.report_line l on l.report_id = r.id
        where r.state = 'confirming' and r.answer_by >= $1
          and not exists (select from reporting.report_answer a where a.report_id = l.report_id and a.unit_id = l.unit_id)`,
      [today],
    );
    return rows.flatMap((row) => {
      const daysBefore = stepOf(daysBetween(today, row.dueOn), steps);
      return daysBefore === undefined ? [] : [{ ...row, daysBefore }];
    });
  }

  private async tell(tx: Tx, today: LocalDate, reminder: Reminder): Promise<boolean> {
    const { kind, period, reportId, unitId, dueOn, daysBefore } = reminder;
    const id = tx.newId();
    const isNew = await tx.execute(
      `insert into reporting.reminder (id, kind, period, report_id, unit_id, due_on, days_before, told_at)
       values ($1, $2, $3, $4, $5, $6, $7, platform.now()) on conflict do nothing`,
      [id, kind, period, reportId, unitId, dueOn, daysBefore],
    );
    if (isNew === 0) return false;
    const by = { actor: { userId: SYSTEM_USER_ID }, requestId: `report-clock:${today}` };
    if (reportId !== null && unitId !== null) await addEvent(tx, answerDue, { reportId, unitId }, by);
    else await addEvent(tx, reportDue, { reminderId: id, kind, period, dueOn }, by);
    return true;
  }
}

/** Which of the steps has been reached: the smallest that is not under the days left; undefined before the first and after the day. */
const stepOf = (daysLeft: number, steps: readonly number[]): number | undefined =>
  daysLeft < 0 ? undefined : steps.filter((step) => step >= daysLeft).at(-1);
