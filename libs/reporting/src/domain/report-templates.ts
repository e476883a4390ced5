import type { ReportKind } from './report-period';
import type { ReportTemplate } from './report-template';
import { MONTH_REPORT } from './report-template/month';
import { YEAR_REPORT } from './report-template/year';

const TEMPLATES: readonly ReportTemplate[] = [MONTH_REPORT, YEAR_REPORT];
const CURRENT: Readonly<Record<ReportKind, ReportTemplate>> = { month: MONTH_REPORT, year: YEAR_REPORT };

/** The template that a new report of this kind gets. */
export const currentTemplate = (kind: ReportKind): ReportTemplate => CURRENT[kind];

/** A template by its id; every id that a report has ever had stays known. */
export function templateOf(id: string): ReportTemplate {
  const found = TEMPLATES.find((template) => template.id === id);
  if (!found) throw new Error(`no report template ${id}`);
  return found;
}

/** Slots that the office fills, in the order of the report. */
export const slotsOf = (template: ReportTemplate): readonly { slot: string; label: string; hint: string }[] =>
  template.blocks.flatMap((block) => (block.block === 'text' ? [block] : []));
