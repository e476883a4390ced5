import { readFileSync } from 'node:fs';
import { renderXlsx } from '@app/platform/sheets';

/** A workbook of producers with so many rows. */
export const producerBook = (rows: number): Promise<Buffer> =>
  renderXlsx([
    {
      name: 'Dữ liệu',
      columns: ['Loại hình', 'Tên chủ thể', 'Mã số thuế', 'Xã, phường', 'Huyện', 'Địa chỉ', 'Người đại diện'].map(
        (title) => ({ title, type: 'text' as const }),
      ),
      rows: Array.from({ length: rows }, (_, at) => [
        'Hộ',
        `Cơ sở sản xuất số ${at + 1}`,
        String(3_100_000_000 + at),
        'Xã Phúc Trạch',
        'Hương Khê',
        `Thôn ${(at % 20) + 1}`,
        `Nguyễn Văn ${at + 1}`,
      ]),
    },
  ]);

/** Most memory that a process had in use since its start, in MB. */
export function peakOf(pid: number): number {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}
