/** A kind of product of the region. `name` is followed by the commune's name. */
export interface Speciality {
  readonly name: string;
  /** Product set: number of the score sheet (2019 and 2026 number them alike). */
  readonly sheetNo: number;
  readonly packing: string;
  readonly material: string;
  readonly source: string;
  readonly value: string;
}

const of = (
  name: string,
  sheetNo: number,
  packing: string,
  material: string,
  source: string,
  value: string,
): Speciality => ({ name, sheetNo, packing, material, source, value });

/** What Hà Tĩnh makes; the words are plain and invented. */
export const SPECIALITIES = {
  pomelo: of(
    'Bưởi Phúc Trạch',
    1,
    'Hộp 2 quả',
    'Bưởi tươi',
    'Vườn của thành viên',
    'Vị ngọt thanh, tôm ráo, để được lâu.',
  ),
  orange: of('Cam', 1, 'Thùng 10 kg', 'Cam chanh', 'Vườn đồi của hộ', 'Vị ngọt đậm, vỏ mỏng, trồng theo hướng hữu cơ.'),
  bittersweetOrange: of(
    'Cam bù',
    1,
    'Hộp 5 kg',
    'Cam bù',
    'Vườn đồi Hương Sơn',
    'Vị chua ngọt riêng, chín đúng dịp Tết.',
  ),
  vegetables: of(
    'Rau củ quả an toàn',
    1,
    'Túi 1 kg',
    'Rau, củ theo mùa',
    'Vùng rau VietGAP của xã',
    'Truy được luống trồng và ngày thu.',
  ),
  melon: of('Dưa lưới', 1, 'Hộp 1 quả', 'Dưa lưới', 'Nhà màng của hợp tác xã', 'Giòn, thơm, độ ngọt đều.'),
  eggs: of('Trứng gà đồi', 2, 'Hộp 10 quả', 'Trứng gà', 'Trại thả đồi', 'Lòng đỏ đậm, gà ăn ngô và thóc.'),
  duckEggs: of(
    'Trứng vịt biển',
    2,
    'Hộp 10 quả',
    'Trứng vịt',
    'Đàn vịt nuôi vùng cửa biển',
    'Lòng đỏ cam, không tanh.',
  ),
  rice: of('Gạo', 3, 'Túi 5 kg', 'Lúa thơm', 'Cánh đồng lớn của xã', 'Cơm dẻo, thơm, xay xát trong tuần.'),
  honey: of(
    'Mật ong rừng',
    4,
    'Chai 500 ml',
    'Mật ong hoa rừng',
    'Đàn ong nuôi ven rừng',
    'Mật chín, không đun, không pha.',
  ),
  noodles: of('Bún khô', 6, 'Gói 500 g', 'Gạo khang dân', 'Gạo của xã', 'Sợi dai, không phụ gia.'),
  sesameCrackers: of(
    'Bánh đa vừng',
    6,
    'Túi 10 cái',
    'Gạo, vừng đen',
    'Ruộng và bãi của làng',
    'Nướng than, giòn xốp, vừng dày.',
  ),
  peanutCandy: of(
    'Kẹo cu đơ',
    7,
    'Túi 10 cái',
    'Mật mía, lạc, gừng',
    'Mật mía và lạc trong vùng',
    'Mật trong, lạc bùi, cay nhẹ vị gừng.',
  ),
  driedPotato: of('Khoai deo', 7, 'Gói 300 g', 'Khoai lang', 'Bãi cát ven biển', 'Dẻo ngọt tự nhiên, phơi nắng.'),
  peanuts: of('Lạc rang muối', 7, 'Gói 250 g', 'Lạc nhân', 'Bãi bồi của xã', 'Hạt đều, rang thủ công.'),
  peanutOil: of('Dầu lạc', 7, 'Chai 1 lít', 'Lạc nhân', 'Bãi bồi của xã', 'Ép nguội, thơm mùi lạc.'),
  antler: of(
    'Nhung hươu thái lát',
    8,
    'Hộp 50 g',
    'Nhung hươu sao',
    'Đàn hươu của hộ',
    'Nhung cắt đúng lứa, sấy lạnh.',
  ),
  beefRoll: of('Giò bò', 8, 'Cây 500 g', 'Thịt bò', 'Lò mổ có kiểm dịch', 'Thịt tươi trong ngày, không hàn the.'),
  porkRoll: of('Giò lụa', 8, 'Cây 500 g', 'Thịt lợn nạc', 'Lò mổ có kiểm dịch', 'Giã kỹ, thơm lá chuối.'),
  driedPrawns: of('Tôm nõn', 9, 'Hộp 250 g', 'Tôm biển', 'Tàu cá trong xã', 'Tôm tươi luộc ngay, sấy kín.'),
  driedSquid: of('Mực khô', 9, 'Túi 500 g', 'Mực câu', 'Tàu câu trong xã', 'Mực câu, phơi giàn một nắng đủ.'),
  sundriedFish: of(
    'Cá thu một nắng',
    9,
    'Khay 500 g',
    'Cá thu',
    'Tàu cá trong xã',
    'Thịt chắc, phơi một nắng, cấp đông.',
  ),
  fishSauce: of('Nước mắm', 10, 'Chai 500 ml', 'Cá cơm, muối', 'Cảng cá trong vùng', 'Ủ chượp 12 tháng, đạm tự nhiên.'),
  shrimpPaste: of('Ruốc quết', 11, 'Hũ 250 g', 'Ruốc biển, muối', 'Bãi biển của xã', 'Đỏ au, thơm, phơi đủ nắng.'),
  greenTea: of('Chè xanh', 12, 'Gói 200 g', 'Chè búp', 'Đồi chè của tổ', 'Nước xanh, chát dịu, hậu ngọt.'),
  riceSpirit: of('Rượu nếp', 15, 'Chai 500 ml', 'Gạo nếp, men lá', 'Nếp của xã', 'Men lá truyền thống, khử độc tố.'),
  gingerDrink: of(
    'Trà gừng mật ong',
    18,
    'Hộp 20 gói',
    'Gừng, mật ong',
    'Vườn gừng và đàn ong trong xã',
    'Ấm, không đường tinh luyện.',
  ),
  turmeric: of('Tinh bột nghệ', 22, 'Hũ 200 g', 'Nghệ đỏ', 'Vườn nghệ của hộ', 'Lọc lạnh, giữ màu và mùi.'),
  woodwork: of(
    'Đồ gỗ mỹ nghệ',
    23,
    'Hộp 1 sản phẩm',
    'Gỗ rừng trồng',
    'Gỗ có hồ sơ nguồn gốc',
    'Chạm tay, theo mẫu của làng nghề.',
  ),
  conicalHats: of('Nón lá', 24, 'Bó 5 chiếc', 'Lá nón, tre', 'Rừng và vườn trong vùng', 'Đường kim đều, bền, nhẹ.'),
  forgedTools: of('Dao rèn', 24, 'Hộp 1 chiếc', 'Thép nhíp', 'Thép thu mua có hóa đơn', 'Rèn tay, sắc bền, bảo hành.'),
  sedgeMats: of('Chiếu cói', 24, 'Cuộn 1 chiếc', 'Cói', 'Ruộng cói của xã', 'Dệt tay, mát, nhuộm màu bền.'),
  villageTour: of(
    'Du lịch cộng đồng',
    26,
    'Vé 1 ngày',
    'Nhà vườn, bờ biển',
    'Cảnh quan và nếp nhà của làng',
    'Ở cùng dân, ăn món làng, học làm nghề.',
  ),
} satisfies Record<string, Speciality>;

export type SpecialityKey = keyof typeof SPECIALITIES;

export interface DistrictOfDemo {
  readonly code: string;
  /** Approved business plans of the district. */
  readonly plans: number;
  readonly communes: readonly string[];
  readonly makes: readonly SpecialityKey[];
}

/** The thirteen districts of 2020 with what they are known for; 152 approved plans in all. */
export const DISTRICTS: readonly DistrictOfDemo[] = [
  {
    code: '436',
    plans: 10,
    communes: ['Phường Đại Nài', 'Phường Thạch Quý', 'Xã Thạch Hạ'],
    makes: ['peanutCandy', 'vegetables', 'porkRoll', 'melon'],
  },
  {
    code: '437',
    plans: 6,
    communes: ['Phường Đậu Liêu', 'Phường Trung Lương', 'Xã Thuận Lộc'],
    makes: ['porkRoll', 'forgedTools', 'rice'],
  },
  {
    code: '439',
    plans: 20,
    communes: ['Thị trấn Phố Châu', 'Xã Sơn Giang', 'Xã Sơn Trường', 'Xã Sơn Kim 2'],
    makes: ['antler', 'bittersweetOrange', 'honey', 'peanutCandy', 'greenTea', 'eggs'],
  },
  {
    code: '440',
    plans: 10,
    communes: ['Xã Tùng Ảnh', 'Xã Thanh Bình Thịnh', 'Xã Đức Lạng'],
    makes: ['woodwork', 'sesameCrackers', 'peanuts', 'rice'],
  },
  {
    code: '441',
    plans: 10,
    communes: ['Thị trấn Vũ Quang', 'Xã Thọ Điền', 'Xã Đức Lĩnh'],
    makes: ['orange', 'honey', 'antler', 'turmeric'],
  },
  {
    code: '442',
    plans: 14,
    communes: ['Xã Xuân Hội', 'Xã Cương Gián', 'Xã Xuân Thành', 'Xã Xuân Mỹ'],
    makes: ['driedPrawns', 'driedSquid', 'peanuts', 'villageTour', 'sedgeMats'],
  },
  {
    code: '443',
    plans: 13,
    communes: ['Xã Thượng Lộc', 'Thị trấn Nghèn', 'Thị trấn Đồng Lộc'],
    makes: ['orange', 'beefRoll', 'sesameCrackers', 'noodles', 'honey'],
  },
  {
    code: '444',
    plans: 16,
    communes: ['Xã Phúc Trạch', 'Xã Hương Trạch', 'Xã Hương Đô', 'Xã Lộc Yên'],
    makes: ['pomelo', 'honey', 'orange', 'gingerDrink', 'eggs'],
  },
  {
    code: '445',
    plans: 20,
    communes: [
      'Xã Lưu Vĩnh Sơn',
      'Xã Tượng Sơn',
      'Xã Việt Tiến',
      'Thị trấn Thạch Hà',
      'Xã Thạch Văn',
      'Xã Thạch Hải',
      'Xã Nam Điền',
      'Xã Đỉnh Bàn',
      'Xã Thạch Lạc',
    ],
    makes: [
      'sesameCrackers',
      'vegetables',
      'conicalHats',
      'peanutCandy',
      'driedPotato',
      'driedPrawns',
      'honey',
      'duckEggs',
      'fishSauce',
    ],
  },
  {
    code: '446',
    plans: 13,
    communes: ['Xã Cẩm Nhượng', 'Thị trấn Thiên Cầm', 'Xã Cẩm Mỹ', 'Xã Cẩm Thành'],
    makes: ['fishSauce', 'driedSquid', 'honey', 'rice', 'shrimpPaste'],
  },
  {
    code: '447',
    plans: 9,
    communes: ['Xã Kỳ Xuân', 'Xã Kỳ Thư', 'Xã Kỳ Thượng'],
    makes: ['conicalHats', 'greenTea', 'honey', 'driedPotato'],
  },
  {
    code: '448',
    plans: 7,
    communes: ['Xã Thạch Kim', 'Xã Mai Phụ', 'Xã Hộ Độ'],
    makes: ['fishSauce', 'driedPrawns', 'peanuts', 'riceSpirit'],
  },
  {
    code: '449',
    plans: 4,
    communes: ['Xã Kỳ Ninh', 'Xã Kỳ Lợi', 'Phường Kỳ Trinh'],
    makes: ['driedSquid', 'sundriedFish', 'noodles', 'peanutOil'],
  },
];

/** Capital of the approved plans by source in million đồng (report of the province, 9/2020). */
export const CAPITAL = { owner: 411_439, loan: 98_752, state: 113_386, other: 6_510 } as const;
