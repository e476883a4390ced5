import { newUuidV7 } from '@app/platform/database';
import { renderXlsx } from '@app/platform/sheets';
import readXlsx from 'read-excel-file/node';
import type { Answer, TestApp, TestUser } from './app';
import { TestBackground } from './background';

/** The least that is a PDF. */
export const SCAN = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Rows of a sheet by heading. */
export type Filled = Readonly<Record<string, string | number | null>>;

/** A workbook as somebody in an office makes it: headings in the first row of the sheet. */
export function workbook(rows: readonly Filled[], sheet = 'Bảng 1'): Promise<Buffer> {
  const titles = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return renderXlsx([
    {
      name: sheet,
      columns: titles.map((title) => ({
        title,
        type: rows.every((row) => typeof row[title] !== 'string') ? 'int' : 'text',
      })),
      rows: rows.map((row) => titles.map((title) => row[title] ?? null)),
    },
  ]);
}

/** The headings of a downloaded template. */
export async function templateHeadings(app: TestApp, office: TestUser, kind: string): Promise<string[]> {
  const response = await fetch(`${app.url}/api/import-kinds/${kind}/template.xlsx`, {
    headers: { cookie: office.cookie },
  });
  const [data] = await readXlsx(Buffer.from(await response.arrayBuffer()));
  return (data?.data[0] ?? []).map(String);
}

/** Uploads and lets the worker read. */
export class ImportWay {
  constructor(
    readonly app: TestApp,
    readonly background: TestBackground,
    readonly office: TestUser,
  ) {}

  upload(kind: string, bytes: Buffer, name = 'bang.xlsx', id = newUuidV7(), as = this.office): Promise<Answer> {
    const query = new URLSearchParams({ kind, name }).toString();
    return this.app.call('PUT', `/api/imports/${id}/bytes?${query}`, {
      as,
      bytes,
      key: null,
      headers: { 'content-type': 'application/octet-stream' },
    });
  }

  async get(id: string): Promise<Answer['body']> {
    return (await this.app.get(`/api/imports/${id}`, { as: this.office })).body;
  }

  /** Uploaded, read and checked. */
  async check(kind: string, bytes: Buffer, name = 'bang.xlsx'): Promise<Answer['body']> {
    const sent = await this.upload(kind, bytes, name);
    if (sent.status !== 200) throw new Error(`${sent.status} ${JSON.stringify(sent.body)}`);
    await this.background.drain();
    return this.get(sent.body.id as string);
  }

  async faults(id: string): Promise<string[]> {
    const { body } = await this.app.get(`/api/imports/${id}/rows?faulty=true`, { as: this.office });
    return (body.items as { rowNo: number; faults: { column: string | null; message: string }[] }[]).flatMap((row) =>
      row.faults.map(({ column, message }) => `${row.rowNo} ${column ?? '–'}: ${message}`),
    );
  }

  async step(id: string, action: 'commit' | 'undo' | 'discard'): Promise<Answer> {
    const { version } = await this.get(id);
    return this.app.post(`/api/imports/${id}/${action}`, { as: this.office, ifMatch: version as number });
  }

  /** Attaches the scanned paper. */
  paper(id: string, bytes = SCAN): Promise<Answer> {
    return this.app.call('PUT', `/api/imports/${id}/paper/bytes?name=bien-ban.pdf`, {
      ...{ as: this.office, bytes, key: null },
      headers: { 'content-type': 'application/octet-stream' },
    });
  }

  /** Checked, its paper attached where one is due, and committed; throws with what is wrong. */
  async commit(kind: string, bytes: Buffer, name = 'bang.xlsx'): Promise<Answer['body']> {
    const checked = await this.check(kind, bytes, name);
    if (checked.state !== 'checked')
      throw new Error(`${JSON.stringify(checked.fault)} ${(await this.faults(checked.id as string)).join('\n')}`);
    if (checked.paperLabel !== null) await this.paper(checked.id as string);
    const asked = await this.step(checked.id as string, 'commit');
    if (asked.status !== 200) throw new Error(JSON.stringify(asked.body));
    await this.background.drain();
    return this.get(checked.id as string);
  }
}

const PRODUCER = {
  'Loại hình': 'Hộ',
  'Xã, phường': 'Xã Phúc Trạch',
  Huyện: 'Hương Khê',
  'Người đại diện': 'Trần Thị Nhập',
};

/** What the minutes of a provincial council say: 715 points of nine sheets. */
export const ON_PAPER = {
  ...{ 'Cấp hội đồng': 'Tỉnh', 'Hội đồng': 'Hội đồng OCOP tỉnh', 'Ngày họp': '20/08/2024', 'Số phiếu': 9 },
  ...{ 'Điểm phần A': '272/9', 'Điểm phần B': '183/9', 'Điểm phần C': '260/9', 'Tổng điểm': '79,44', 'Hạng sao': '4' },
};

/** Imports that stand and one that was undone. */
export async function importedAndUndone(app: TestApp, office: TestUser): Promise<void> {
  const background = await TestBackground.start(app);
  try {
    const way = new ImportWay(app, background, office);
    await way.commit('producers', await workbook([{ ...PRODUCER, 'Tên chủ thể': 'Cơ sở nhập từ bảng' }]));
    const product = { 'Tên chủ thể': 'Cơ sở nhập từ bảng', 'Tên sản phẩm': 'Mật ong nhập từ bảng' };
    await way.commit('products', await workbook([{ ...product, 'Bộ sản phẩm': 4 }]));
    await way.commit('paper-results', await workbook([{ ...product, ...ON_PAPER }]));
    const taken = await way.commit('producers', await workbook([{ ...PRODUCER, 'Tên chủ thể': 'Cơ sở nhập nhầm' }]));
    const undone = await way.step(taken.id as string, 'undo');
    if (undone.status !== 200) throw new Error(JSON.stringify(undone.body));
  } finally {
    await background.close();
  }
}
