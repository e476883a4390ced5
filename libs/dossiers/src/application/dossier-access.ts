import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Actor, Scope, Tx } from '@app/platform/database';
import { ProgrammeFacade, scopeParams, scopeSql } from '@app/programme';
import { DossierReadPolicy } from './dossier-read-policy';

export const READ_DOSSIER = 'dossiers.dossier.read';
export const WRITE_DOSSIER = 'dossiers.dossier.write';
export const DECIDE_INTAKE = 'dossiers.intake.decide';
export const WRITE_OPINION = 'dossiers.opinion.write';

/** Who sees which dossier: one rule for lists, addresses, files and searches. */
@Injectable()
export class DossierAccess {
  constructor(
    private readonly programme: ProgrammeFacade,
    @Optional() @Inject(DossierReadPolicy) private readonly policy?: DossierReadPolicy,
  ) {}

  /**
   * Condition on `dossiers.dossier d` with eight parameters from `$from` on: within reach of the actor's roles or on the list of
   * his council, a draft only for those who write it, and never one in which he has a conflict.
   */
  static readonly PARAMETERS = 8;

  static visibleSql(from: number): string {
    return `((${scopeSql('d', from, 'producer_id', 'id')} and (d.state <> 'draft' or ${scopeSql('d', from + 3, 'producer_id', 'id')})) or d.id = any($${from + 6}::uuid[]))
      and d.id <> all($${from + 7}::uuid[])`;
  }

  async params(tx: Tx, actor: Actor): Promise<unknown[]> {
    const scope = actor.scopeFor(READ_DOSSIER);
    const councils = scope.councilIds;
    return [
      ...scopeParams(scope),
      ...scopeParams(actor.scopeFor(WRITE_DOSSIER)),
      this.policy && councils.length > 0 ? await this.policy.assignedTo(tx, councils) : [],
      this.policy ? await this.policy.hiddenFrom(tx, actor.userId) : [],
    ];
  }

  /**
   * Does the actor receive dossiers at this desk? The province's desk is the office; at any other the right must be held for
   * the unit of the desk or one above it, never for the whole province.
   */
  async isAtDesk(tx: Tx, scope: Scope, deskUnitId: string | null, unitKind: string | null): Promise<boolean> {
    if (deskUnitId === null) return false;
    if (unitKind === 'province' && scope.all) return true;
    return this.programme.covers(tx, scope.unitIds, deskUnitId);
  }

  /** May the actor write for this producer: as the producer, or as the officer of its unit? */
  async isWriter(tx: Tx, actor: Actor, dossier: { id: string; producerId: string; unitId: string }): Promise<boolean> {
    const scope = actor.scopeFor(WRITE_DOSSIER);
    if (scope.all || scope.organisationIds.includes(dossier.producerId)) return true;
    if (scope.recordIds?.includes(dossier.id)) return true;
    return this.programme.covers(tx, scope.unitIds, dossier.unitId);
  }
}
