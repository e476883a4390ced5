/** An entry of a small register, by the province unless a district is named. */
export interface RegisterEntry {
  readonly on: string;
  readonly register: string;
  readonly district?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const REPORT_2020 = 'Báo cáo tháng 9/2020 của Văn phòng Điều phối nông thôn mới tỉnh';
const REPORT_2022 = 'Báo cáo năm 2022 về Chương trình nông thôn mới, Chương trình OCOP';

const days = (fromOn: string, toOn = fromOn) => ({ fromOn, toOn });

const training = (on: string, kind: string, title: string, participants: number, women: number, district?: string) => ({
  on,
  register: 'training',
  ...(district === undefined ? {} : { district }),
  body: { kind, title, ...days(on), participants, women },
});

/** Six classes of the province with 1,000 people, two of them with 200 in September; ten of the districts with 924. */
const TRAINING: readonly RegisterEntry[] = [
  training('2020-03-10', 'programme', 'Kiến thức Chương trình OCOP cho cán bộ huyện, xã', 260, 118),
  training('2020-04-21', 'programme', 'Phát triển ý tưởng và phương án sản xuất kinh doanh', 210, 104),
  training('2020-06-09', 'business', 'Bao bì, nhãn mác và câu chuyện sản phẩm', 180, 97),
  training('2020-07-14', 'software', 'Cập nhật hồ sơ trên phần mềm đánh giá, phân hạng', 150, 66),
  training('2020-09-16', 'food-safety', 'Vệ sinh an toàn sản phẩm cho cán bộ và chủ cơ sở', 105, 51),
  training('2020-09-17', 'food-safety', 'Truy xuất nguồn gốc cho cán bộ và chủ cơ sở', 95, 44),
  ...(
    [
      ['445', 112],
      ['443', 96],
      ['449', 88],
      ['442', 104],
      ['437', 61],
      ['439', 92],
      ['440', 87],
      ['444', 101],
      ['446', 98],
      ['447', 85],
    ] as const
  ).map(([district, people], index) =>
    training(
      index < 5 ? '2020-06-09' : '2020-07-14',
      index % 2 === 0 ? 'programme' : 'software',
      index % 2 === 0 ? 'Chính sách và kiến thức Chương trình OCOP' : 'Phần mềm đánh giá, phân hạng sản phẩm',
      people,
      Math.floor(people / 2),
      district,
    ),
  ),
];

/** Entries of the seven weeks: 40,533 together. */
const CONTEST_WEEKS: readonly (readonly [from: string, to: string, entries: number])[] = [
  ['2020-07-27', '2020-08-02', 4_212],
  ['2020-08-03', '2020-08-09', 5_034],
  ['2020-08-10', '2020-08-16', 5_621],
  ['2020-08-17', '2020-08-23', 6_108],
  ['2020-08-24', '2020-08-30', 6_377],
  ['2020-08-31', '2020-09-06', 6_590],
  ['2020-09-07', '2020-09-13', 6_591],
];

const show = (on: string, filmed: string, title: string, broadcastOn?: string): RegisterEntry => ({
  on,
  register: 'communication',
  body: { kind: 'game-show', title, ...days(filmed), ...(broadcastOn === undefined ? {} : { broadcastOn }) },
});

const COMMUNICATION: readonly RegisterEntry[] = [
  show('2020-09-21', '2020-08-18', 'Gameshow "OCOP là gì?" tại Thị xã Kỳ Anh', '2020-08-29'),
  show('2020-09-21', '2020-09-08', 'Gameshow "OCOP là gì?" tại huyện Nghi Xuân, số 1', '2020-09-19'),
  show('2020-09-21', '2020-09-09', 'Gameshow "OCOP là gì?" tại huyện Nghi Xuân, số 2'),
  ...CONTEST_WEEKS.map(([fromOn, toOn, participants], index) => ({
    on: '2020-09-21',
    register: 'communication',
    body: {
      ...{ kind: 'contest-week', title: 'Cuộc thi tìm hiểu Chương trình OCOP trên mạng', week: index + 1 },
      ...days(fromOn, toOn),
      participants,
    },
  })),
];

/** What the report of September 2020 declares; its own list comes to 19. The round is added where it is loaded. */
export const DECLARED_2020: readonly RegisterEntry[] = [
  {
    on: '2020-09-21',
    register: 'declared',
    body: {
      ...{ kind: 'products-proposed', title: 'Sản phẩm đề xuất đánh giá đợt 1 năm 2020', amount: '20' },
      ...days('2020-01-01', '2020-09-21'),
      document: REPORT_2020,
    },
  },
  {
    on: '2020-09-21',
    register: 'declared',
    body: {
      ...{ kind: 'units-proposing', title: 'Huyện, thị xã đề xuất đánh giá đợt 1 năm 2020', amount: '5' },
      ...days('2020-01-01', '2020-09-21'),
      document: REPORT_2020,
    },
  },
];

const target = (on: string, year: number, kind: string, title: string, amount: string | null): RegisterEntry => ({
  on,
  register: 'target',
  body: {
    ...{ kind, title, year, ...days(`${year}-01-01`, `${year}-12-31`) },
    ...(amount === null ? { comparison: 'some' } : { comparison: 'at-least', amount }),
    document: year === 2022 ? 'Kế hoạch thực hiện Chương trình OCOP năm 2022' : REPORT_2022,
  },
});

const promotion = (on: string, kind: string, title: string, more: Record<string, unknown> = {}): RegisterEntry => ({
  on: '2022-12-20',
  register: 'promotion',
  body: { kind, title, ...days(on), ...more },
});

const MARKET_DAYS = [
  ...['2022-01-22', '2022-03-05', '2022-04-30', '2022-05-28', '2022-06-25'],
  ...['2022-07-30', '2022-08-27', '2022-09-24', '2022-10-29', '2022-11-26'],
];

const PROMOTION: readonly RegisterEntry[] = [
  ...MARKET_DAYS.map((on, index) => promotion(on, 'market-day', `Phiên chợ OCOP số ${index + 1}`)),
  promotion('2022-06-10', 'trade-promotion', 'Tuần lễ sản phẩm đặc sản Hà Tĩnh tại Hà Nội', {
    ...{ market: 'Hà Nội', producers: 40, value: '8000000000' },
    note: '40 gian hàng, hơn 20.000 lượt khách.',
  }),
  promotion('2022-06-11', 'trade-promotion', 'Hội nghị kết nối tiêu thụ sản phẩm chủ lực tại Hà Nội', {
    ...{ market: 'Hà Nội, Thái Lan (trực tuyến)', producers: 25 },
  }),
  promotion('2022-09-15', 'trade-promotion', 'Đoàn xúc tiến thương mại tại Tây Nguyên', { market: 'Tây Nguyên' }),
  promotion('2022-11-18', 'fair', 'Hội chợ sản phẩm OCOP và đặc sản Hà Tĩnh năm 2022'),
  promotion('2022-10-03', 'agents', 'Đại lý nhung hươu ở các tỉnh, thành phố', { items: 48, market: 'Cả nước' }),
  promotion('2022-08-08', 'export', 'Bánh đa vừng', { items: 1, market: 'Nhật Bản' }),
];

const guidance = (kind: string, title: string, products: number): RegisterEntry => ({
  on: '2022-12-20',
  register: 'guidance',
  body: { kind, title, products, ...days('2022-01-01', '2022-12-20'), document: REPORT_2022 },
});

const note = (kind: string, subject: string, year: number, title: string): RegisterEntry => ({
  on: '2022-12-20',
  register: 'note',
  body: { kind, subject, year, title, ...days('2022-12-15'), document: REPORT_2022 },
});

const declared2022 = (kind: string, year: number, title: string, amount: string, more = {}): RegisterEntry => ({
  on: '2022-12-20',
  register: 'declared',
  body: { kind, title, amount, ...days(`${year}-01-01`, `${year}-12-31`), document: REPORT_2022, ...more },
});

/** Everything but what stands on a round. */
export const REGISTER_ENTRIES: readonly RegisterEntry[] = [
  ...TRAINING,
  ...COMMUNICATION,
  target('2022-01-10', 2022, 'products-certified', 'Sản phẩm đạt chuẩn OCOP năm 2022', '50'),
  ...PROMOTION,
  guidance('womens-union', 'Hướng dẫn sản phẩm do phụ nữ làm chủ tham gia OCOP', 21),
  guidance('farmers-union', 'Hướng dẫn, hỗ trợ xây dựng sản phẩm OCOP', 37),
  note('no-ministry-guidance', 'reassessment', 2022, 'Chưa đánh giá, công nhận lại sản phẩm đến hạn'),
  note('disbursement-difficult', 'support', 2021, 'Giải ngân vốn hỗ trợ chính sách OCOP năm 2021'),
  declared2022('ideas-approved-share', 2022, 'Ý tưởng được chấp thuận năm 2022 so với năm 2021', '56.8'),
  declared2022('products-proposed-share', 2022, 'Sản phẩm đề xuất năm 2022 so với năm 2021', '44.4'),
  declared2022('products-proposed', 2021, 'Sản phẩm đề xuất đánh giá năm 2021', '101', {
    note: 'Báo cáo 2022 chỉ ghi tỷ lệ 44,4%. Không số nguyên nào cho đúng tỷ lệ đó: 45/101 = 44,6%, 45/102 = 44,1%; lấy số gần nhất.',
  }),
  target('2022-12-20', 2023, 'products-certified', 'Sản phẩm được chứng nhận đạt chuẩn OCOP năm 2023', '50'),
  target('2022-12-20', 2023, 'four-star', 'Sản phẩm OCOP 4 sao năm 2023', '10'),
  target('2022-12-20', 2023, 'five-star', 'Có sản phẩm OCOP 5 sao năm 2023', null),
  target('2022-12-20', 2023, 'organisations-strengthened', 'Tổ chức kinh tế được củng cố năm 2023', '40'),
  target('2022-12-20', 2023, 'organisations-new', 'Tổ chức kinh tế phát triển mới năm 2023', '10'),
];
