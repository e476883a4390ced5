import { Injectable } from '@nestjs/common';
import { bandOf } from '@app/criteria';
import { EarlierResults, type PaperLaw, type PaperResult } from '@app/evaluation';
import { localDate } from '@app/kernel';
import type { Author, Tx } from '@app/platform/database';
import { ImportProducers, type FoundProducer, type FoundProduct } from '@app/producers';
import { isWhole, type ParsedRow, type RowValues } from '../../../domain/import/columns';
import { sumBehind, sumsNear } from '../../../domain/import/exact-part';
import { fold } from '../../../domain/import/fold';
import type { CheckContext, HeldRecord, ImportKind, MadeRecord, Resolved, RowKey, WriteContext } from '../import-kind';
import { findProducers } from './find-producers';
import { PAPER_RESULT_COLUMNS, PARTS } from './paper-result-columns';
import { Faults, mustText, numberOf, textOf } from './values';

interface ReadyResult {
  readonly rowNo: number;
  readonly result: PaperResult;
}

const TAKEN = {
  paper: 'Kết quả của sản phẩm này ở cấp, năm và đợt này đã có.',
  here: 'Sản phẩm này đã được hội đồng chấm trong hệ thống ở đợt này.',
};
const vi = (mean: string): string => mean.replace('.', ',');
const meanText = (sum: number, count: number): string =>
  `${(sum / count).toFixed(2).replace('.', ',')} (${sum}/${count})`;

/** What councils decided on paper before this system, with their minutes. */
@Injectable()
export class PaperResultsKind implements ImportKind<ReadyResult> {
  readonly name = 'paper-results';
  readonly group = 'records';
  readonly label = 'Kết quả của hội đồng trên giấy';
  readonly about =
    'Điểm trung bình phần A, B, C, số phiếu và hạng sao của sản phẩm đã có; cần bản quét biên bản (PDF) trước khi nhập.';
  readonly columns = PAPER_RESULT_COLUMNS;
  readonly paper = 'Bản quét biên bản họp hội đồng';

  constructor(
    private readonly producers: ImportProducers,
    private readonly results: EarlierResults,
  ) {}

  keysOf(values: RowValues): RowKey[] {
    const who = ['taxCode', 'producer', 'unit', 'name', 'level'].map((key) => fold(textOf(values, key) ?? ''));
    const round = [yearOf(values), numberOf(values, 'roundNumber') ?? 1].map(String);
    return [{ key: [...who, ...round].join('|'), column: 'name', words: 'sản phẩm, cấp, năm và đợt' }];
  }

  async resolve(tx: Tx, ctx: CheckContext, rows: readonly ParsedRow[]): Promise<Resolved<ReadyResult>> {
    const faults = new Faults();
    const found = await findProducers(tx, ctx, { producers: this.producers, rows, faults });
    const products = await this.productsOf(tx, rows, found, faults);
    const ready: ReadyResult[] = [];
    for (const row of rows) {
      const law = await this.lawOf(tx, row, ctx, faults);
      const partSums = law && checkPoints(row, law, faults);
      const [producer, product] = [found.get(row.rowNo), products.get(row.rowNo)];
      if (!law || !partSums || !producer || !product || faults.has(row.rowNo) || !isWhole(this.columns, row)) continue;
      ready.push({ rowNo: row.rowNo, result: resultOf(row.values, { producer, product, law, partSums }) });
    }
    const taken = await this.results.taken(
      tx,
      ready.map(({ result }) => result),
    );
    ready.forEach(({ rowNo }, index) => {
      const by = taken[index];
      if (by) faults.add(rowNo, 'name', TAKEN[by]);
    });
    return { faults: faults.all, ready: ready.filter(({ rowNo }) => !faults.has(rowNo)) };
  }

  async make(tx: Tx, ctx: WriteContext, { rowNo, result }: ReadyResult): Promise<MadeRecord[]> {
    if (ctx.paperSha256 === null) throw new Error('results on paper without their minutes');
    const id = await this.results.record(tx, ctx.by, result, { batchId: ctx.batchId, paperSha256: ctx.paperSha256 });
    return [
      { rowNo, entity: 'paper-result', id, name: `${result.productName}, ${result.star} sao, năm ${result.roundYear}` },
    ];
  }

  undo(tx: Tx, by: Author, records: readonly MadeRecord[]): Promise<HeldRecord[]> {
    return this.results.remove(
      tx,
      by,
      records.map(({ id }) => id),
    );
  }

  private async productsOf(
    tx: Tx,
    rows: readonly ParsedRow[],
    producers: ReadonlyMap<number, FoundProducer>,
    faults: Faults,
  ): Promise<Map<number, FoundProduct>> {
    const asked = rows.flatMap((row) => {
      const [producer, name] = [producers.get(row.rowNo), textOf(row.values, 'name')];
      return producer && name !== null ? [{ row, producerId: producer.id, name }] : [];
    });
    const known = await this.producers.findProducts(tx, asked);
    const byRow = new Map<number, FoundProduct>();
    asked.forEach(({ row }, index) => {
      const product = known[index];
      if (product) byRow.set(row.rowNo, product);
      else faults.add(row.rowNo, 'name', 'Chủ thể này không có sản phẩm tên đó; hãy nhập sản phẩm trước.');
    });
    return byRow;
  }

  /** The rulebook of the day; its procedure says whether a council of that level scores. */
  private async lawOf(
    tx: Tx,
    { rowNo, values }: ParsedRow,
    ctx: CheckContext,
    faults: Faults,
  ): Promise<PaperLaw | undefined> {
    const [day, level] = [textOf(values, 'heldOn'), textOf(values, 'level')];
    if (day === null || level === null) return undefined;
    if (day > ctx.today) faults.add(rowNo, 'heldOn', 'Ngày này chưa đến.');
    const rulebook = textOf(values, 'rulebook') ?? undefined;
    const law = await this.results.lawOf(tx, localDate(day), rulebook);
    const decided = textOf(values, 'decidedOn');
    if ((decided === null) !== (textOf(values, 'decision') === null))
      faults.add(rowNo, decided === null ? 'decidedOn' : 'decision', 'Quyết định cần cả số và ngày.');
    if (decided !== null && (decided < day || decided > ctx.today))
      faults.add(rowNo, 'decidedOn', 'Ngày quyết định phải từ ngày họp đến hôm nay.');
    if (!law)
      faults.add(rowNo, rulebook === undefined ? 'heldOn' : 'rulebook', 'Bộ tiêu chí chưa có hiệu lực vào ngày họp.');
    else if (!law.procedure.levels.some((each) => each.level === level && each.act === 'score'))
      faults.add(rowNo, 'level', 'Theo trình tự của ngày đó, hội đồng cấp này không chấm điểm.');
    else return law;
    return undefined;
  }
}

const yearOf = (values: RowValues): number =>
  numberOf(values, 'roundYear') ?? Number((textOf(values, 'heldOn') ?? '0').slice(0, 4));

/** Whole points behind the printed means, their total, and the star by the bands of the rulebook; undefined where they do not fit. */
function checkPoints({ rowNo, values }: ParsedRow, law: PaperLaw, faults: Faults): Record<string, number> | undefined {
  const count = numberOf(values, 'count');
  if (count === null) return undefined;
  const partSums: Record<string, number> = {};
  const { partMax } = law.rulebook.content;
  for (const part of PARTS) {
    const mean = textOf(values, `part${part}`);
    if (mean === null) return undefined;
    const sum = sumBehind(mean, count);
    if (sum === undefined)
      faults.add(
        rowNo,
        `part${part}`,
        `${vi(mean)} không phải là điểm trung bình của ${count} phiếu; gần nhất ${near(mean, count)}.`,
      );
    else if (sum > (partMax[part] ?? 0) * count)
      faults.add(rowNo, `part${part}`, `Phần ${part} nhiều nhất ${partMax[part] ?? 0} điểm.`);
    else partSums[part] = sum;
  }
  if (Object.keys(partSums).length < PARTS.length) return undefined;
  const sum = PARTS.reduce((all, part) => all + (partSums[part] ?? 0), 0);
  const total = textOf(values, 'total');
  if (total !== null && sumBehind(total, count) !== sum) {
    faults.add(rowNo, 'total', `Tổng ${vi(total)} không bằng A + B + C là ${meanText(sum, count)}.`);
    return undefined;
  }
  return checkStar({ rowNo, values }, bandOf(law.rulebook.content, { sum, count }), faults) ? partSums : undefined;
}

function checkStar({ rowNo, values }: ParsedRow, band: number, faults: Faults): boolean {
  const star = Number(textOf(values, 'star') ?? '0');
  if (star === 0) return false;
  if (star > band) {
    faults.add(rowNo, 'star', `Điểm này chỉ đạt khung ${band} sao theo bộ tiêu chí.`);
    return false;
  }
  if (star === band) return true;
  if (textOf(values, 'reason') === null) {
    faults.add(rowNo, 'star', `Điểm đạt khung ${band} sao mà xếp ${star} sao: hãy ghi lý do.`);
    return false;
  }
  faults.warn(rowNo, 'star', `Điểm đạt khung ${band} sao, hội đồng xếp ${star} sao.`);
  return true;
}

const near = (mean: string, count: number): string =>
  sumsNear(mean, count)
    .map((sum) => meanText(sum, count))
    .join(' hoặc ');

function resultOf(
  values: RowValues,
  of: { producer: FoundProducer; product: FoundProduct; law: PaperLaw; partSums: Record<string, number> },
): PaperResult {
  const decided = textOf(values, 'decidedOn');
  return {
    productId: of.product.id,
    producerId: of.producer.id,
    unitId: of.producer.unitId,
    productName: of.product.name,
    sheetNo: of.product.sheetNo,
    level: mustText(values, 'level'),
    councilName: mustText(values, 'council'),
    roundYear: yearOf(values),
    roundNumber: numberOf(values, 'roundNumber') ?? 1,
    heldOn: localDate(mustText(values, 'heldOn')),
    count: numberOf(values, 'count') ?? 1,
    partSums: of.partSums,
    star: Number(mustText(values, 'star')),
    starReason: textOf(values, 'reason') ?? undefined,
    procedureId: of.law.procedure.id,
    minutesNo: textOf(values, 'minutes') ?? undefined,
    decision: decided === null ? undefined : { number: mustText(values, 'decision'), on: localDate(decided) },
  };
}
