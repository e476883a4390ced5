import { Injectable } from '@nestjs/common';
import { CriteriaFacade, ownAndCouncil, type AgreedOptions, type OwnAndCouncil, type Ticks } from '@app/criteria';
import { DossiersFacade } from '@app/dossiers';
import { DomainError } from '@app/kernel';
import type { Tx } from '@app/platform/database';

interface ClosedRow {
  readonly dossierId: string;
  readonly rulebookId: string;
  readonly sheetNo: number;
  readonly sum: number;
  readonly count: number;
  readonly partSums: Readonly<Record<string, number>>;
  readonly agreed: AgreedOptions;
  readonly star: number;
  readonly ballots: readonly Ticks[] | null;
}

/** The own score of the filed version beside what the council came to: agreed options and means, never a member's sheet. */
@Injectable()
export class OwnBesideCouncil {
  constructor(
    private readonly criteria: CriteriaFacade,
    private readonly dossiers: DossiersFacade,
  ) {}

  /** Of a closed case. Who may be told, and when, is for the caller to check. @throws `evaluation.case_not_found` */
  async of(tx: Tx, caseId: string): Promise<OwnAndCouncil> {
    const closed = await tx.maybe<ClosedRow>(
      `select r.dossier_id as "dossierId", r.rulebook_id as "rulebookId", (c.facts->>'sheetNo')::int as "sheetNo", r.sum, r.count,
              r.part_sums as "partSums", r.agreed, r.star,
              (select jsonb_agg(b.ticks) from evaluation.ballot b where b.case_id = r.case_id and b.id = any(r.counted_ballots)) as ballots
         from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id where r.case_id = $1`,
      [caseId],
    );
    if (!closed) throw new DomainError('evaluation.case_not_found');
    const { rulebook, sheet } = await this.criteria.sheet(tx, closed.rulebookId, closed.sheetNo);
    const own = await this.dossiers.selfScore(tx, closed.dossierId);
    return ownAndCouncil(rulebook, sheet, own, { ...closed, ballots: closed.ballots ?? [] });
  }
}
