import { Injectable } from '@nestjs/common';
import { CertificatesFacade } from '@app/certificates';
import { addDays, type LocalDate } from '@app/kernel';
import { UnitOfWork, type Author, type Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { CYCLE_COLUMNS, type CycleRow } from './cycle-record';
import { FollowCertificate } from './follow-certificate';
import { HoldCommands } from './hold-commands';
import { moveCycle } from './move-cycle';
import { Prolong } from './prolong';
import { systemAuthor } from './reassessment-access';

/** Certificates are looked through by months of their end, from three years back to five ahead. */
const MONTH = 31;
const BACK = 3 * 366;
const AHEAD = 5 * 366;

/**
 * After midnight: cycles are made true to their certificates, holds past their last day end, certificates with a filed dossier are
 * prolonged before their end, and who wished to leave has left. Every step looks at what is; running it twice changes nothing.
 */
@Injectable()
export class Nightly {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    private readonly certificates: CertificatesFacade,
    private readonly follow: FollowCertificate,
    private readonly holds: HoldCommands,
    private readonly prolong: Prolong,
  ) {}

  async run(signal?: AbortSignal): Promise<{ synced: number; holdsEnded: number; prolonged: number; left: number }> {
    const today = await this.uow.read((tx) => this.programme.today(tx));
    const by = systemAuthor(`reassessment:${today}`);
    let synced = 0;
    for (let from = addDays(today, -BACK); from < addDays(today, AHEAD); from = addDays(from, MONTH)) {
      if (signal?.aborted === true) break;
      synced += await this.sync(by, { from, to: addDays(from, MONTH - 1) });
    }
    const holdsEnded = await this.holds.endDue(by);
    const due = await this.uow.read((tx) => this.prolong.due(tx));
    let prolonged = 0;
    for (const id of due) if (await this.uow.run((tx) => this.prolong.one(tx, by, id))) prolonged += 1;
    const left = await this.uow.run((tx) => this.leave(tx, by, today));
    return { synced, holdsEnded, prolonged, left };
  }

  /** Certificates whose cycle is missing or says something else. */
  private async sync(by: Author, within: { from: LocalDate; to: LocalDate }): Promise<number> {
    return this.uow.run(async (tx) => {
      const live = await this.certificates.ending(tx, within);
      const kept = await tx.query<{
        certificateId: string;
        endsOn: string | null;
        extendedTo: string | null;
        state: string;
      }>(
        `select certificate_id as "certificateId", ends_on as "endsOn", extended_to as "extendedTo", certificate_state as state
           from reassessment.cycle where certificate_id = any($1)`,
        [live.map(({ id }) => id)],
      );
      const known = new Map(kept.map((row) => [row.certificateId, row]));
      const stale = live.filter(({ id, endsOn, extendedTo, state }) => {
        const row = known.get(id);
        return !row || row.endsOn !== endsOn || row.extendedTo !== extendedTo || row.state !== state;
      });
      for (const { id } of stale) await this.follow.sync(tx, by, id);
      return stale.length;
    });
  }

  private async leave(tx: Tx, by: Author, today: LocalDate): Promise<number> {
    const cycles = await tx.query<CycleRow>(
      `select ${CYCLE_COLUMNS} from reassessment.cycle c
        where c.state = 'leaving' and c.ends_on < $1 and (c.held_until is null or c.held_until < $1) order by c.id for update`,
      [today],
    );
    for (const cycle of cycles)
      await moveCycle(tx, by, cycle, { action: 'end', role: 'system', facts: { isOver: true } });
    return cycles.length;
  }
}
