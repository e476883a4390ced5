import { DomainError, type LocalDate } from '@app/kernel';
import type { Actor, CommandContext, Tx } from '@app/platform/database';
import type { ReportRole, ReportState } from '../domain/periodic-report-workflow';
import type { ReportKind } from '../domain/report-period';
import { templateOf } from '../domain/report-templates';
import type { ReportFrame } from './report-figures';
import { ISSUE_REPORT, WRITE_REPORT } from './reporting-access';

/** A report as the rules see it. */
export interface ReportHead {
  readonly id: string;
  readonly kind: ReportKind;
  readonly period: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly issueNo: number;
  readonly replacesId: string | null;
  readonly templateId: string;
  readonly unitCut: 'unit' | 'unit-now';
  readonly answerBy: LocalDate | null;
  readonly state: ReportState;
  readonly version: number;
}

export const REPORT_COLUMNS = `r.id, r.kind, r.period, r.from_on as "fromOn", r.to_on as "toOn", r.issue_no as "issueNo",
  r.replaces_id as "replacesId", r.template_id as "templateId", r.unit_cut as "unitCut", r.answer_by as "answerBy", r.state, r.version`;

/** @throws `reporting.report_not_found` */
export async function loadReport(tx: Tx, id: string, lock: '' | 'for update' | 'for share' = ''): Promise<ReportHead> {
  const found = await tx.maybe<ReportHead>(`select ${REPORT_COLUMNS} from reporting.report r where r.id = $1 ${lock}`, [
    id,
  ]);
  if (!found) throw new DomainError('reporting.report_not_found');
  return found;
}

export const frameOf = ({ kind, period, fromOn, toOn, templateId, unitCut }: ReportHead): ReportFrame => ({
  ...{ kind, period, fromOn, toOn, unitCut },
  template: templateOf(templateId),
});

export const isOpen = ({ state }: Pick<ReportHead, 'state'>): boolean => state === 'drafting' || state === 'confirming';

export function reportRoles({ actor }: { readonly actor: Actor } | CommandContext): ReportRole[] {
  return [
    ...(actor.can(WRITE_REPORT) ? (['office'] as const) : []),
    ...(actor.can(ISSUE_REPORT) ? (['issuer'] as const) : []),
  ];
}

/** Units that were asked and have not answered, and whether the last day is over. */
export async function answersOf(tx: Tx, report: ReportHead): Promise<{ waiting: number; isOver: boolean }> {
  return tx.one<{ waiting: number; isOver: boolean }>(
    `select (select count(*)::int from reporting.report_line l where l.report_id = $1
               and not exists (select from reporting.report_answer a where a.report_id = l.report_id and a.unit_id = l.unit_id)) as waiting,
            coalesce(platform.today() > $2::date, false) as "isOver"`,
    [report.id, report.answerBy],
  );
}
