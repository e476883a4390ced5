/** Kinds of points (domain page §6). */
export const POINT_KINDS = ['centre', 'shop', 'stall', 'corner', 'booth'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** The closed list of places where a point may be. */
export const PLACE_KINDS = [
  'station',
  'highway',
  'market',
  'tourism',
  'craft-village',
  'service',
  'fair',
  'post-office',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const KIND_WORDS: Readonly<Record<PointKind, string>> = {
  centre: 'Trung tâm OCOP',
  shop: 'Cửa hàng',
  stall: 'Quầy hàng',
  corner: 'Góc OCOP trong siêu thị',
  booth: 'Gian hàng hội chợ',
};

export const PLACE_WORDS: Readonly<Record<PlaceKind, string>> = {
  station: 'Nhà ga, bến xe, sân bay, cảng',
  highway: 'Trạm dừng trên đường cao tốc, quốc lộ',
  market: 'Trung tâm thương mại, siêu thị, chợ',
  tourism: 'Khu du lịch, nhà hàng, khách sạn',
  'craft-village': 'Làng nghề',
  service: 'Trung tâm dịch vụ, cụm công nghiệp',
  fair: 'Trung tâm hội chợ',
  'post-office': 'Bưu điện',
};

/** The same in English, for the public pages. */
export const KIND_ENGLISH: Readonly<Record<PointKind, string>> = {
  centre: 'OCOP centre',
  shop: 'Shop',
  stall: 'Stall',
  corner: 'OCOP corner in a supermarket',
  booth: 'Booth at a fair',
};

export const PLACE_ENGLISH: Readonly<Record<PlaceKind, string>> = {
  station: 'Station, airport or port',
  highway: 'Stop at a motorway or highway',
  market: 'Trade centre, supermarket or market',
  tourism: 'Tourist area, restaurant or hotel',
  'craft-village': 'Craft village',
  service: 'Service centre or industrial cluster',
  fair: 'Fair centre',
  'post-office': 'Post office',
};

/** Papers that a point keeps. */
export const PAPER_KINDS = [
  'application',
  'business-licence',
  'lease',
  'food-safety',
  'invoices',
  'trained-seller',
  'prices',
  'name-board',
  'photo',
  'other',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_WORDS: Readonly<Record<PaperKind, string>> = {
  application: 'Đơn đăng ký',
  'business-licence': 'Giấy đăng ký kinh doanh',
  lease: 'Hợp đồng thuê, mượn mặt bằng',
  'food-safety': 'Giấy chứng nhận an toàn thực phẩm',
  invoices: 'Hóa đơn, chứng từ nguồn hàng',
  'trained-seller': 'Xác nhận người bán đã qua tập huấn',
  prices: 'Bảng giá niêm yết',
  'name-board': 'Biển tên theo mẫu',
  photo: 'Ảnh điểm bán',
  other: 'Giấy tờ khác',
};

/** Papers without which a recognition is not renewed (domain page §6). */
export const RENEWAL_PAPERS: readonly PaperKind[] = ['food-safety', 'invoices', 'trained-seller', 'prices'];

/** What surveyors and inspectors tick. */
export const CHECK_ITEMS = [
  'name-board',
  'ocop-mark',
  'trace-code',
  'prices',
  'invoices',
  'food-safety',
  'trained-seller',
  'hygiene',
] as const;
export type CheckItem = (typeof CHECK_ITEMS)[number];

export const CHECK_WORDS: Readonly<Record<CheckItem, string>> = {
  'name-board': 'Biển tên theo mẫu',
  'ocop-mark': 'Nhãn OCOP trên hàng',
  'trace-code': 'Mã truy xuất nguồn gốc trên hàng',
  prices: 'Niêm yết giá',
  invoices: 'Hóa đơn, chứng từ nguồn hàng',
  'food-safety': 'Giấy an toàn thực phẩm còn hạn',
  'trained-seller': 'Người bán đã qua tập huấn',
  hygiene: 'Vệ sinh, bày hàng',
};

export const CHECK_ANSWERS = ['ok', 'violation', 'not-seen'] as const;
export interface CheckLine {
  readonly item: CheckItem;
  readonly answer: (typeof CHECK_ANSWERS)[number];
  readonly note?: string | undefined;
}
