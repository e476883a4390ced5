import { Injectable } from '@nestjs/common';
import { DossiersFacade } from '@app/dossiers';
import { DomainError } from '@app/kernel';
import { recordTransition, UnitOfWork, type CommandContext } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { Conflicts } from './conflicts';
import { assertCouncil, MANAGE_CASE } from './evaluation-access';

/** Puts accepted dossiers on a council's list; conflicts of interest are computed at once. */
@Injectable()
export class AssignCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly dossiers: DossiersFacade,
    private readonly programme: ProgrammeFacade,
    private readonly conflicts: Conflicts,
  ) {}

  /** @throws `evaluation.dossier_not_ready`, `evaluation.already_assigned`, with the dossier named */
  execute(
    input: { councilId: string; roundId: string; dossierIds: readonly string[] },
    ctx: CommandContext,
  ): Promise<{ ids: string[] }> {
    return this.uow.command(ctx, 'evaluation.cases.assign', async (tx) => {
      await assertCouncil(tx, ctx.actor, MANAGE_CASE, input.councilId);
      await this.programme.roundForShare(tx, input.roundId);
      const council = await tx.one<{ level: string; unitId: string }>(
        `select level, unit_id as "unitId" from evaluation.council where id = $1`,
        [input.councilId],
      );
      await this.dossiers.holdFast(tx, input.dossierIds);
      const dossiers = await this.dossiers.frozenMany(tx, input.dossierIds);
      const added: { caseId: string; producerId: string }[] = [];
      for (const dossierId of new Set(input.dossierIds)) {
        const facts = dossiers.get(dossierId);
        const ready = facts?.state === 'accepted' && facts.desk === council.level && facts.roundId === input.roundId;
        if (!facts || !ready || !(await this.programme.covers(tx, [council.unitId], facts.unitId)))
          throw new DomainError('evaluation.dossier_not_ready', { dossier_id: dossierId });
        const caseId = tx.newId();
        const inserted = await tx.execute(
          `insert into evaluation.evaluation_case (id, dossier_id, council_id, round_id, level, facts, created_at)
           values ($1, $2, $3, $4, $5, $6, platform.now()) on conflict (dossier_id, level) do nothing`,
          [caseId, dossierId, input.councilId, input.roundId, council.level, JSON.stringify(facts)],
        );
        if (inserted === 0) throw new DomainError('evaluation.already_assigned', { dossier_id: dossierId });
        await recordTransition(tx, ctx, {
          entity: 'evaluation-case',
          id: caseId,
          action: 'assign',
          from: null,
          to: 'assigned',
        });
        added.push({ caseId, producerId: facts.producerId });
      }
      await this.conflicts.find(tx, input.councilId, added);
      return { ids: added.map((each) => each.caseId) };
    });
  }
}
