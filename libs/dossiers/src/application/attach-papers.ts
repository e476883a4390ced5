import { Injectable } from '@nestjs/common';
import { CriteriaFacade, criteriaOf } from '@app/criteria';
import { DomainError } from '@app/kernel';
import type { CommandContext, Tx } from '@app/platform/database';
import { isEditable } from '../domain/dossier-workflow';
import { DossierAccess } from './dossier-access';
import { SelfScores } from './self-score';
import { visibleDossier, type StoredDossier } from './stored-dossier';

/** How a dossier uses a paper: the part that it fills, the criteria that it supports. */
export interface PaperUse {
  readonly checklistCode?: string | undefined;
  readonly criteria: readonly string[];
}

export interface UseInDossier extends PaperUse {
  readonly dossierId: string;
}

/** Puts papers into dossiers in work: the one rule for forms, wallet and uploads. */
@Injectable()
export class AttachPapers {
  constructor(
    private readonly access: DossierAccess,
    private readonly criteria: CriteriaFacade,
    private readonly scores: SelfScores,
  ) {}

  /** The dossier, locked, if the actor may change it now. @throws `dossier.not_found`, `dossier.not_editable` */
  async editable(
    tx: Tx,
    ctx: Pick<CommandContext, 'actor'> & { expectedVersion?: number },
    id: string,
  ): Promise<StoredDossier> {
    const dossier = await visibleDossier(tx, this.access, ctx, id, 'for update');
    if (!(await this.access.isWriter(tx, ctx.actor, dossier))) throw new DomainError('dossier.not_found');
    if (!isEditable(dossier.state)) throw new DomainError('dossier.not_editable');
    return dossier;
  }

  /**
   * Uses one paper of a producer in several dossiers. @throws `dossier.not_found`, `dossier.not_editable`, `dossier.paper_of_other`,
   * `dossier.criterion_unknown`
   */
  async attach(
    tx: Tx,
    { actor }: Pick<CommandContext, 'actor'>,
    paper: { id: string; producerId: string },
    uses: readonly UseInDossier[],
  ): Promise<void> {
    // In one order, so that two people who do the same do not wait for each other.
    for (const use of [...uses].sort((a, b) => (a.dossierId < b.dossierId ? -1 : 1))) {
      const dossier = await this.editable(tx, { actor }, use.dossierId);
      if (dossier.producerId !== paper.producerId) throw new DomainError('dossier.paper_of_other');
      await this.checkCriteria(tx, dossier, use.criteria);
      await this.row(tx, dossier.id, paper.id, use);
      await this.touch(tx, dossier.id);
    }
  }

  /** @throws `dossier.criterion_unknown` with the place */
  async checkCriteria(tx: Tx, dossier: StoredDossier, keys: readonly string[]): Promise<void> {
    const { sheet } = await this.criteria.sheet(tx, await this.scores.rulebookIdOf(tx, dossier), dossier.sheetNo);
    const known = new Set(criteriaOf(sheet).map((criterion) => criterion.key));
    const unknown = keys.findIndex((key) => !known.has(key));
    if (unknown >= 0) throw new DomainError('dossier.criterion_unknown', { path: `criteria[${unknown}]` });
  }

  async row(tx: Tx, dossierId: string, paperId: string, use: PaperUse): Promise<void> {
    await tx.execute(
      `insert into dossiers.dossier_paper (dossier_id, paper_id, checklist_code, criteria) values ($1, $2, $3, $4)
       on conflict (dossier_id, paper_id) do update set checklist_code = excluded.checklist_code, criteria = excluded.criteria`,
      [dossierId, paperId, use.checklistCode ?? null, [...use.criteria]],
    );
  }

  /** The dossier has changed; `change` sets more of it. */
  touch(tx: Tx, id: string, change = '', values: readonly unknown[] = []): Promise<{ version: number }> {
    return tx.one(`update dossiers.dossier set version = version + 1 ${change} where id = $1 returning version`, [
      id,
      ...values,
    ]);
  }
}
