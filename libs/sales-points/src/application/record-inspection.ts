import { Injectable } from '@nestjs/common';
import { DomainError, vnDateOf, type LocalDate } from '@app/kernel';
import { recordTransition, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { CHECK_WORDS, type CheckLine } from '../domain/point-kinds';
import { SCAN_VERDICTS, SCAN_WORDS, shelfSentence, shelfSummary, type ShelfSummary } from '../domain/shelf';
import { JudgeScans, type JudgedScan, type ScanInput } from './judge-scans';
import { INSPECTION_WORDS } from './paper-words';
import { assertFiles } from './point-files';
import { assertNotAfter, reachedPoint, type PointRow } from './point-record';
import { regulationOn } from './regulation-record';
import { MANAGE_POINT } from './sales-access';
import { Warnings, type Violation } from './warnings';

export interface InspectionInput {
  /** Made on the inspector's device, so that a list sent twice is one inspection. */
  readonly id: string;
  readonly kind: 'periodic' | 'unannounced' | 're-inspection' | 'shelf-check';
  /** Left out: the day of the last scan, or today. */
  readonly inspectedOn?: LocalDate | undefined;
  readonly members: string;
  readonly checklist: readonly CheckLine[];
  readonly scans: readonly ScanInput[];
  readonly note?: string | undefined;
  readonly fileIds: readonly string[];
  readonly remedyBy?: LocalDate | undefined;
}

export interface InspectionResult {
  readonly id: string;
  readonly result: 'clean' | 'violations';
  readonly sentence: string;
  readonly summary: ShelfSummary;
  readonly remedyBy: LocalDate | null;
}

/** Writes an inspection down: ticks and scanned codes, what is wrong, and the warning with its remedy date. */
@Injectable()
export class RecordInspection {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    private readonly judge: JudgeScans,
    private readonly warnings: Warnings,
  ) {}

  /** @throws `sales_point.inspection_empty`, `sales_point.not_inspectable` */
  execute(pointId: string, input: InspectionInput, ctx: CommandContext): Promise<InspectionResult> {
    return this.uow.command(
      ctx,
      'sales.inspection.record',
      async (tx): Promise<InspectionResult & { summary: Record<string, number> }> => {
        const who = { actor: ctx.actor, permission: MANAGE_POINT };
        const point = await reachedPoint(tx, who, pointId, 'for update of p');
        const known = await this.known(tx, pointId, input.id);
        if (known) return known;
        const timed = await this.judge.inBusinessTime(tx, input.scans);
        const inspectedOn = await this.dayOf(tx, point, input, timed);
        const { limits, id: regulationId } = await regulationOn(tx, inspectedOn);
        const scans = await this.judge.execute(tx, timed, limits);
        const violations = violationsOf(input.checklist, scans);
        const result = violations.length === 0 ? 'clean' : 'violations';
        const summary = shelfSummary(scans.map(({ verdict }) => verdict));
        await this.insert(tx, ctx, point, { input, inspectedOn, regulationId, scans, result, summary });
        const sentence = shelfSentence(summary);
        const note = `${INSPECTION_WORDS[input.kind] ?? ''}${scans.length > 0 ? `: ${sentence}` : ''}`;
        const facts = { note, result };
        const same = { from: point.state, to: point.state, facts };
        await recordTransition(tx, ctx, { entity: 'sales-point', id: pointId, action: 'inspect', ...same });
        const about = { pointId, inspectionId: input.id, issuedOn: inspectedOn, remedyBy: input.remedyBy };
        const remedyBy =
          violations.length === 0 ? null : await this.warnings.issue(tx, ctx, { ...about, violations, limits });
        return { id: input.id, result, sentence, summary, remedyBy };
      },
    );
  }

  /** The day of the inspection, where it can be held. */
  private async dayOf(
    tx: Tx,
    point: PointRow,
    input: InspectionInput,
    scans: readonly ScanInput[],
  ): Promise<LocalDate> {
    if (point.state !== 'recognised' && point.state !== 'suspended')
      throw new DomainError('sales_point.not_inspectable');
    if (input.checklist.length === 0 && input.scans.length === 0) throw new DomainError('sales_point.inspection_empty');
    await assertFiles(tx, point.id, input.fileIds);
    const today = await this.programme.today(tx);
    const days = scans.map(({ scannedAt }) => vnDateOf(scannedAt)).sort();
    const day = input.inspectedOn ?? days.at(-1) ?? today;
    assertNotAfter(day, today, 'inspectedOn');
    return day;
  }

  private async insert(
    tx: Tx,
    ctx: CommandContext,
    point: PointRow,
    what: {
      input: InspectionInput;
      inspectedOn: LocalDate;
      regulationId: string;
      scans: readonly JudgedScan[];
      result: string;
      summary: ShelfSummary;
    },
  ): Promise<void> {
    const { input, scans } = what;
    await tx.execute(
      `insert into sales.inspection (id, point_id, kind, inspected_on, members, checklist, note, file_ids, result, summary, regulation_id,
                                     inspected_by, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, platform.now())`,
      [
        input.id,
        point.id,
        input.kind,
        what.inspectedOn,
        input.members,
        JSON.stringify(input.checklist),
        input.note ?? null,
        [...input.fileIds],
        what.result,
        JSON.stringify(what.summary),
        what.regulationId,
        ctx.actor.userId,
      ],
    );
    await tx.execute(
      `insert into sales.scan (inspection_id, position, text, scanned_at, judged_on, certificate_id, product_name, verdict)
       select $1, r.position, r.text, r."scannedAt", r."judgedOn", r."certificateId", r."productName", r.verdict
         from jsonb_to_recordset($2) as r (position int, text text, "scannedAt" timestamptz, "judgedOn" date, "certificateId" uuid,
                                           "productName" text, verdict text)`,
      [input.id, JSON.stringify(scans.map((scan, index) => ({ position: index + 1, ...scan })))],
    );
    await tx.execute(
      `update sales.point set last_inspected_on = greatest(last_inspected_on, $2::date) where id = $1 and $3 <> 'shelf-check'`,
      [point.id, what.inspectedOn, input.kind],
    );
  }

  /** A list that came before: the answer of then. */
  private async known(tx: Tx, pointId: string, id: string): Promise<InspectionResult | undefined> {
    const found = await tx.maybe<Omit<InspectionResult, 'sentence'>>(
      `select i.id, i.result, i.summary, w.remedy_by as "remedyBy" from sales.inspection i
         left join sales.warning w on w.inspection_id = i.id where i.id = $1 and i.point_id = $2`,
      [id, pointId],
    );
    return found && { ...found, sentence: shelfSentence(found.summary) };
  }
}

/** What is wrong: each ticked violation, and the goods of each state that may not be sold as rated. */
function violationsOf(checklist: readonly CheckLine[], scans: readonly JudgedScan[]): Violation[] {
  const ticked = checklist
    .filter(({ answer }) => answer === 'violation')
    .map(({ item, note }) => ({ kind: item, text: note ? `${CHECK_WORDS[item]}: ${note}` : CHECK_WORDS[item] }));
  const goods = SCAN_VERDICTS.filter((verdict) => verdict !== 'valid').flatMap((verdict) => {
    const wrong = scans.filter((scan) => scan.verdict === verdict);
    if (wrong.length === 0) return [];
    const names = [...new Set(wrong.map(({ productName, text }) => productName ?? text))].join('; ');
    return [{ kind: `goods-${verdict}`, text: `${wrong.length} mặt hàng ${SCAN_WORDS[verdict]}: ${names}` }];
  });
  return [...ticked, ...goods];
}
