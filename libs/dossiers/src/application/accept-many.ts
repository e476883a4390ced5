import { Injectable } from '@nestjs/common';
import type { Actor, CommandContext, Tx } from '@app/platform/database';
import { BulkRegistry, type BulkAct, type BulkRow } from '@app/platform/http';
import { bulkRows } from './bulk-dossiers';
import { DECIDE_INTAKE, DossierAccess } from './dossier-access';
import { Intake } from './intake';

/** Accepting many dossiers in one act; taken back while no council has them on its list. */
@Injectable()
export class AcceptManyDossiers implements BulkAct {
  readonly name = 'dossiers.accept';
  readonly permission = DECIDE_INTAKE;
  readonly watchesVersion = true;

  constructor(
    private readonly access: DossierAccess,
    private readonly intake: Intake,
    registry: BulkRegistry,
  ) {
    registry.add(this);
  }

  rows(tx: Tx, actor: Actor, ids: readonly string[]): Promise<BulkRow[]> {
    return bulkRows(tx, this.access, actor, ids);
  }

  perform(tx: Tx, ctx: CommandContext, id: string, reason: string | undefined): Promise<{ version: number }> {
    return this.intake.actIn(tx, ctx, { id, action: 'accept', reason });
  }

  undo(tx: Tx, ctx: CommandContext, id: string, reason: string): Promise<{ version: number }> {
    return this.intake.actIn(tx, ctx, { id, action: 'undo-accept', reason });
  }
}
