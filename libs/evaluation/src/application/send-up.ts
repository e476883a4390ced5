import { Injectable } from '@nestjs/common';
import { CriteriaFacade, levelOf } from '@app/criteria';
import { DossiersFacade } from '@app/dossiers';
import { DomainError } from '@app/kernel';
import { recordTransition, UnitOfWork, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import type { PaperFormat } from '@app/platform/paper';
import { FileStore, registerFile } from '@app/platform/storage';
import { ProgrammeFacade } from '@app/programme';
import { sentUp } from '../events';
import { councilMinutes } from './council-minutes';
import { submissionLetter } from './council-papers';
import { councilRecord } from './council-record';
import { managesCouncil } from './case-state';
import { SEND_UP } from './evaluation-access';
import { resultsOfCouncil, type ResultFacts } from './result-queries';
import { sendsUpFrom } from './sends-up';

/** What would go up now, and what stays with its reason. */
export interface SendUpPreview {
  readonly fromLevel: string;
  readonly toLevel: string;
  readonly toLabel: string;
  readonly threshold: number | null;
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly goesUp: readonly ResultFacts[];
  readonly staysBelow: readonly ResultFacts[];
  readonly openCases: number;
  readonly sent: readonly { letterNo: string; sentOn: string; count: number; id: string }[];
}

const PDF = 'application/pdf';

/** Sends results at or above the procedure's threshold to the next level, with letter and minutes, before the round's date. */
@Injectable()
export class SendUp {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
    private readonly dossiers: DossiersFacade,
    private readonly programme: ProgrammeFacade,
    private readonly store: FileStore,
  ) {}

  /** @throws `evaluation.council_not_found`, `evaluation.send_up_stops_here` */
  preview(actor: Actor, councilId: string, roundId: string): Promise<SendUpPreview> {
    return this.uow.read(async (tx) => {
      if (!(await managesCouncil(tx, actor, councilId, SEND_UP))) throw new DomainError('evaluation.council_not_found');
      return this.look(tx, councilId, roundId);
    });
  }

  /** @throws `evaluation.send_up_late` with the last day, `evaluation.send_up_nothing` */
  async execute(
    input: { councilId: string; roundId: string; letterNo: string },
    ctx: CommandContext,
  ): Promise<{ id: string; count: number }> {
    const { councilId, roundId, letterNo } = input;
    const papers = await this.papers(ctx.actor, councilId, roundId, letterNo);
    return this.uow.command(ctx, 'evaluation.send-up', async (tx) => {
      await tx.execute(`select 1 from evaluation.council where id = $1 for update`, [councilId]);
      const now = await this.look(tx, councilId, roundId);
      if (now.late) throw new DomainError('evaluation.send_up_late', { due_on: now.dueOn });
      if (now.goesUp.length === 0) throw new DomainError('evaluation.send_up_nothing');
      if (now.goesUp.map((result) => result.caseId).join() !== papers.caseIds.join())
        throw new DomainError('conflict.stale_version');
      for (const file of [papers.letter, papers.minutes]) await registerFile(tx, { ...file, mediaType: PDF });
      const id = tx.newId();
      await tx.execute(
        `insert into evaluation.send_up (id, council_id, round_id, from_level, to_level, letter_no, sent_on, sent_at, sent_by, letter_sha256, minutes_sha256)
         values ($1, $2, $3, $4, $5, $6, platform.today(), platform.now(), $7, $8, $9)`,
        [
          id,
          councilId,
          roundId,
          now.fromLevel,
          now.toLevel,
          letterNo,
          ctx.actor.userId,
          papers.letter.sha256,
          papers.minutes.sha256,
        ],
      );
      await tx.execute(
        `insert into evaluation.send_up_item (send_up_id, case_id, dossier_id)
         select $1, x.case_id, x.dossier_id from unnest($2::uuid[], $3::uuid[]) as x (case_id, dossier_id)`,
        [id, now.goesUp.map((result) => result.caseId), now.goesUp.map((result) => result.dossierId)],
      );
      const dossierIds = now.goesUp.map((result) => result.dossierId);
      await this.dossiers.forward(tx, ctx, dossierIds, now.toLevel);
      const facts = { letterNo, count: dossierIds.length, to: now.toLevel };
      await recordTransition(tx, ctx, {
        entity: 'council',
        id: councilId,
        action: 'send-up',
        from: 'active',
        to: 'active',
        facts,
      });
      const { fromLevel, toLevel } = now;
      await addEvent(tx, sentUp, { sendUpId: id, roundId, fromLevel, toLevel, dossierIds }, ctx);
      return { id, count: dossierIds.length };
    });
  }

  /** The letter as it would be sent now, marked as a draft. @throws `evaluation.council_not_found`, `evaluation.send_up_stops_here` */
  async draftLetter(
    actor: Actor,
    { councilId, roundId }: { councilId: string; roundId: string },
    format: PaperFormat,
  ): Promise<Buffer> {
    const { preview, record } = await this.uow.read(async (tx) => {
      if (!(await managesCouncil(tx, actor, councilId, SEND_UP))) throw new DomainError('evaluation.council_not_found');
      return { preview: await this.look(tx, councilId, roundId), record: await councilRecord(tx, councilId, roundId) };
    });
    const caseIds = new Set(preview.goesUp.map((result) => result.caseId));
    const { toLabel: to, threshold } = preview;
    return submissionLetter(record, { number: '…/TTr-HĐ', to, threshold, caseIds, draft: true }, format);
  }

  /** Letter or minutes of what was sent. @throws `file.not_found` */
  paper(actor: Actor, sendUpId: string, which: 'letter' | 'minutes'): Promise<{ sha256: string; letterNo: string }> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<{ councilId: string; letter: string; minutes: string; letterNo: string }>(
        `select council_id as "councilId", letter_sha256 as letter, minutes_sha256 as minutes, letter_no as "letterNo" from evaluation.send_up where id = $1`,
        [sendUpId],
      );
      if (!found || !(await managesCouncil(tx, actor, found.councilId, SEND_UP)))
        throw new DomainError('file.not_found');
      return { sha256: found[which], letterNo: found.letterNo };
    });
  }

  private async look(tx: Tx, councilId: string, roundId: string): Promise<SendUpPreview> {
    const council = await tx.one<{ level: string }>(`select level from evaluation.council where id = $1`, [councilId]);
    const round = await this.programme.round(tx, roundId);
    const results = await resultsOfCouncil(tx, councilId, roundId);
    const procedure = await this.criteria.procedure(tx, results[0]?.procedureId ?? round.procedureId);
    const passUp = sendsUpFrom(procedure, council.level);
    if (!passUp) throw new DomainError('evaluation.send_up_stops_here', { level: council.level });
    const sent = await tx.query<{ id: string; letterNo: string; sentOn: string; count: number; caseIds: string[] }>(
      `select s.id, s.letter_no as "letterNo", s.sent_on as "sentOn", count(i.case_id)::int as count, array_agg(i.case_id) as "caseIds"
         from evaluation.send_up s join evaluation.send_up_item i on i.send_up_id = s.id
        where s.council_id = $1 and s.round_id = $2 group by s.id order by s.sent_at`,
      [councilId, roundId],
    );
    const gone = new Set(sent.flatMap((each) => each.caseIds));
    const reaches = (result: ResultFacts): boolean =>
      passUp.fromPoints === null || result.sum >= passUp.fromPoints * result.count;
    const dueOn = (await this.programme.deadline(tx, roundId, council.level, 'send-up')) ?? null;
    const { open } = await tx.one<{ open: number }>(
      `select count(*)::int as open from evaluation.evaluation_case where council_id = $1 and round_id = $2 and state not in ('closed', 'withdrawn')`,
      [councilId, roundId],
    );
    return {
      fromLevel: council.level,
      toLevel: passUp.to,
      toLabel: levelOf(procedure, passUp.to).label,
      threshold: passUp.fromPoints,
      dueOn,
      late: dueOn !== null && (await this.programme.today(tx)) > dueOn,
      goesUp: results.filter((result) => reaches(result) && !gone.has(result.caseId)),
      staysBelow: results.filter((result) => !reaches(result)),
      openCases: open,
      sent: sent.map(({ id, letterNo, sentOn, count }) => ({ id, letterNo, sentOn, count })),
    };
  }

  /** Made before the transaction: nothing slow happens under locks. What was sent meanwhile is found there. */
  private async papers(actor: Actor, councilId: string, roundId: string, letterNo: string) {
    const { preview, record } = await this.uow.read(async (tx) => {
      if (!(await managesCouncil(tx, actor, councilId, SEND_UP))) throw new DomainError('evaluation.council_not_found');
      return { preview: await this.look(tx, councilId, roundId), record: await councilRecord(tx, councilId, roundId) };
    });
    const caseIds = preview.goesUp.map((result) => result.caseId);
    const letter = { number: letterNo, to: preview.toLabel, threshold: preview.threshold, caseIds: new Set(caseIds) };
    return {
      caseIds,
      letter: await this.store.put(await submissionLetter(record, letter)),
      minutes: await this.store.put(await councilMinutes(record, preview.threshold)),
    };
  }
}
