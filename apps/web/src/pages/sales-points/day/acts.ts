import type { Answer } from '../../../api/hooks';

export type TradeDay = Answer<'/api/sales-points/trade-day'>;
export type DayWork = TradeDay['work'][number];

/** Kinds of work that belong together, in the order of the filter. */
export const GROUPS = [
  {
    key: 'ho-so',
    label: 'Đơn và hồ sơ',
    kinds: ['step-registered', 'step-surveyed', 'step-recognised', 'recognition'],
  },
  { key: 'kiem-tra', label: 'Kiểm tra quá hạn', kinds: ['inspection'] },
  {
    key: 'vi-pham',
    label: 'Vi phạm, tạm dừng',
    kinds: ['warning', 'warning-answered', 'step-suspended', 'goods-warned', 'goods-breach'],
  },
  { key: 'tin-hieu', label: 'Ảnh và báo cáo', kinds: ['proof', 'report'] },
  { key: 'giay-to', label: 'Giấy tờ', kinds: ['papers'] },
  { key: 'tien', label: 'Tiền hỗ trợ', kinds: ['money-accept', 'money-pay', 'recovery'] },
] as const;

interface Act {
  /** What the button says. */
  readonly verb: string;
  readonly to: string;
}

const STEPS: Readonly<Record<string, readonly [verb: string, step: string]>> = {
  'step-registered': ['Ghi khảo sát', 'survey'],
  'step-surveyed': ['Công nhận', 'recognise'],
  'step-recognised': ['Công bố', 'publish'],
  recognition: ['Gia hạn', 'renew'],
};
const MONEY: Readonly<Record<string, readonly [verb: string, step: string]>> = {
  'money-accept': ['Ghi nghiệm thu', 'accept'],
  'money-pay': ['Ghi đã chi', 'pay'],
  recovery: ['Ghi thu hồi', 'recover'],
};
const PLACES: Readonly<Record<string, readonly [verb: string, anchor: string]>> = {
  'goods-warned': ['Xem hàng hóa', 'hang-hoa'],
  'goods-breach': ['Xem hàng hóa', 'hang-hoa'],
  proof: ['Xem ảnh', 'anh-trong-ngay'],
  report: ['Xem báo cáo', 'bao-cao'],
  papers: ['Xem giấy tờ', 'giay-to'],
};

/** Where a piece of work is done: the dialog of its step, not only the page of its point. */
export function actOf({ kind, pointId, partId, overdue }: Omit<DayWork, 'name' | 'unitName'>): Act {
  const point = `/diem-ban/${pointId}`;
  const step = STEPS[kind];
  if (step) return { verb: step[0], to: `${point}?buoc=${step[1]}` };
  const money = MONEY[kind];
  if (money) return { verb: money[0], to: `${point}?ho-tro=${partId ?? ''}&buoc=${money[1]}` };
  const place = PLACES[kind];
  if (place) return { verb: place[0], to: `${point}#${place[1]}` };
  if (kind === 'inspection') return { verb: 'Kiểm tra ngay', to: `${point}/kiem-tra` };
  if (kind === 'warning-answered') return { verb: 'Xem và xác nhận', to: `${point}?canh-bao=${partId ?? ''}` };
  if (kind === 'warning')
    return overdue
      ? { verb: 'Tạm dừng@@điểm bán', to: `${point}?buoc=suspend` }
      : { verb: 'Xác nhận khắc phục', to: `${point}?canh-bao=${partId ?? ''}` };
  return { verb: 'Kiểm tra lại', to: `${point}/kiem-tra` };
}
