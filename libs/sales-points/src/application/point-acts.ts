import { DomainError } from '@app/kernel';
import type { CommandContext, Tx } from '@app/platform/database';
import type { PointAction } from '../domain/point-workflow';
import { assertFiles } from './point-files';
import type { PointStepInput, SurveyInput } from './point-step-input';

const KINDS: Partial<Readonly<Record<PointAction, string>>> = {
  recognise: 'recognition',
  renew: 'renewal',
  suspend: 'suspension',
  reinstate: 'reinstatement',
  revoke: 'revocation',
  close: 'closure',
};

const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'point_decision_number';

/** The decision behind a step. @throws `sales_point.number_taken` */
export async function insertDecision(
  tx: Tx,
  ctx: CommandContext,
  pointId: string,
  action: PointAction,
  input: PointStepInput & { readonly decision: NonNullable<PointStepInput['decision']> },
): Promise<void> {
  try {
    await tx.execute(
      `insert into sales.point_decision (id, point_id, kind, number, decided_on, ground, reason, at, decided_by)
       values ($1, $2, $3, $4, $5, $6, $7, platform.now(), $8)`,
      [
        tx.newId(),
        pointId,
        KINDS[action],
        input.decision.number,
        input.decision.decidedOn,
        input.ground ?? null,
        input.reason ?? null,
        ctx.actor.userId,
      ],
    );
  } catch (error) {
    throw isTaken(error) ? new DomainError('sales_point.number_taken', { path: 'number' }) : error;
  }
}

/** The record of a survey. @throws `sales_point.file_not_found` */
export async function insertSurvey(tx: Tx, ctx: CommandContext, pointId: string, survey: SurveyInput): Promise<void> {
  await assertFiles(tx, pointId, survey.fileIds);
  await tx.execute(
    `insert into sales.survey (id, point_id, surveyed_on, members, area_m2, checklist, passed, note, file_ids, surveyed_by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, platform.now())`,
    [
      tx.newId(),
      pointId,
      survey.surveyedOn,
      survey.members,
      survey.areaM2,
      JSON.stringify(survey.checklist),
      survey.passed,
      survey.note ?? null,
      [...survey.fileIds],
      ctx.actor.userId,
    ],
  );
}
