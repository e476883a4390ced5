import type { LocalDate } from '@app/kernel';
import type { CheckLine } from '../domain/point-kinds';
import type { Ground } from '../domain/point-workflow';

export interface SurveyInput {
  readonly surveyedOn: LocalDate;
  readonly members: string;
  readonly areaM2: number;
  readonly checklist: readonly CheckLine[];
  readonly passed: boolean;
  readonly note?: string | undefined;
  readonly fileIds: readonly string[];
}

/** What a step carries besides the point itself. */
export interface PointStepInput {
  readonly reason?: string | undefined;
  readonly ground?: Ground | undefined;
  /** Number and day of the signed decision behind the step. */
  readonly decision?: { readonly number: string; readonly decidedOn: LocalDate };
  readonly survey?: SurveyInput;
}
