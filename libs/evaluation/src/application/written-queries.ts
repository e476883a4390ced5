import { Injectable } from '@nestjs/common';
import { CriteriaFacade } from '@app/criteria';
import { DossiersFacade } from '@app/dossiers';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { assertCouncil, MANAGE_CASE, withoutConflictSql } from './evaluation-access';
import { writtenLimit } from './open-written';

export interface WrittenCase {
  readonly caseId: string;
  readonly roundId: string;
  readonly roundName: string;
  readonly productName: string;
  readonly producerName: string;
  readonly acceptedOn: string;
  readonly limitOn: string;
}

/** What a council may decide in writing. */
@Injectable()
export class WrittenQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
    private readonly dossiers: DossiersFacade,
  ) {}

  /** Reassessments that wait on the council's list, the nearest limit first. @throws `evaluation.council_not_found` */
  eligible(actor: Actor, councilId: string): Promise<WrittenCase[]> {
    return this.uow.read(async (tx) => {
      await assertCouncil(tx, actor, MANAGE_CASE, councilId);
      const rows = await tx.query<Omit<WrittenCase, 'acceptedOn' | 'limitOn'> & { dossierId: string }>(
        `select c.id as "caseId", c.dossier_id as "dossierId", c.round_id as "roundId", r.name as "roundName",
                c.facts->>'productName' as "productName", c.facts->>'producerName' as "producerName"
           from evaluation.evaluation_case c join programme.round r on r.id = c.round_id
          where c.council_id = $1 and c.state = 'assigned' and c.written_sitting_id is null
            and c.facts->>'kind' = 'reassessment' and ${withoutConflictSql('c', 2)}
          order by c.id limit 1000`,
        [councilId, actor.userId],
      );
      const dossiers = await this.dossiers.frozenMany(
        tx,
        rows.map((row) => row.dossierId),
      );
      return rows
        .flatMap(({ dossierId, ...row }): WrittenCase[] => {
          const dossier = dossiers.get(dossierId);
          const limitOn = writtenLimit(this.criteria, dossier);
          return limitOn === undefined ? [] : [{ ...row, acceptedOn: dossier?.acceptedOn ?? '', limitOn }];
        })
        .sort((a, b) => a.limitOn.localeCompare(b.limitOn));
    });
  }
}
