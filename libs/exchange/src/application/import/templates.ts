import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform/database';
import { renderCsv, renderXlsx, type SheetInput } from '@app/platform/sheets';
import { ProgrammeFacade, type Unit } from '@app/programme';
import { formatDate } from '@app/kernel';
import { shownColumns, type Column } from '../../domain/import/columns';
import { DATA_SHEET } from '../../infrastructure/sheet/xlsx-rows';
import type { ImportKind } from './import-kind';
import { ImportKinds } from './import-kinds';

type Explained = Pick<ImportKind<{ readonly rowNo: number }>, 'about' | 'columns' | 'paper'>;

const titleOf = (column: Column): string => (column.required === true ? `${column.title} *` : column.title);

function ruleOf({ type }: Column): string {
  switch (type.kind) {
    case 'text':
      return `Văn bản, tối đa ${type.max} ký tự`;
    case 'int':
      return `Số nguyên từ ${type.min} đến ${type.max}`;
    case 'money':
      return 'Số tiền nguyên đồng, ví dụ 1.500.000';
    case 'date':
      return 'Ngày/tháng/năm, ví dụ 15/09/2020';
    case 'yes-no':
      return 'Có hoặc Không';
    case 'mean':
      return 'Điểm trung bình, ví dụ 35,67 hoặc phân số 107/3';
    case 'choice':
      return `Một trong: ${Object.values(type.words)
        .map((names) => names[0] ?? '')
        .join(', ')}`;
  }
}

/** Empty files to fill in, with a sheet that explains each column and one with the codes of units. */
@Injectable()
export class ImportTemplates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws `import.kind_unknown` */
  async xlsx(kindName: string): Promise<{ bytes: Buffer; name: string }> {
    const kind = this.kinds.kind(kindName);
    const units = await this.uow.read((tx) => this.programme.unitsOfKinds(tx, ['commune']));
    const bytes = await renderXlsx([this.dataSheet(kind.columns), instructions(kind), unitSheet(units)]);
    return { bytes, name: `Mẫu nhập ${kind.label.toLowerCase()}.xlsx` };
  }

  /** @throws `import.kind_unknown` */
  csv(kindName: string): { bytes: Buffer; name: string } {
    const kind = this.kinds.kind(kindName);
    return { bytes: renderCsv(this.dataSheet(kind.columns)), name: `Mẫu nhập ${kind.label.toLowerCase()}.csv` };
  }

  private dataSheet(columns: readonly Column[]): SheetInput {
    return {
      name: DATA_SHEET,
      columns: shownColumns(columns).map((column) => ({ title: titleOf(column), type: 'text', width: 22 })),
      rows: [shownColumns(columns).map(({ example }) => (example === '' ? null : example))],
    };
  }
}

const instructions = ({ about, columns, paper }: Explained): SheetInput => ({
  name: 'Hướng dẫn',
  columns: [
    { title: 'Cột', type: 'text', width: 30 },
    { title: 'Bắt buộc', type: 'text', width: 10 },
    { title: 'Cách ghi', type: 'text', width: 45 },
    { title: 'Ví dụ', type: 'text', width: 30 },
    { title: 'Ghi chú', type: 'text', width: 60 },
  ],
  rows: [
    ['Loại dữ liệu', '', about, '', paper === undefined ? '' : `Kèm theo khi tải lên: ${paper} (PDF).`],
    ['Dòng ví dụ', '', 'Dòng 2 của trang dữ liệu là ví dụ: xoá đi hoặc ghi đè; để nguyên thì được bỏ qua.', '', ''],
    ...shownColumns(columns).map((column) => [
      column.title,
      column.required === true ? 'Có' : '',
      ruleOf(column),
      column.example,
      column.hint ?? '',
    ]),
  ],
});

const unitSheet = (units: readonly Unit[]): SheetInput => ({
  name: 'Xã phường',
  columns: [
    { title: 'Mã', type: 'text', width: 10 },
    { title: 'Tên', type: 'text', width: 28 },
    { title: 'Huyện', type: 'text', width: 28 },
    { title: 'Đến hết ngày', type: 'text', width: 16 },
  ],
  rows: units.map((unit) => [
    unit.code,
    unit.name,
    unit.validTo === null ? '' : (unit.parentName ?? ''),
    unit.validTo === null ? 'đang dùng' : formatDate(unit.validTo),
  ]),
});
