import { DomainError } from '@app/kernel';
import type { PointKind } from './point-kinds';

/** Where a limit comes from: a law, the province's practice, or nowhere yet: then the office must confirm it. */
export const BASES = ['law', 'practice', 'open'] as const;
export type Basis = (typeof BASES)[number];

/** One limit of a regulation. */
export interface Limit {
  readonly value: number;
  readonly basis: Basis;
  readonly source: string;
}

/** What each limit of a regulation is called; the figures are data of the regulation (domain page §6). */
export const LIMIT_TABLE = [
  { key: 'area.centre', label: 'Diện tích ít nhất của trung tâm', unit: 'm²', min: 1, max: 100_000 },
  { key: 'area.shop', label: 'Diện tích ít nhất của cửa hàng', unit: 'm²', min: 1, max: 100_000 },
  { key: 'area.stall', label: 'Diện tích ít nhất của quầy hàng', unit: 'm²', min: 1, max: 100_000 },
  { key: 'area.corner', label: 'Diện tích ít nhất của góc OCOP trong siêu thị', unit: 'm²', min: 1, max: 100_000 },
  { key: 'area.booth', label: 'Diện tích ít nhất của gian hàng hội chợ', unit: 'm²', min: 1, max: 100_000 },
  { key: 'stars.floor', label: 'Hạng sao thấp nhất được tính là hàng OCOP', unit: 'sao', min: 1, max: 5 },
  { key: 'share.centre', label: 'Tỷ lệ mặt hàng OCOP của trung tâm', unit: '%', min: 0, max: 100 },
  { key: 'share.shop', label: 'Tỷ lệ mặt hàng OCOP của cửa hàng', unit: '%', min: 0, max: 100 },
  { key: 'share.stall', label: 'Tỷ lệ mặt hàng OCOP của quầy hàng', unit: '%', min: 0, max: 100 },
  { key: 'share.corner', label: 'Tỷ lệ mặt hàng OCOP của góc OCOP', unit: '%', min: 0, max: 100 },
  { key: 'share.booth', label: 'Tỷ lệ mặt hàng OCOP của gian hàng', unit: '%', min: 0, max: 100 },
  { key: 'items.centre', label: 'Số mặt hàng OCOP ít nhất của trung tâm', unit: 'mặt hàng', min: 0, max: 100_000 },
  { key: 'items.shop', label: 'Số mặt hàng OCOP ít nhất của cửa hàng', unit: 'mặt hàng', min: 0, max: 100_000 },
  { key: 'items.stall', label: 'Số mặt hàng OCOP ít nhất của quầy hàng', unit: 'mặt hàng', min: 0, max: 100_000 },
  { key: 'items.corner', label: 'Số mặt hàng OCOP ít nhất của góc OCOP', unit: 'mặt hàng', min: 0, max: 100_000 },
  { key: 'items.booth', label: 'Số mặt hàng OCOP ít nhất của gian hàng', unit: 'mặt hàng', min: 0, max: 100_000 },
  {
    key: 'goods.remedyDays',
    label: 'Thời gian khắc phục hàng hóa trước khi coi là vi phạm',
    unit: 'ngày',
    min: 0,
    max: 365,
  },
  { key: 'days.survey', label: 'Thời hạn khảo sát sau khi đăng ký', unit: 'ngày làm việc', min: 1, max: 365 },
  { key: 'days.recognise', label: 'Thời hạn công nhận sau khi khảo sát', unit: 'ngày làm việc', min: 1, max: 365 },
  { key: 'days.publish', label: 'Thời hạn công bố sau khi công nhận', unit: 'ngày làm việc', min: 1, max: 365 },
  { key: 'recognition.months', label: 'Thời hạn của quyết định công nhận', unit: 'tháng', min: 1, max: 240 },
  { key: 'inspection.months', label: 'Kiểm tra ít nhất mỗi', unit: 'tháng', min: 1, max: 120 },
  { key: 'remedy.days', label: 'Thời hạn khắc phục vi phạm', unit: 'ngày', min: 1, max: 365 },
  { key: 'suspension.days', label: 'Thời hạn xem xét sau khi tạm dừng', unit: 'ngày', min: 1, max: 365 },
  { key: 'proof.days', label: 'Ảnh trong ngày ít nhất mỗi', unit: 'ngày', min: 1, max: 365 },
  { key: 'report.months', label: 'Kỳ báo cáo của điểm bán', unit: 'tháng', min: 1, max: 12 },
  { key: 'report.days', label: 'Hạn gửi báo cáo sau khi hết kỳ', unit: 'ngày', min: 1, max: 365 },
  { key: 'papers.remindDays', label: 'Nhắc trước khi giấy tờ hết hạn', unit: 'ngày', min: 1, max: 365 },
  { key: 'support.percent', label: 'Mức hỗ trợ cao nhất so với chi phí', unit: '%', min: 0, max: 100 },
  { key: 'support.ceiling', label: 'Mức hỗ trợ cao nhất mỗi điểm', unit: 'đồng', min: 0, max: 100_000_000_000 },
  { key: 'support.openYears', label: 'Phải mở cửa sau khi được hỗ trợ', unit: 'năm', min: 0, max: 20 },
] as const;

export type LimitKey = (typeof LIMIT_TABLE)[number]['key'];
export type Limits = Readonly<Record<LimitKey, Limit>>;

/** A limit's figure. */
export const limitOf = (limits: Limits, key: LimitKey): number => limits[key].value;

/** A limit that has a figure for each kind of point. */
export const limitFor = (limits: Limits, family: 'area' | 'share' | 'items', kind: PointKind): number =>
  limits[`${family}.${kind}`].value;

/** Takes changed limits into a draft. @throws `sales_regulation.limit_unknown`, `sales_regulation.limit_out_of_range` */
export function withChanges(
  limits: Limits,
  changes: readonly { key: string; value: number; basis: Basis; source: string }[],
): Limits {
  const changed: Record<string, Limit> = { ...limits };
  for (const { key, ...limit } of changes) {
    const known = LIMIT_TABLE.find((each) => each.key === key);
    if (!known) throw new DomainError('sales_regulation.limit_unknown', { key });
    if (limit.value < known.min || limit.value > known.max)
      throw new DomainError('sales_regulation.limit_out_of_range', { key, min: known.min, max: known.max });
    changed[key] = limit;
  }
  return changed as Limits;
}
