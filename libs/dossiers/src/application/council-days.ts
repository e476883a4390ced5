import { Inject, Injectable, Optional } from '@nestjs/common';
import { decidingLevelOf, type Procedure } from '@app/criteria';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { CouncilDayPolicy } from './council-day-policy';
import type { StoredDossier } from './stored-dossier';

/** By when the council judges a dossier, as far as it is known. */
@Injectable()
export class CouncilDays {
  constructor(
    private readonly programme: ProgrammeFacade,
    @Optional() @Inject(CouncilDayPolicy) private readonly councils?: CouncilDayPolicy,
  ) {}

  /** The planned sitting before which the dossier comes; before one is planned the day by which the round is done. */
  async of(
    tx: Tx,
    dossier: Pick<StoredDossier, 'id' | 'roundId'>,
    procedure: Procedure,
  ): Promise<LocalDate | undefined> {
    const sitting = (await this.sittings(tx, [dossier.id])).get(dossier.id);
    if (sitting !== undefined) return sitting;
    const level = decidingLevelOf(procedure, procedure.certificate.leastStars)?.level;
    return level === undefined ? undefined : this.programme.deadline(tx, dossier.roundId, level, 'finish');
  }

  /** Planned sittings of many. */
  async sittings(tx: Tx, dossierIds: readonly string[]): Promise<Map<string, LocalDate>> {
    return (await this.councils?.daysOf(tx, dossierIds)) ?? new Map();
  }
}
