import { Injectable } from '@nestjs/common';
import { localDate } from '@app/kernel';
import type { Author, Tx } from '@app/platform/database';
import {
  EarlierSalesPoints,
  type EarlierPoint,
  type EarlierState,
  type PlaceKind,
  type PointKind,
} from '@app/sales-points';
import { isWhole, type ParsedRow, type RowValues } from '../../../domain/import/columns';
import { fold } from '../../../domain/import/fold';
import type { CheckContext, HeldRecord, ImportKind, MadeRecord, Resolved, RowKey, WriteContext } from '../import-kind';
import { findUnit } from './find-unit';
import { SALES_POINT_COLUMNS } from './sales-point-columns';
import { Faults, mustText, numberOf, textOf } from './values';

interface ReadyPoint {
  readonly rowNo: number;
  readonly point: EarlierPoint;
}

/** Sales points recognised on paper before this system. */
@Injectable()
export class SalesPointsKind implements ImportKind<ReadyPoint> {
  readonly name = 'sales-points';
  readonly group = 'records';
  readonly label = 'Điểm giới thiệu và bán sản phẩm';
  readonly about =
    'Điểm bán đã được công nhận trên giấy: loại, vị trí, diện tích, đơn vị phụ trách, quyết định, tình trạng.';
  readonly columns = SALES_POINT_COLUMNS;

  constructor(private readonly points: EarlierSalesPoints) {}

  keysOf(values: RowValues): RowKey[] {
    const key = ['name', 'unit', 'district'].map((each) => fold(textOf(values, each) ?? '')).join('|');
    return [{ key, column: 'name', words: 'tên và xã, phường' }];
  }

  async resolve(tx: Tx, ctx: CheckContext, rows: readonly ParsedRow[]): Promise<Resolved<ReadyPoint>> {
    const faults = new Faults();
    const ready: ReadyPoint[] = [];
    for (const row of rows) {
      const unitId = await findUnit(tx, ctx, row, faults);
      checkDays(row, ctx, faults);
      await this.checkArea(tx, row, faults);
      if (unitId !== undefined && isWhole(this.columns, row) && !faults.has(row.rowNo))
        ready.push({ rowNo: row.rowNo, point: pointOf(row.values, unitId) });
    }
    const taken = await this.points.taken(
      tx,
      ready.map(({ point }) => point),
    );
    ready.forEach(({ rowNo }, index) => {
      if (taken[index]) faults.add(rowNo, 'name', 'Điểm bán tên này ở xã, phường này đã có trong hệ thống.');
    });
    return { faults: faults.all, ready: ready.filter(({ rowNo }) => !faults.has(rowNo)) };
  }

  async make(tx: Tx, ctx: WriteContext, { rowNo, point }: ReadyPoint): Promise<MadeRecord[]> {
    const id = await this.points.record(tx, ctx.by, point, ctx.batchId);
    return [{ rowNo, entity: 'sales-point', id, name: point.name }];
  }

  undo(tx: Tx, by: Author, records: readonly MadeRecord[]): Promise<HeldRecord[]> {
    return this.points.remove(
      tx,
      by,
      records.map(({ id }) => id),
    );
  }

  /** The regulation of the day of the decision: a smaller point was recognised all the same, so it is only pointed out. */
  private async checkArea(tx: Tx, { rowNo, values }: ParsedRow, faults: Faults): Promise<void> {
    const [kind, day] = [textOf(values, 'kind'), textOf(values, 'recognisedOn')];
    const area = numberOf(values, 'areaM2');
    if (kind === null || day === null) return;
    const least = await this.points.leastArea(tx, kind as PointKind, localDate(day));
    if (least === undefined)
      faults.add(rowNo, 'recognisedOn', 'Chưa có quy định về điểm bán có hiệu lực vào ngày này.');
    else if (area !== null && area < least)
      faults.warn(rowNo, 'areaM2', `${area} m² dưới mức ${least} m² của quy định có hiệu lực ngày công nhận.`);
  }
}

function checkDays({ rowNo, values }: ParsedRow, { today }: CheckContext, faults: Faults): void {
  const [recognised, through, published, ended] = ['recognisedOn', 'through', 'publishedOn', 'endedOn'].map((key) =>
    textOf(values, key),
  );
  if (recognised && recognised > today) faults.add(rowNo, 'recognisedOn', 'Ngày này chưa đến.');
  if (recognised && through && through <= recognised) faults.add(rowNo, 'through', 'Phải sau ngày công nhận.');
  if (published && (published > today || (recognised && published < recognised)))
    faults.add(rowNo, 'publishedOn', 'Phải từ ngày công nhận đến hôm nay.');
  if (ended && (ended > today || (recognised && ended < recognised)))
    faults.add(rowNo, 'endedOn', 'Phải từ ngày công nhận đến hôm nay.');
  const state = textOf(values, 'state') ?? 'recognised';
  if (state === 'recognised') {
    if (ended) faults.add(rowNo, 'endedOn', 'Điểm đang được công nhận thì không có ngày này.');
    return;
  }
  if (!ended) faults.add(rowNo, 'endedOn', 'Cần ghi từ ngày nào.');
  if (state !== 'closed' && textOf(values, 'endedNumber') === null)
    faults.add(rowNo, 'endedNumber', 'Tạm dừng, thu hồi phải có quyết định.');
}

function pointOf(values: RowValues, unitId: string): EarlierPoint {
  const day = (key: string) => {
    const text = textOf(values, key);
    return text === null ? undefined : localDate(text);
  };
  const ended = day('endedOn');
  return {
    name: mustText(values, 'name'),
    kind: mustText(values, 'kind') as PointKind,
    placeKind: mustText(values, 'placeKind') as PlaceKind,
    areaM2: numberOf(values, 'areaM2') ?? 0,
    address: mustText(values, 'address'),
    unitId,
    operatorName: mustText(values, 'operator'),
    contactName: textOf(values, 'contact') ?? '',
    contactPhone: textOf(values, 'phone') ?? '',
    decisionNumber: mustText(values, 'number'),
    recognisedOn: localDate(mustText(values, 'recognisedOn')),
    recognisedThrough: day('through'),
    publishedOn: day('publishedOn'),
    state: (textOf(values, 'state') ?? 'recognised') as EarlierState,
    ended: ended && {
      on: ended,
      number: textOf(values, 'endedNumber') ?? undefined,
      reason: textOf(values, 'reason') ?? undefined,
    },
  };
}
