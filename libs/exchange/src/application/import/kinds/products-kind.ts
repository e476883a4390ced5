import { Injectable } from '@nestjs/common';
import { EarlierCertificates, numberKey, type EarlierCertificate } from '@app/certificates';
import { localDate } from '@app/kernel';
import type { Author, Tx } from '@app/platform/database';
import { ImportProducers, type FoundProducer } from '@app/producers';
import { ReassessmentFacade } from '@app/reassessment';
import { isWhole, type ParsedRow, type RowValues } from '../../../domain/import/columns';
import { fold } from '../../../domain/import/fold';
import type { CheckContext, HeldRecord, ImportKind, MadeRecord, Resolved, RowKey, WriteContext } from '../import-kind';
import { findProducers } from './find-producers';
import { CERTIFICATE_COLUMNS, PRODUCT_COLUMNS } from './product-columns';
import { Faults, mustText, numberOf, textOf } from './values';

type Printed = Omit<EarlierCertificate, 'productId'>;

interface ReadyProduct {
  readonly rowNo: number;
  readonly producer: FoundProducer;
  readonly name: string;
  readonly sheetNo: number;
  readonly description: string;
  /** The product when the registry has it already. */
  readonly productId: string | undefined;
  readonly certificate: Printed | undefined;
}

const NEEDED = CERTIFICATE_COLUMNS.filter(({ key }) => key !== 'issuedOn');
/** The first certificates of the programme. */
const FIRST_DAY = '2018-05-07';

/** Products, each with the certificate that it has from before this system. */
@Injectable()
export class ProductsKind implements ImportKind<ReadyProduct> {
  readonly name = 'products';
  readonly group = 'registers';
  readonly label = 'Sản phẩm và giấy chứng nhận đã có';
  readonly about = 'Sản phẩm của chủ thể đã có trong hệ thống; kèm hạng sao và giấy chứng nhận giấy mới nhất nếu có.';
  readonly columns = PRODUCT_COLUMNS;

  constructor(
    private readonly producers: ImportProducers,
    private readonly certificates: EarlierCertificates,
    private readonly reassessment: ReassessmentFacade,
  ) {}

  keysOf(values: RowValues): RowKey[] {
    const parts = ['taxCode', 'producer', 'unit', 'district', 'name'].map((key) => fold(textOf(values, key) ?? ''));
    const code = textOf(values, 'code');
    const number = [values['body'], values['number'], String(values['issuedOn'] ?? values['decidedOn']).slice(0, 4)];
    return [
      { key: `name|${parts.join('|')}`, column: 'name', words: 'chủ thể và tên sản phẩm' },
      ...(code === null ? [] : [{ key: `code|${code}`, column: 'code', words: 'mã sản phẩm' }]),
      ...(values['number'] === null
        ? []
        : [{ key: `number|${number.join('|')}`, column: 'number', words: 'số giấy chứng nhận' }]),
    ];
  }

  async resolve(tx: Tx, ctx: CheckContext, rows: readonly ParsedRow[]): Promise<Resolved<ReadyProduct>> {
    const faults = new Faults();
    const found = await findProducers(tx, ctx, { producers: this.producers, rows, faults });
    for (const row of rows) checkCertificate(row, ctx, faults);
    const sound = rows.flatMap((row) => {
      const producer = found.get(row.rowNo);
      return producer && isWhole(this.columns, row) && !faults.has(row.rowNo) ? [{ row, producer }] : [];
    });
    const known = await this.producers.findProducts(
      tx,
      sound.map(({ row, producer }) => ({ producerId: producer.id, name: mustText(row.values, 'name') })),
    );
    const ready = sound.map(({ row, producer }, index) => readyOf(row, producer, known[index]?.id));
    for (const { rowNo, productId, certificate } of ready)
      if (productId !== undefined && !certificate) faults.add(rowNo, 'name', 'Sản phẩm này đã có trong hệ thống.');
    await this.checkTaken(tx, ready, faults);
    return { faults: faults.all, ready: ready.filter(({ rowNo }) => !faults.has(rowNo)) };
  }

  async make(tx: Tx, ctx: WriteContext, row: ReadyProduct): Promise<MadeRecord[]> {
    const { rowNo, producer, name, sheetNo, description, certificate } = row;
    const made: MadeRecord[] = [];
    let productId = row.productId;
    if (productId === undefined) {
      const of = { producerId: producer.id, batchId: ctx.batchId };
      productId = await this.producers.addProduct(tx, ctx.by, of, { name, sheetNo, description, story: '' });
      made.push({ rowNo, entity: 'product', id: productId, name });
    }
    if (!certificate) return made;
    const id = await this.certificates.record(tx, ctx.by, { ...certificate, productId }, ctx.batchId);
    made.push({ rowNo, entity: 'certificate', id, name: `${certificate.numberText} – ${name}` });
    return made;
  }

  async undo(tx: Tx, by: Author, records: readonly MadeRecord[]): Promise<HeldRecord[]> {
    const idsOf = (entity: string): string[] =>
      records.filter((record) => record.entity === entity).map((record) => record.id);
    const certificates = idsOf('certificate');
    const cycles = await this.reassessment.forget(tx, certificates);
    if (cycles.length > 0) return cycles.map((id) => ({ id, heldBy: 'cycle' }));
    const held = await this.certificates.remove(tx, by, certificates);
    return held.length > 0 ? held : this.producers.removeProducts(tx, by, idsOf('product'));
  }

  private async checkTaken(tx: Tx, ready: readonly ReadyProduct[], faults: Faults): Promise<void> {
    const printed = ready.flatMap(({ certificate }) => certificate ?? []);
    const taken = await this.certificates.taken(tx, {
      productIds: ready.flatMap(({ productId }) => productId ?? []),
      numbers: printed.map(({ numberText }) => numberText),
      codes: printed.map(({ productCode }) => productCode),
    });
    for (const { rowNo, productId, certificate } of ready) {
      if (!certificate) continue;
      if (productId !== undefined && taken.products.has(productId))
        faults.add(rowNo, 'number', 'Sản phẩm này đã có giấy chứng nhận trong hệ thống.');
      if (taken.numbers.has(numberKey(certificate)))
        faults.add(rowNo, 'number', 'Số giấy chứng nhận này đã có trong hệ thống.');
      if (taken.codes.has(certificate.productCode))
        faults.add(rowNo, 'code', 'Mã sản phẩm này đã dùng cho sản phẩm khác.');
    }
  }
}

/** A certificate is named whole or not at all, and its days follow one another. */
function checkCertificate({ rowNo, values }: ParsedRow, ctx: CheckContext, faults: Faults): void {
  const given = CERTIFICATE_COLUMNS.filter(({ key }) => values[key] !== null && values[key] !== undefined);
  if (given.length === 0) return;
  for (const { key, title } of NEEDED)
    if (values[key] === null || values[key] === undefined)
      faults.add(rowNo, key, `Thiếu ${title.toLowerCase()}; giấy chứng nhận cần đủ các cột.`);
  const [decided, issued, until] = ['decidedOn', 'issuedOn', 'validThrough'].map((key) => textOf(values, key));
  if (decided && (decided < FIRST_DAY || decided > ctx.today))
    faults.add(rowNo, 'decidedOn', 'Ngày quyết định phải từ khi có Chương trình OCOP đến hôm nay.');
  if (issued && ((decided && issued < decided) || issued > ctx.today))
    faults.add(rowNo, 'issuedOn', 'Ngày cấp không được trước ngày quyết định hoặc sau hôm nay.');
  if (until && until <= (issued ?? decided ?? until.slice(0, 0)))
    faults.add(rowNo, 'validThrough', 'Ngày hết hạn phải sau ngày cấp.');
}

function readyOf(row: ParsedRow, producer: FoundProducer, productId: string | undefined): ReadyProduct {
  const { values } = row;
  const name = mustText(values, 'name');
  const sheetNo = numberOf(values, 'sheetNo') ?? 0;
  return {
    ...{ rowNo: row.rowNo, producer, name, sheetNo, productId },
    description: textOf(values, 'description') ?? '',
    certificate: textOf(values, 'stars') === null ? undefined : printedOf(values, { producer, name, sheetNo }),
  };
}

function printedOf(values: RowValues, of: { producer: FoundProducer; name: string; sheetNo: number }): Printed {
  const decidedOn = localDate(mustText(values, 'decidedOn'));
  const issued = textOf(values, 'issuedOn');
  return {
    producerId: of.producer.id,
    unitId: of.producer.unitId,
    productName: of.name,
    producerName: of.producer.name,
    sheetNo: of.sheetNo,
    stars: Number(mustText(values, 'stars')),
    numberText: mustText(values, 'number'),
    productCode: mustText(values, 'code'),
    issuingBody: mustText(values, 'body'),
    decisionNumber: mustText(values, 'decisionNumber'),
    decidedOn,
    issuedOn: issued === null ? decidedOn : localDate(issued),
    validThrough: localDate(mustText(values, 'validThrough')),
  };
}
