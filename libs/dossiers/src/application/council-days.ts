import { Inject, Injectable, Optional } from '@nestjs/common';
import { decidingLevelOf, type Procedure } from '@app/criteria';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { CouncilDayPolicy } from './council-day-policy';
import { FilingWindowPolicy } from './filing-window-policy';
import type { StoredDossier } from './stored-dossier';

/** By when the council judges a dossier, as far as it is known. */
@Injectable()
export class CouncilDays {
  constructor(
    private readonly programme: ProgrammeFacade,
    @Optional() @Inject(CouncilDayPolicy) private readonly councils?: CouncilDayPolicy,
    @Optional() @Inject(FilingWindowPolicy) private readonly window?: FilingWindowPolicy,
  ) {}

  /**
   * The planned sitting before which the dossier comes; before one is planned the day by which the round is done, or the last day
   * that the law gives the council for a reassessment.
   */
  async of(
    tx: Tx,
    dossier: Pick<StoredDossier, 'id' | 'roundId' | 'kind'>,
    procedure: Procedure,
  ): Promise<LocalDate | undefined> {
    const sitting = (await this.sittings(tx, [dossier.id])).get(dossier.id);
    if (sitting !== undefined) return sitting;
    const level = decidingLevelOf(procedure, procedure.certificate.leastStars)?.level;
    const finish =
      level === undefined ? undefined : await this.programme.deadline(tx, dossier.roundId, level, 'finish');
    return finish ?? (dossier.kind === 'reassessment' ? this.lawfulDay(tx, dossier.id) : undefined);
  }

  private async lawfulDay(tx: Tx, dossierId: string): Promise<LocalDate | undefined> {
    const days = await tx.maybe<{ filedOn: LocalDate; completeOn: LocalDate }>(
      `select filed_on as "filedOn", (accepted_at at time zone 'Asia/Ho_Chi_Minh')::date as "completeOn"
         from dossiers.dossier where id = $1 and filed_on is not null and accepted_at is not null`,
      [dossierId],
    );
    return days && this.window?.councilDayOf(tx, days);
  }

  /** Planned sittings of many. */
  async sittings(tx: Tx, dossierIds: readonly string[]): Promise<Map<string, LocalDate>> {
    return (await this.councils?.daysOf(tx, dossierIds)) ?? new Map();
  }
}
