import { Injectable } from '@nestjs/common';
import { CriteriaFacade, levelOf, type Ticks } from '@app/criteria';
import { recordTransition, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { DomainError, type LocalDate } from '@app/kernel';
import { CouncilDays } from './council-days';
import { CompareDossiers, type DossierComparison } from './compare-dossiers';
import { FollowUps, type FollowUp, type FollowUpInput, type InWindow } from './follow-ups';
import { Intake } from './intake';
import type { DossierPaper, PaperFile } from './dossier-papers';
import { DUE, FROM as ROWS_FROM } from './dossier-rows';
import type { DossierGap } from '../domain/dossier-kind';
import type { DossierState } from '../domain/dossier-workflow';

/** Facts of a filed dossier that a council's case and a decision carry on, frozen. */
export interface FrozenDossier {
  readonly dossierId: string;
  readonly productId: string;
  readonly productName: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roundId: string;
  readonly procedureId: string;
  readonly rulebookId: string;
  readonly rulebookSha256: string;
  readonly sheetNo: number;
  readonly kind: string;
  readonly versionNo: number;
  readonly filedOn: string;
  /** Filed after the window of its certificate. */
  readonly filedLate: boolean;
  /** Day on which it was found complete and accepted. */
  readonly acceptedOn: LocalDate | null;
  readonly receiptNo: string;
  readonly desk: string;
  readonly state: DossierState;
}

export interface CommentFacts {
  readonly audience: 'office' | 'producer';
  readonly side: 'office' | 'producer';
  readonly mentions: string[];
  readonly authorId: string;
  readonly productName: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly desk: string | null;
  /** Officers who asked the producer before. */
  readonly askers: string[];
}

const FROZEN = `d.id as "dossierId", d.product_id as "productId", p.name as "productName", d.producer_id as "producerId", r.name as "producerName",
  d.unit_id as "unitId", u.name as "unitName", d.round_id as "roundId", d.procedure_id as "procedureId", d.rulebook_id as "rulebookId",
  d.rulebook_sha256 as "rulebookSha256", d.sheet_no as "sheetNo", d.kind, d.version_no as "versionNo", d.filed_on as "filedOn",
  d.filed_late as "filedLate", (d.accepted_at at time zone 'Asia/Ho_Chi_Minh')::date as "acceptedOn",
  d.receipt_no as "receiptNo", d.desk, d.state`;
const FROM = `dossiers.dossier d join producers.product p on p.id = d.product_id join producers.producer r on r.id = d.producer_id
  join programme.unit u on u.id = d.unit_id`;

/** What other modules ask of dossiers. */
@Injectable()
export class DossiersFacade {
  constructor(
    private readonly criteria: CriteriaFacade,
    private readonly intake: Intake,
    private readonly followUps: FollowUps,
    private readonly comparing: CompareDossiers,
    private readonly days: CouncilDays,
  ) {}

  /**
   * A draft that goes on from an earlier dossier: valid papers and the running plan are carried over. The caller has checked who
   * may. @throws `dossier.not_found`, `dossier.exists`, `dossier.kind_not_in_round`
   */
  openFollowUp(tx: Tx, ctx: CommandContext, input: FollowUpInput): Promise<FollowUp> {
    return this.followUps.open(tx, ctx, input);
  }

  /** What is still to be brought to a dossier in work. @throws `dossier.not_found` */
  gaps(tx: Tx, dossierId: string): Promise<DossierGap[]> {
    return this.followUps.gaps(tx, dossierId);
  }

  /** Rows in which a reassessment in work carries the last day of its certificate's window. */
  withWindows<Row extends InWindow>(tx: Tx, rows: readonly Row[]): Promise<Row[]> {
    return this.followUps.withWindows(tx, rows);
  }

  /** The next planned sitting before which each of these dossiers comes. */
  sittings(tx: Tx, dossierIds: readonly string[]): Promise<Map<string, LocalDate>> {
    return this.days.sittings(tx, dossierIds);
  }

  /** The product of a dossier and what it goes on from, for who may see it. @throws `dossier.not_found` */
  seenBy(tx: Tx, actor: Actor, dossierId: string): Promise<{ productId: string; fromDossierId: string | null }> {
    return this.comparing.seen(tx, actor, dossierId);
  }

  /** Filed dossiers of a product, newest first. */
  async filedOf(tx: Tx, productId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from dossiers.dossier where product_id = $1 and receipt_no is not null order by id desc limit 100`,
      [productId],
    );
    return rows.map((row) => row.id);
  }

  /** What changed since an earlier dossier of the same product. @throws `dossier.not_found` */
  compare(tx: Tx, dossierId: string, beforeId: string): Promise<DossierComparison> {
    return this.comparing.compare(tx, dossierId, beforeId);
  }

  /** Filed dossiers by id; drafts are left out. */
  async frozenMany(tx: Tx, ids: readonly string[]): Promise<Map<string, FrozenDossier>> {
    const rows = await tx.query<FrozenDossier>(
      `select ${FROZEN} from ${FROM} where d.id = any($1) and d.procedure_id is not null`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.dossierId, row]));
  }

  /** Last day of the newest request for more papers. */
  async supplementDueOn(tx: Tx, dossierId: string): Promise<LocalDate | undefined> {
    const row = await tx.maybe<{ dueOn: LocalDate }>(
      `select due_on as "dueOn" from dossiers.supplement_request where dossier_id = $1 order by asked_at desc, id desc limit 1`,
      [dossierId],
    );
    return row?.dueOn;
  }

  /** A paper with the products whose dossiers use it; undefined when none does any more. */
  async paperInUse(
    tx: Tx,
    paperId: string,
  ): Promise<{ title: string; expiresOn: LocalDate | null; productNames: string[] } | undefined> {
    const found = await tx.maybe<{ title: string; expiresOn: LocalDate | null; productNames: string[] }>(
      `select p.title, p.expires_on as "expiresOn",
              array(select distinct t.name from dossiers.dossier_paper x join dossiers.dossier d on d.id = x.dossier_id
                      join producers.product t on t.id = d.product_id
                     where x.paper_id = p.id and d.state not in ('refused', 'withdrawn') order by t.name) as "productNames"
         from dossiers.paper p where p.id = $1`,
      [paperId],
    );
    return found && found.productNames.length > 0 ? found : undefined;
  }

  /** Until this transaction ends nobody takes back what was decided on these dossiers. */
  async holdFast(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(`select 1 from dossiers.dossier where id = any($1::uuid[]) order by id for share`, [[...ids]]);
  }

  /** What a reminder says of a dossier in work. */
  reminderFacts(tx: Tx, dossierId: string): Promise<{ productName: string; dueOn: LocalDate | null } | undefined> {
    return tx.maybe(`select p.name as "productName", ${DUE} as "dueOn" from ${ROWS_FROM} where d.id = $1`, [dossierId]);
  }

  /** A comment as a notice needs it: who said it to whom, and the dossier. */
  comment(tx: Tx, commentId: string): Promise<CommentFacts | undefined> {
    return tx.maybe<CommentFacts>(
      `select c.audience, c.side, c.mentions, c.author_id as "authorId", p.name as "productName", d.producer_id as "producerId",
              d.unit_id as "unitId", d.desk,
              array(select distinct q.author_id from dossiers.comment q
                     where q.dossier_id = c.dossier_id and q.audience = 'producer' and q.side = 'office' and q.id < c.id) as askers
         from dossiers.comment c join dossiers.dossier d on d.id = c.dossier_id join producers.product p on p.id = d.product_id
        where c.id = $1`,
      [commentId],
    );
  }

  /** Accepted dossiers of a round that lie at a level, of the units below `unitId`. */
  acceptedAt(tx: Tx, roundId: string, level: string, unitId: string): Promise<FrozenDossier[]> {
    return tx.query<FrozenDossier>(
      `select ${FROZEN} from ${FROM}
        where d.round_id = $1 and d.state = 'accepted' and d.desk = $2
          and exists (select 1 from programme.unit_scope s where s.ancestor_id = $3 and s.unit_id = d.unit_id)
        order by d.id limit 1000`,
      [roundId, level, unitId],
    );
  }

  /** Papers of the version that was filed last, from its frozen copy. */
  async evidenceFor(tx: Tx, dossierId: string): Promise<DossierPaper[]> {
    const row = await tx.maybe<{ papers: DossierPaper[] }>(
      `select v.manifest->'papers' as papers from dossiers.dossier_version v where v.dossier_id = $1 order by v.number desc limit 1`,
      [dossierId],
    );
    // Versions that were frozen before pages were counted say nothing of them.
    const counted = (file: PaperFile): PaperFile => ({ ...file, pages: file.pages ?? null });
    return (row?.papers ?? []).map((paper) => ({ ...paper, files: paper.files.map(counted) }));
  }

  /** Files of the versions that were filed last, by dossier; each file once. */
  async filesOf(tx: Tx, dossierIds: readonly string[]): Promise<Map<string, PaperFile[]>> {
    const rows = await tx.query<{ dossierId: string; files: PaperFile[] | null }>(
      `select d.id as "dossierId", (select jsonb_agg(distinct f) from jsonb_array_elements(v.manifest->'papers') p,
                jsonb_array_elements(p->'files') f) as files
         from unnest($1::uuid[]) d(id) cross join lateral (select x.manifest from dossiers.dossier_version x
                where x.dossier_id = d.id order by x.number desc limit 1) v`,
      [[...dossierIds]],
    );
    return new Map(rows.map(({ dossierId, files }) => [dossierId, files ?? []]));
  }

  /** The producer's own ticks in the version that was filed last. */
  async selfScore(tx: Tx, dossierId: string): Promise<Ticks | null> {
    const row = await tx.maybe<{ ticks: Ticks | null }>(
      `select v.manifest->'selfScore' as ticks from dossiers.dossier_version v where v.dossier_id = $1 order by v.number desc limit 1`,
      [dossierId],
    );
    return row?.ticks ?? null;
  }

  /** Sends accepted dossiers on to the desk of the next level. @throws `dossier.not_found` unless each is accepted */
  async forward(tx: Tx, ctx: CommandContext, dossierIds: readonly string[], toLevel: string): Promise<void> {
    for (const id of dossierIds) {
      const dossier = await tx.maybe<{ id: string; unitId: string; procedureId: string; desk: string }>(
        `select id, unit_id as "unitId", procedure_id as "procedureId", desk from dossiers.dossier where id = $1 and state = 'accepted' for update`,
        [id],
      );
      if (!dossier) throw new DomainError('dossier.not_found');
      const procedure = await this.criteria.procedure(tx, dossier.procedureId);
      await this.intake.moveTo(tx, dossier, levelOf(procedure, toLevel));
      const facts = { from: dossier.desk, to: toLevel };
      await recordTransition(tx, ctx, {
        entity: 'dossier',
        id,
        action: 'send-up',
        from: 'accepted',
        to: 'accepted',
        facts,
      });
    }
  }
}
