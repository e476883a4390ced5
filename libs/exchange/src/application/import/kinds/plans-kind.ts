import { Injectable } from '@nestjs/common';
import {
  checkCapital,
  differenceInWords,
  EarlierPlans,
  SOURCES,
  type CapitalRow,
  type EarlierPlan,
} from '@app/business-plans';
import { formatDong, localDate } from '@app/kernel';
import type { Author, Tx } from '@app/platform/database';
import { ImportProducers, type FoundProducer } from '@app/producers';
import { isWhole, type ParsedRow, type RowValues } from '../../../domain/import/columns';
import { fold } from '../../../domain/import/fold';
import type { CheckContext, HeldRecord, ImportKind, MadeRecord, Resolved, RowKey, WriteContext } from '../import-kind';
import { findProducers } from './find-producers';
import { capitalKey, MOST_YEARS, PLAN_COLUMNS } from './plan-columns';
import { Faults, mustText, numberOf, textOf } from './values';

interface ReadyPlan {
  readonly rowNo: number;
  readonly plan: EarlierPlan;
}

const USUAL_YEARS = 3;
/** The first plans of the programme. */
const FIRST_DAY = '2018-05-07';

/** Business plans that were approved on paper before this system. */
@Injectable()
export class PlansKind implements ImportKind<ReadyPlan> {
  readonly name = 'plans';
  readonly group = 'records';
  readonly label = 'Phương án sản xuất kinh doanh đã duyệt';
  readonly about =
    'Phương án đã duyệt trên giấy của chủ thể đã có: năm, vốn theo nguồn từng năm, tổng vốn bằng cộng các nguồn, văn bản duyệt.';
  readonly columns = PLAN_COLUMNS;

  constructor(
    private readonly producers: ImportProducers,
    private readonly plans: EarlierPlans,
  ) {}

  keysOf(values: RowValues): RowKey[] {
    const who =
      textOf(values, 'taxCode') ?? ['producer', 'unit', 'district'].map((key) => textOf(values, key) ?? '').join('|');
    const key = [who, textOf(values, 'name') ?? '', String(values['firstYear'])].map(fold).join('|');
    return [{ key, column: 'name', words: 'chủ thể, sản phẩm và năm bắt đầu' }];
  }

  async resolve(tx: Tx, ctx: CheckContext, rows: readonly ParsedRow[]): Promise<Resolved<ReadyPlan>> {
    const faults = new Faults();
    const found = await findProducers(tx, ctx, { producers: this.producers, rows, faults });
    for (const row of rows) checkPlan(row, ctx, faults);
    const ready = rows.flatMap((row) => {
      const producer = found.get(row.rowNo);
      return producer && isWhole(this.columns, row) && !faults.has(row.rowNo) ? [readyOf(row, producer)] : [];
    });
    const taken = await this.plans.taken(
      tx,
      ready.map(({ plan }) => plan),
    );
    ready.forEach(({ rowNo, plan }, index) => {
      if (taken[index])
        faults.add(rowNo, 'name', `Chủ thể này đã có phương án của sản phẩm này từ năm ${plan.firstYear}.`);
    });
    return { faults: faults.all, ready: ready.filter(({ rowNo }) => !faults.has(rowNo)) };
  }

  async make(tx: Tx, ctx: WriteContext, { rowNo, plan }: ReadyPlan): Promise<MadeRecord[]> {
    const id = await this.plans.record(tx, ctx.by, plan, ctx.batchId);
    return [{ rowNo, entity: 'plan', id, name: `${plan.productName}, từ năm ${plan.firstYear}` }];
  }

  undo(tx: Tx, by: Author, records: readonly MadeRecord[]): Promise<HeldRecord[]> {
    return this.plans.remove(
      tx,
      by,
      records.map(({ id }) => id),
    );
  }
}

const yearsOf = (values: RowValues): number => numberOf(values, 'years') ?? USUAL_YEARS;

function capitalOf(values: RowValues): CapitalRow[] {
  const firstYear = numberOf(values, 'firstYear') ?? 0;
  return Array.from({ length: MOST_YEARS }, (_unused, index) =>
    SOURCES.flatMap((source) => {
      const amount = textOf(values, capitalKey(source, index + 1));
      return amount === null ? [] : [{ year: firstYear + index, source, amount: BigInt(amount) }];
    }),
  ).flat();
}

/** Total = sum of all sources and years, years within the plan, a day of approval that can be. */
function checkPlan({ rowNo, values }: ParsedRow, ctx: CheckContext, faults: Faults): void {
  const years = yearsOf(values);
  for (let year = years + 1; year <= MOST_YEARS; year++)
    for (const source of SOURCES)
      if ((textOf(values, capitalKey(source, year)) ?? '0') !== '0')
        faults.add(rowNo, capitalKey(source, year), `Phương án chỉ có ${years} năm.`);
  const total = textOf(values, 'total');
  if (total !== null) {
    const check = checkCapital(BigInt(total), capitalOf(values));
    const words = differenceInWords(check);
    if (BigInt(total) === 0n) faults.add(rowNo, 'total', 'Phương án phải có vốn.');
    else if (words !== undefined)
      faults.add(rowNo, 'total', `Các nguồn cộng lại là ${formatDong(check.sum)} đ, ${words} so với tổng vốn.`);
  }
  const approved = textOf(values, 'approvedOn');
  if (approved !== null && (approved < FIRST_DAY || approved > ctx.today))
    faults.add(rowNo, 'approvedOn', 'Ngày duyệt phải từ khi có Chương trình OCOP đến hôm nay.');
}

function readyOf({ rowNo, values }: ParsedRow, producer: FoundProducer): ReadyPlan {
  const plan = {
    producerId: producer.id,
    unitId: producer.unitId,
    productName: mustText(values, 'name'),
    sheetNo: numberOf(values, 'sheetNo'),
    firstYear: numberOf(values, 'firstYear') ?? 0,
    horizonYears: yearsOf(values),
    declaredTotal: BigInt(mustText(values, 'total')),
    capital: capitalOf(values),
    approvedOn: localDate(mustText(values, 'approvedOn')),
    approvalDocument: mustText(values, 'document'),
    approvalBody: mustText(values, 'body'),
  };
  return { rowNo, plan };
}
