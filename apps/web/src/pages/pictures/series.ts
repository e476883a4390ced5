import { tones } from '../../app/tones';

export type Pattern = 'plain' | 'stripes' | 'dots' | 'grid';

/** One kind of bar or mark: colour and pattern say the same, so that nothing is told by colour alone. */
export interface Series {
  key: string;
  label: string;
  colour: string;
  pattern: Pattern;
}

const series = (key: string, label: string, colour: string, pattern: Pattern = 'plain'): Series => ({
  ...{ key, label, colour, pattern },
});

/** Gold belongs to stars alone; the more stars, the deeper. */
export const STAR_SERIES: readonly Series[] = [
  series('three', '3 sao', '#e0b33a'),
  series('four', '4 sao', '#a87400', 'stripes'),
  series('five', '5 sao', '#5e4100', 'grid'),
];

export const COUNT_SERIES: readonly Series[] = [series('count', 'Số lượng', '#0b5d4e')];

export const CAPITAL_SERIES: readonly Series[] = [
  series('owner', 'Vốn chủ cơ sở', '#0b5d4e'),
  series('loan', 'Vốn vay', tones.waiting.strong, 'stripes'),
  series('state', 'Ngân sách hỗ trợ', tones.public.strong, 'dots'),
  series('other', 'Vốn khác', tones.neutral.strong, 'grid'),
];

/** In the order of a dossier's way. */
export const ROUND_SERIES: readonly Series[] = [
  series('draft', 'Đang soạn', '#8f9b96', 'stripes'),
  series('submitted', 'Chờ tiếp nhận', '#5b8fbb'),
  series('supplementAsked', 'Chờ bổ sung', tones.attention.strong, 'stripes'),
  series('accepted', 'Đã tiếp nhận, chờ hội đồng', tones.waiting.strong, 'dots'),
  series('inCouncil', 'Đang ở hội đồng', tones.waiting.strong),
  series('scored', 'Đã chấm xong, chờ công bố', tones.waiting.strong, 'stripes'),
  series('recognised', 'Được công nhận', tones.good.strong),
  series('forwarded', 'Đã chuyển Trung ương', tones.public.strong, 'dots'),
  series('notRecognised', 'Không được công nhận', tones.bad.strong, 'stripes'),
  series('refused', 'Không tiếp nhận', tones.bad.strong, 'grid'),
  series('withdrawn', 'Đã rút', tones.neutral.strong, 'grid'),
];

export const POINT_SERIES: readonly Series[] = [
  series('registered', 'Mới đăng ký', '#5b8fbb'),
  series('surveyed', 'Đã khảo sát', tones.waiting.strong, 'stripes'),
  series('recognised', 'Được công nhận', tones.good.strong),
  series('suspended', 'Tạm dừng', tones.attention.strong, 'stripes'),
  series('revoked', 'Bị thu hồi', tones.bad.strong, 'grid'),
  series('closed', 'Đóng cửa', tones.neutral.strong, 'dots'),
];
