import { Injectable } from '@nestjs/common';
import { CertificateActs } from '@app/certificates';
import { DossiersFacade } from '@app/dossiers';
import { addDays, type LocalDate } from '@app/kernel';
import type { Author, Tx } from '@app/platform/database';
import { readSetting } from '@app/platform/settings';
import { ProgrammeFacade } from '@app/programme';
import { protectedUntil } from '../domain/window';
import { loadCycle } from './cycle-record';
import { FilingTerms } from './filing-terms';
import { FollowCertificate } from './follow-certificate';
import { PROLONG_DAYS_AHEAD } from './reassessment-settings';

/** Certificates with a filed dossier live on past their end until its result, at most the days of the procedure of the filing day. */
@Injectable()
export class Prolong {
  constructor(
    private readonly dossiers: DossiersFacade,
    private readonly acts: CertificateActs,
    private readonly terms: FilingTerms,
    private readonly follow: FollowCertificate,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** Cycles whose end is near and whose result is not there. */
  async due(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from reassessment.cycle where state = 'filed' and ends_on <= platform.today() + $1::int order by ends_on, id`,
      [await readSetting(tx, PROLONG_DAYS_AHEAD)],
    );
    return rows.map(({ id }) => id);
  }

  /** Does nothing unless the end is near, the dossier filed, and the procedure gives the protection. */
  async one(tx: Tx, by: Author, cycleId: string): Promise<boolean> {
    const cycle = await loadCycle(tx, cycleId, 'for update');
    const today = await this.programme.today(tx);
    if (cycle.state !== 'filed' || cycle.endsOn === null || cycle.dossierId === null) return false;
    if (cycle.endsOn > addDays(today, await readSetting(tx, PROLONG_DAYS_AHEAD))) return false;
    const until = await this.until(tx, cycle.dossierId, cycle.endsOn);
    if (until === undefined || until < today || until === cycle.extendedTo) return false;
    const reason = 'Đã nộp hồ sơ đánh giá lại, chờ kết quả';
    const { certificateId } = cycle;
    if (!(await this.acts.extend(tx, by, { certificateId, until, reason }))) return false;
    await this.follow.sync(tx, by, certificateId);
    return true;
  }

  private async until(tx: Tx, dossierId: string, endsOn: LocalDate): Promise<LocalDate | undefined> {
    const dossier = (await this.dossiers.frozenMany(tx, [dossierId])).get(dossierId);
    return dossier && protectedUntil(endsOn, await this.terms.of(tx, dossier.procedureId));
  }
}
