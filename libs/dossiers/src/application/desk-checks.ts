import { Injectable } from '@nestjs/common';
import { CriteriaFacade } from '@app/criteria';
import { DomainError, type LocalDate } from '@app/kernel';
import { UnitOfWork, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { readSetting } from '@app/platform/settings';
import { ProgrammeFacade } from '@app/programme';
import { DossierAccess } from './dossier-access';
import { Intake } from './intake';
import { SUPPLEMENT_DAYS } from './supplement-settings';
import { visibleDossier, type StoredDossier } from './stored-dossier';

export type DeskVerdict = 'good' | 'wanted';

export interface DeskCheck {
  readonly code: string;
  readonly verdict: DeskVerdict;
  readonly note: string;
  readonly byName: string;
  readonly at: string;
}

/** Ticks of the desk on the parts of a filed dossier, kept as they are made and seen by the whole desk; the producer sees none. */
@Injectable()
export class DeskChecks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: DossierAccess,
    private readonly intake: Intake,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** The ticks of the newest version, and the last day that asking for more today would set. @throws `dossier.not_found`, `dossier.not_at_desk` */
  list(actor: Actor, id: string): Promise<{ checks: DeskCheck[]; days: number; proposedDueOn: LocalDate }> {
    return this.uow.read(async (tx) => {
      const dossier = await visibleDossier(tx, this.access, { actor }, id);
      await this.assertDesk(tx, actor, dossier);
      const days = await readSetting(tx, SUPPLEMENT_DAYS);
      const calendar = await this.programme.workingCalendar(tx);
      return {
        days,
        proposedDueOn: calendar.addWorkingDays(await this.programme.today(tx), days),
        checks: await tx.query<DeskCheck>(
          `select c.code, c.verdict, c.note, u.display_name as "byName", c.at
             from dossiers.desk_check c join identity.app_user u on u.id = c.by_user
            where c.dossier_id = $1 and c.version_no = $2 order by c.code`,
          [id, dossier.versionNo],
        ),
      };
    });
  }

  /** Sets the tick of one part, or takes it away; the newest stands. @throws `dossier.not_at_desk`, `dossier.part_unknown` */
  set(
    id: string,
    code: string,
    input: { verdict?: DeskVerdict | undefined; note?: string | undefined },
    ctx: CommandContext,
  ): Promise<void> {
    return this.uow.command(ctx, 'dossiers.desk-check', async (tx) => {
      const dossier = await visibleDossier(tx, this.access, { actor: ctx.actor }, id, 'for update');
      await this.assertDesk(tx, ctx.actor, dossier);
      const procedure = await this.criteria.procedure(tx, dossier.procedureId ?? '');
      if (!procedure.contents.some((part) => part.code === code)) throw new DomainError('dossier.part_unknown');
      if (input.verdict === undefined) {
        await tx.execute(`delete from dossiers.desk_check where dossier_id = $1 and version_no = $2 and code = $3`, [
          id,
          dossier.versionNo,
          code,
        ]);
        return;
      }
      await tx.execute(
        `insert into dossiers.desk_check (dossier_id, version_no, code, verdict, note, by_user, at)
         values ($1, $2, $3, $4, $5, $6, platform.now())
         on conflict (dossier_id, version_no, code) do update set verdict = $4, note = $5, by_user = $6, at = platform.now()`,
        [id, dossier.versionNo, code, input.verdict, input.note ?? '', ctx.actor.userId],
      );
    });
  }

  private async assertDesk(tx: Tx, actor: Actor, dossier: StoredDossier): Promise<void> {
    const roles = await this.intake.roles(tx, actor, dossier, await this.intake.deskOf(tx, dossier));
    if (dossier.state !== 'submitted' || !roles.includes('desk')) throw new DomainError('dossier.not_at_desk');
  }
}
