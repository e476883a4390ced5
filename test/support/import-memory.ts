import { readFileSync } from 'node:fs';
import { renderXlsx } from '@app/platform/sheets';

export const PLANS_PRODUCER = {
  ...{ 'Loại hình': 'HTX', 'Tên chủ thể': 'Liên hiệp HTX Hương Khê', 'Mã số thuế': '3100000000' },
  ...{ 'Xã, phường': 'Xã Phúc Trạch', Huyện: 'Hương Khê', 'Người đại diện': 'Nguyễn Văn A' },
};

/** A workbook of so many plans: the kind with the most columns and records of a row. */
export const planBook = (rows: number): Promise<Buffer> =>
  renderXlsx([
    {
      name: 'Dữ liệu',
      columns: [
        ...[
          'Mã số thuế',
          'Tên sản phẩm',
          'Năm bắt đầu',
          'Tổng vốn',
          'Vốn chủ cơ sở năm 1',
          'Vốn vay năm 2',
          'Vốn khác năm 3',
        ],
        ...['Ngày duyệt', 'Số văn bản duyệt', 'Cơ quan duyệt'],
      ].map((title) => ({ title, type: 'text' as const })),
      rows: Array.from({ length: rows }, (_, at) => [
        ...[
          '3100000000',
          `Sản phẩm số ${at + 1}`,
          '2021',
          String(300_000_000 + at),
          '200.000.000',
          '100.000.000',
          String(at),
        ],
        ...['15/03/2021', `${at + 1}/QĐ-UBND`, 'Ủy ban nhân dân huyện'],
      ]),
    },
  ]);

/** Most memory that a process had in use since its start, in MB. */
export function peakOf(pid: number): number {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}
