/** A list that is searched, and how a row of it is shown as a finding. */
export interface SearchedList {
  readonly title: string;
  /** Route of the list; it takes `q` and answers what the person may see. */
  readonly path: string;
  /** Page of one row, `{field}` filled in from the row. */
  readonly page: string;
  /** Page of the whole list, narrowed by the same text. */
  readonly all: string;
  /** Field of the finding's title, and fields of the line below it. */
  readonly name: string;
  readonly more: readonly string[];
}

/** Everything that is searched at once, in the order in which findings are shown. */
export const SEARCHED_LISTS: readonly SearchedList[] = [
  {
    ...{ title: 'Chủ thể', path: '/api/producers', page: '/chu-the/{id}', all: '/chu-the' },
    ...{ name: 'name', more: ['unitName'] },
  },
  {
    ...{ title: 'Giấy chứng nhận', path: '/api/certificates', page: '/chung-nhan/{id}', all: '/chung-nhan' },
    ...{ name: 'productName', more: ['producerName', 'numberText', 'productCode'] },
  },
  {
    ...{ title: 'Hồ sơ', path: '/api/dossiers', page: '/ho-so/{id}', all: '/ho-so' },
    ...{ name: 'productName', more: ['producerName', 'receiptNo', 'roundName'] },
  },
  {
    ...{ title: 'Phương án', path: '/api/business-plans', page: '/phuong-an/{id}', all: '/phuong-an' },
    ...{ name: 'productName', more: ['producerName', 'unitName'] },
  },
  {
    ...{ title: 'Ý tưởng', path: '/api/ideas', page: '/y-tuong/{id}', all: '/y-tuong' },
    ...{ name: 'productName', more: ['producerName', 'unitName'] },
  },
  {
    ...{ title: 'Đánh giá lại', path: '/api/reassessment/cycles', page: '/danh-gia-lai/{id}', all: '/danh-gia-lai' },
    ...{ name: 'productName', more: ['producerName', 'numberText'] },
  },
  {
    ...{ title: 'Điểm bán', path: '/api/sales-points', page: '/diem-ban/{id}', all: '/diem-ban' },
    ...{ name: 'name', more: ['address', 'unitName'] },
  },
  {
    ...{ title: 'Hỗ trợ', path: '/api/support/grants', page: '/ho-tro/khoan/{id}', all: '/ho-tro' },
    ...{ name: 'productName', more: ['producerName', 'lineTitle'] },
  },
  {
    ...{ title: 'Nhãn hiệu, mã số', path: '/api/marks', page: '/chu-the/san-pham/{productId}', all: '/nhan-hieu' },
    ...{ name: 'name', more: ['productName', 'number'] },
  },
  {
    ...{ title: 'Người dùng', path: '/api/users', page: '/nguoi-dung/{id}', all: '/nguoi-dung' },
    ...{ name: 'displayName', more: [] },
  },
];

export interface Finding {
  readonly title: string;
  readonly subtitle: string;
  readonly to: string;
}

/** A row as a finding. */
export function findingOf(list: SearchedList, row: Readonly<Record<string, unknown>>): Finding {
  const text = (field: string): string => (typeof row[field] === 'string' ? row[field] : '');
  return {
    title: text(list.name),
    subtitle: list.more.map(text).filter(Boolean).join(' · '),
    to: list.page.replace(/\{(\w+)\}/g, (_, field: string) => encodeURIComponent(text(field))),
  };
}
