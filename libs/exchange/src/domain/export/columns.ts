import type { ExportColumn } from './list-export';

export const text = (title: string, field: string, width = 24): ExportColumn => ({ title, field, as: 'text', width });
export const day = (title: string, field: string): ExportColumn => ({ title, field, as: 'day', width: 12 });
export const number = (title: string, field: string): ExportColumn => ({ title, field, as: 'number', width: 12 });
export const word = (title: string, field: string, as: Readonly<Record<string, string>>): ExportColumn => ({
  ...{ title, field, as, width: 22 },
});
/** A mean of points: two decimals, never rounded over a band. */
export const points = (title: string, field: string): ExportColumn => ({ title, field, as: 'points', width: 14 });
/** Whole đồng. */
export const money = (title: string, field: string): ExportColumn => ({ title, field, as: 'number', width: 18 });

export const PRODUCT = [text('Sản phẩm', 'productName', 32), text('Chủ thể', 'producerName', 30)];
export const UNIT = text('Địa bàn', 'unitName', 22);
