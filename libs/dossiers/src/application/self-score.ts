import { Injectable } from '@nestjs/common';
import { CriteriaFacade, evaluate, explain, tickFaults, totalOf, type Explanation, type Ticks } from '@app/criteria';
import { DomainError } from '@app/kernel';
import { assertVersion, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { isEditable } from '../domain/dossier-workflow';
import { DossierAccess } from './dossier-access';
import { visibleDossier, type StoredDossier } from './stored-dossier';

/** What the producer's own score comes to, by the same pure engine that judges the councils' sheets. */
export interface SelfScoreResult {
  readonly rulebookId: string;
  readonly ticks: Ticks;
  readonly version: number;
  readonly total: number;
  readonly partTotals: Readonly<Record<string, number>>;
  readonly unanswered: readonly string[];
  readonly band: number;
  readonly star: number;
  readonly missed: Readonly<Record<string, readonly string[]>>;
  readonly explanation: Explanation;
}

/** The producer's own score (tự chấm) on the same sheet as the council's. */
@Injectable()
export class SelfScores {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: DossierAccess,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** Keeps the ticks as made. If-Match is the version of the self-score, 0 for the first. @throws `dossier.ticks_invalid` */
  save(dossierId: string, ticks: Ticks, ctx: CommandContext): Promise<SelfScoreResult> {
    const { expectedVersion, ...anyVersion } = ctx;
    return this.uow.command(ctx, 'dossiers.self-score.save', async (tx) => {
      const dossier = await visibleDossier(tx, this.access, anyVersion, dossierId, 'for update');
      if (!(await this.access.isWriter(tx, ctx.actor, dossier))) throw new DomainError('dossier.not_found');
      if (!isEditable(dossier.state)) throw new DomainError('dossier.not_editable');
      const { sheet } = await this.sheetOf(tx, dossier);
      const faults = tickFaults(sheet, ticks);
      if (faults.length > 0)
        throw new DomainError('dossier.ticks_invalid', {
          errors: faults.map((fault) => ({ path: `ticks.${fault.key}`, code: fault.code, message: fault.message })),
        });
      const known = await tx.maybe<{ version: number }>(
        `select version from dossiers.self_score where dossier_id = $1`,
        [dossierId],
      );
      assertVersion(expectedVersion, known?.version ?? 0);
      await tx.execute(
        `insert into dossiers.self_score as s (dossier_id, ticks, saved_at) values ($1, $2, platform.now())
         on conflict (dossier_id) do update set ticks = excluded.ticks, version = s.version + 1, saved_at = excluded.saved_at`,
        [dossierId, JSON.stringify(ticks)],
      );
      return this.resultOf(tx, dossier, ticks, (known?.version ?? 0) + 1);
    });
  }

  /** The saved score with its meaning; null when there is none or the sheet cannot be scored. */
  async current(tx: Tx, dossier: StoredDossier): Promise<SelfScoreResult | null> {
    const saved = await tx.maybe<{ ticks: Ticks; version: number }>(
      `select ticks, version from dossiers.self_score where dossier_id = $1`,
      [dossier.id],
    );
    return saved ? this.resultOf(tx, dossier, saved.ticks, saved.version) : null;
  }

  /** The ticks as saved; null before the first. */
  async ticksOf(tx: Tx, dossierId: string): Promise<Ticks | null> {
    const saved = await tx.maybe<{ ticks: Ticks }>(`select ticks from dossiers.self_score where dossier_id = $1`, [
      dossierId,
    ]);
    return saved?.ticks ?? null;
  }

  /** The rulebook that the dossier is (or would today be) judged by. */
  async rulebookIdOf(tx: Tx, dossier: Pick<StoredDossier, 'rulebookId'>): Promise<string> {
    if (dossier.rulebookId !== null) return dossier.rulebookId;
    const procedure = await this.criteria.procedureForFilingDate(tx, await this.programme.today(tx));
    return procedure.rulebookId;
  }

  private async sheetOf(tx: Tx, dossier: StoredDossier) {
    return this.criteria.scorableSheet(tx, await this.rulebookIdOf(tx, dossier), dossier.sheetNo);
  }

  private async resultOf(tx: Tx, dossier: StoredDossier, ticks: Ticks, version: number): Promise<SelfScoreResult> {
    const { rulebook, sheet } = await this.sheetOf(tx, dossier);
    const { total, partTotals, unanswered } = totalOf(sheet, ticks);
    const result = evaluate(rulebook, sheet, [ticks]);
    const { band, star, missed } = result;
    const explanation = explain(rulebook, sheet, [ticks], result);
    return { rulebookId: rulebook.id, ticks, version, total, partTotals, unanswered, band, star, missed, explanation };
  }
}
