import type { Tx } from '@app/platform/database';
import { readSetting, wholeNumberSetting, type Setting } from '@app/platform/settings';
import type { RiskWeights } from '../domain/risk-weights';

const group = 'Kiểm tra sau công nhận';

export const WITHDRAWAL_DAYS = wholeNumberSetting({
  ...{ key: 'inspection.withdrawal-days', group, basis: 'law', unit: 'ngày', default: 15, min: 1, max: 60 },
  label: 'Thời hạn quyết định thu hồi, kể từ kết luận hoặc xác nhận của xã',
  source: 'Quyết định 26/2026, thu hồi giấy chứng nhận',
});
export const EXPLANATION_DAYS = wholeNumberSetting({
  ...{ key: 'inspection.explanation-days', group, basis: 'open', unit: 'ngày', default: 5, min: 1, max: 30 },
  label: 'Thời hạn chủ thể giải trình trước khi đề nghị thu hồi',
  source: 'Chưa tìm thấy văn bản',
});
export const REMEDY_DAYS = wholeNumberSetting({
  ...{ key: 'inspection.remedy-days', group, basis: 'practice', unit: 'ngày', default: 15, min: 1, max: 180 },
  label: 'Thời hạn khắc phục tồn tại, gợi ý trên phiếu kiểm tra',
  source: 'Thông lệ của các tỉnh',
});
export const REMEDY_WARNING_DAYS = wholeNumberSetting({
  ...{ key: 'inspection.remedy-warning-days', group, basis: 'practice', unit: 'ngày', default: 3, min: 0, max: 30 },
  label: 'Nhắc chủ thể trước hạn khắc phục',
  source: 'Thông lệ của các tỉnh',
});
export const REPORTS_PER_HOUR = wholeNumberSetting({
  ...{ key: 'inspection.reports-per-hour', group, basis: 'open', unit: 'phản ánh', default: 10, min: 1, max: 1000 },
  label: 'Số phản ánh nhận từ một địa chỉ mạng trong một giờ',
  source: 'Chưa tìm thấy văn bản',
});

const weight = (key: string, label: string, value: number): Setting<number> =>
  wholeNumberSetting({
    ...{ key: `inspection.risk-${key}`, group, basis: 'open', unit: 'điểm', default: value, min: 0, max: 100, label },
    source: 'Chưa tìm thấy văn bản; Văn phòng xác định mức rủi ro',
  });

const WEIGHTS: Readonly<Record<keyof RiskWeights, Setting<number>>> = {
  star: weight('star', 'Điểm rủi ro: mỗi sao', 2),
  food: weight('food', 'Điểm rủi ro: thực phẩm, đồ uống, dược liệu', 10),
  minor: weight('minor', 'Điểm rủi ro: mỗi tồn tại nhỏ trước đây', 2),
  serious: weight('serious', 'Điểm rủi ro: mỗi tồn tại đáng kể trước đây', 6),
  critical: weight('critical', 'Điểm rủi ro: mỗi tồn tại nghiêm trọng trước đây', 15),
  month: weight('month', 'Điểm rủi ro: mỗi tháng từ lần kiểm tra trước', 1),
  monthsAtMost: weight('months-at-most', 'Điểm rủi ro: số tháng tính nhiều nhất', 24),
  report: weight('report', 'Điểm rủi ro: mỗi phản ánh chưa giải quyết', 12),
};

/** The weights in force. */
export async function riskWeights(tx: Tx): Promise<RiskWeights> {
  const read = async (name: keyof RiskWeights): Promise<number> => readSetting(tx, WEIGHTS[name]);
  return {
    star: await read('star'),
    food: await read('food'),
    minor: await read('minor'),
    serious: await read('serious'),
    critical: await read('critical'),
    month: await read('month'),
    monthsAtMost: await read('monthsAtMost'),
    report: await read('report'),
  };
}
