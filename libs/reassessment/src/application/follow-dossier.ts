import { Injectable } from '@nestjs/common';
import { CertificateActs } from '@app/certificates';
import { DossiersFacade } from '@app/dossiers';
import type { Author, Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { CYCLE_COLUMNS, newestCycleOf, type CycleRow } from './cycle-record';
import { FollowCertificate } from './follow-certificate';
import { mayMove, moveCycle } from './move-cycle';
import { Prolong } from './prolong';

/** What becomes of the dossier for reassessment, as the cycle of its product sees it. */
@Injectable()
export class FollowDossier {
  constructor(
    private readonly dossiers: DossiersFacade,
    private readonly prolong: Prolong,
    private readonly acts: CertificateActs,
    private readonly follow: FollowCertificate,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** Filed: in time or late, as it was judged when it came in. Papers sent in later change nothing of that. */
  async filed(tx: Tx, by: Author, dossierId: string): Promise<void> {
    const dossier = (await this.dossiers.frozenMany(tx, [dossierId])).get(dossierId);
    if (dossier?.kind !== 'reassessment') return;
    const cycle = await newestCycleOf(tx, dossier.productId);
    if (!cycle || !mayMove(cycle, 'file', 'system')) return;
    const { filedOn, filedLate: late } = dossier;
    await moveCycle(tx, by, cycle, {
      action: 'file',
      role: 'system',
      set: [
        'dossier_id = $4, filed_on = $5, filed_late = $6, complete_on = null, result_on = null',
        [dossierId, filedOn, late],
      ],
      about: { dossierId, filedOn, late },
    });
    await this.prolong.one(tx, by, cycle.id);
  }

  /** Complete: the council's days begin. An acceptance that was taken back before this was heard begins none. */
  async accepted(tx: Tx, dossierId: string): Promise<void> {
    const dossier = (await this.dossiers.frozenMany(tx, [dossierId])).get(dossierId);
    if (dossier?.state === 'submitted') return;
    await tx.execute(
      `update reassessment.cycle set complete_on = platform.today(), version = version + 1 where dossier_id = $1 and state = 'filed'`,
      [dossierId],
    );
  }

  /** Taken back on its day: it waits at the desk again. */
  async acceptanceUndone(tx: Tx, dossierId: string): Promise<void> {
    const dossier = (await this.dossiers.frozenMany(tx, [dossierId])).get(dossierId);
    if (dossier?.state === 'accepted') return;
    await tx.execute(
      `update reassessment.cycle set complete_on = null, version = version + 1
        where dossier_id = $1 and state = 'filed' and complete_on is not null`,
      [dossierId],
    );
  }

  /** Refused or withdrawn: as if it had never been filed; a life that was prolonged ends with it. */
  async dropped(tx: Tx, by: Author, dossierId: string, reason: string): Promise<void> {
    const cycle = await this.filedWith(tx, dossierId);
    if (!cycle) return;
    await moveCycle(tx, by, cycle, {
      action: 'drop',
      role: 'system',
      set: ['dossier_id = null, filed_on = null, filed_late = false, complete_on = null', []],
      reason,
      about: { dossierId },
    });
    await this.endExtension(tx, by, cycle, reason);
  }

  /** Published below the least stars of a certificate. */
  async missed(tx: Tx, by: Author, dossierId: string, reason: string): Promise<void> {
    const cycle = await this.filedWith(tx, dossierId);
    if (!cycle) return;
    const resultOn = await this.programme.today(tx);
    await moveCycle(tx, by, cycle, { action: 'miss', role: 'system', set: ['result_on = $4', [resultOn]], reason });
    await this.endExtension(tx, by, cycle, reason);
  }

  private filedWith(tx: Tx, dossierId: string): Promise<CycleRow | undefined> {
    return tx.maybe<CycleRow>(
      `select ${CYCLE_COLUMNS} from reassessment.cycle c where c.dossier_id = $1 and c.state = 'filed' for update`,
      [dossierId],
    );
  }

  private async endExtension(tx: Tx, by: Author, cycle: CycleRow, reason: string): Promise<void> {
    if (await this.acts.endExtension(tx, by, { certificateId: cycle.certificateId, reason }))
      await this.follow.sync(tx, by, cycle.certificateId);
  }
}
