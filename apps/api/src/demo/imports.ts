import { addDays, weekdayOf, type Instant, type LocalDate } from '@app/kernel';
import { newUuidV7 } from '@app/platform/database';
import { renderPdf } from '@app/platform/pdf';
import { renderCsv } from '@app/platform/sheets';
import type { DemoApi, Person, Versioned } from './demo-api';
import type { Timeline } from './timeline';

type Sheet = readonly Readonly<Record<string, string>>[];

interface ImportPlan {
  readonly kind: string;
  readonly name: string;
  readonly rows: Sheet;
  readonly paper?: string;
}

const HONEY = { 'Tên chủ thể': 'Hợp tác xã Mật ong Ngàn Trươi', 'Xã, phường': 'Xã Vũ Quang' };
const CANDY = { 'Tên chủ thể': 'Cơ sở cu đơ Hoa Lài', 'Xã, phường': 'Phường Thành Sen' };
const DECISION = { 'Số quyết định': '2718/QĐ-UBND', 'Ngày quyết định': '15/10/2024' };
const COUNCIL = { 'Ngày họp': '20/08/2024', 'Số phiếu': '9', 'Số biên bản': '12/BB-HĐOCOP' };

/** What the office still has in its own sheets of 2024, which no report of the demonstration speaks of. */
const PLANS: readonly ImportPlan[] = [
  {
    kind: 'producers',
    name: 'Chủ thể còn theo dõi trên bảng tính.csv',
    rows: [
      { ...HONEY, 'Loại hình': 'HTX', 'Mã số thuế': '3002187455', 'Người đại diện': 'Phan Thị Hường' },
      { ...CANDY, 'Loại hình': 'Hộ', 'Mã số thuế': '', 'Người đại diện': 'Nguyễn Thị Lài' },
    ],
  },
  {
    kind: 'products',
    name: 'Sản phẩm và giấy chứng nhận 2024.csv',
    rows: [
      {
        ...{ ...HONEY, ...DECISION, 'Tên sản phẩm': 'Mật ong Ngàn Trươi', 'Bộ sản phẩm': '4', 'Hạng sao': '4' },
        ...{ 'Số giấy chứng nhận': '31/2024/GCN-OCOP', 'Mã sản phẩm': '42-441-18364-02-2024' },
        ...{ 'Cơ quan công nhận': 'Ủy ban nhân dân tỉnh Hà Tĩnh', 'Có giá trị đến hết ngày': '14/10/2027' },
      },
      { ...CANDY, 'Tên sản phẩm': 'Kẹo cu đơ gừng', 'Bộ sản phẩm': '5' },
    ],
  },
  {
    kind: 'plans',
    name: 'Phương án đã duyệt năm 2024.csv',
    rows: [
      {
        ...{ ...HONEY, 'Tên sản phẩm': 'Mật ong Ngàn Trươi', 'Năm bắt đầu': '2024', 'Số năm': '3' },
        ...{
          'Vốn chủ cơ sở năm 1': '260.000.000',
          'Vốn chủ cơ sở năm 2': '120.000.000',
          'Vốn vay năm 1': '150.000.000',
        },
        ...{ 'Vốn ngân sách năm 2': '70.000.000', 'Tổng vốn': '600.000.000', 'Ngày duyệt': '15/03/2024' },
        ...{ 'Số văn bản duyệt': '214/QĐ-UBND', 'Cơ quan duyệt': 'Ủy ban nhân dân huyện Vũ Quang' },
      },
    ],
  },
  {
    kind: 'paper-results',
    name: 'Kết quả hội đồng đợt 1 năm 2024.csv',
    paper: 'Biên bản họp hội đồng đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2024',
    rows: [
      {
        ...{ ...HONEY, ...COUNCIL, 'Số quyết định công nhận': '2718/QĐ-UBND', 'Ngày quyết định': '15/10/2024' },
        ...{ 'Tên sản phẩm': 'Mật ong Ngàn Trươi', 'Cấp hội đồng': 'Tỉnh', 'Hội đồng': 'Hội đồng OCOP tỉnh Hà Tĩnh' },
        ...{
          'Điểm phần A': '30,22',
          'Điểm phần B': '20,33',
          'Điểm phần C': '28,89',
          'Tổng điểm': '79,44',
          'Hạng sao': '4',
        },
      },
      {
        ...{ ...CANDY, ...COUNCIL, 'Tên sản phẩm': 'Kẹo cu đơ gừng', 'Cấp hội đồng': 'Huyện' },
        ...{ 'Hội đồng': 'Hội đồng OCOP thành phố Hà Tĩnh', 'Ngày họp': '02/07/2024', 'Số biên bản': '05/BB-HĐ' },
        ...{
          'Điểm phần A': '20,11',
          'Điểm phần B': '12,56',
          'Điểm phần C': '14,89',
          'Tổng điểm': '47,56',
          'Hạng sao': '2',
        },
      },
    ],
  },
  {
    kind: 'sales-points',
    name: 'Điểm bán công nhận năm 2024.csv',
    rows: [
      {
        ...{
          'Tên điểm': 'Cửa hàng OCOP Vũ Quang',
          'Loại điểm': 'Cửa hàng',
          'Vị trí': 'Khu du lịch',
          'Diện tích': '45',
        },
        ...{
          'Địa chỉ': 'Khu du lịch sinh thái Vũ Quang',
          'Xã, phường': 'Xã Vũ Quang',
          'Đơn vị phụ trách': HONEY['Tên chủ thể'],
        },
        ...{ 'Số quyết định công nhận': '44/QĐ-SCT', 'Ngày công nhận': '12/11/2024', 'Trạng thái': 'Đã đóng' },
        ...{ 'Từ ngày': '31/03/2026', 'Lý do': 'Chuyển địa điểm kinh doanh' },
      },
    ],
  },
  {
    kind: 'training',
    name: 'Tập huấn năm 2024.csv',
    rows: [
      {
        ...{ Tên: 'Tập huấn bộ tiêu chí theo Quyết định 148/QĐ-TTg', Loại: 'Kiến thức Chương trình OCOP' },
        ...{
          'Đơn vị': 'Tỉnh Hà Tĩnh',
          'Từ ngày': '14/05/2024',
          'Đến ngày': '15/05/2024',
          'Số người': '120',
          'Trong đó nữ': '52',
        },
      },
    ],
  },
];
/** Sent twice by mistake under another name, and taken back. */
const MISTAKEN: ImportPlan = {
  kind: 'training',
  name: 'Tập huấn năm 2023 (nhầm).csv',
  rows: [
    {
      ...{
        Tên: 'Tập huấn an toàn thực phẩm',
        Loại: 'An toàn thực phẩm, truy xuất nguồn gốc',
        'Đơn vị': 'Tỉnh Hà Tĩnh',
      },
      ...{ 'Từ ngày': '10/10/2023', 'Số người': '60' },
    },
  ],
};
/** Kinds that the others rest on come first, each on days of its own: the worker reads between. */
const WAVES: readonly (readonly ImportPlan[])[] = [PLANS.slice(0, 1), PLANS.slice(1, 2), [...PLANS.slice(2), MISTAKEN]];

/** The office's spreadsheets come in: uploaded, read overnight, looked at, committed; one was a mistake and is taken back. */
export function planImports(timeline: Timeline, of: { api: DemoApi; office: Person; today: LocalDate }): void {
  const { api, office } = of;
  const days = workdaysBefore(of.today, WAVES.length * 2 + 1);
  const ids = new Map<ImportPlan, string>();
  WAVES.forEach((wave, index) => {
    timeline.on(days[index * 2] ?? of.today, async () => {
      for (const plan of wave) ids.set(plan, await upload(api, office, plan));
    });
    timeline.on(days[index * 2 + 1] ?? of.today, async () => {
      for (const plan of wave) await step(api, office, ids.get(plan), 'commit');
    });
  });
  timeline.on(days.at(-1) ?? of.today, () => step(api, office, ids.get(MISTAKEN), 'undo'));
}

async function upload(api: DemoApi, as: Person, plan: ImportPlan): Promise<string> {
  const id = newUuidV7();
  const titles = [...new Set(plan.rows.flatMap((row) => Object.keys(row)))];
  const columns = titles.map((title) => ({ title, type: 'text' as const }));
  const bytes = renderCsv({ columns, rows: plan.rows.map((row) => titles.map((title) => row[title] || null)) });
  const query = new URLSearchParams({ kind: plan.kind, name: plan.name }).toString();
  await api.put(`/api/imports/${id}/bytes?${query}`, { as, bytes });
  if (plan.paper === undefined) return id;
  const createdAt = '2024-08-21T02:00:00.000Z' as Instant;
  const { paper: title } = plan;
  const scan = await renderPdf({ title, createdAt }, (paper) => {
    paper.title(title);
    paper.paragraph('Bản quét này được làm ra để trình diễn phần mềm, không có giá trị thật.');
  });
  await api.put(`/api/imports/${id}/paper/bytes?name=bien-ban-2024.pdf`, { as, bytes: scan });
  return id;
}

async function step(api: DemoApi, as: Person, id: string | undefined, action: 'commit' | 'undo'): Promise<void> {
  const path = `/api/imports/${id ?? ''}`;
  const { version } = await api.get<Versioned>(path, as);
  await api.post(`${path}/${action}`, { as, ifMatch: version });
}

/** So many working days before today, the earliest first. */
function workdaysBefore(today: LocalDate, count: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = addDays(today, -1); days.length < count; day = addDays(day, -1))
    if (weekdayOf(day) >= 1 && weekdayOf(day) <= 5) days.unshift(day);
  return days;
}
