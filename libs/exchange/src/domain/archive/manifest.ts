/** One file of an archive. */
export interface ArchivedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** What an archive says about itself; signed as the bytes of manifest.json. */
export interface ArchiveManifest {
  readonly format: 'ocop-sao-archive';
  readonly version: 1;
  readonly round: { readonly id: string; readonly name: string; readonly year: number; readonly number: number };
  readonly madeAt: string;
  /** Rows by kind of record. */
  readonly records: Readonly<Record<string, number>>;
  readonly files: readonly ArchivedFile[];
}

/** Stands before the manifest in what is signed, so that the signature is of nothing else (see scripts/check-archive.mjs). */
export const SIGNED_AS = 'ocop-sao-archive 1\n';
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'signature.json';
export const SUMS = 'SHA256SUMS';

/** As `sha256sum -c` reads it. */
export const sumsOf = (files: readonly ArchivedFile[]): string =>
  files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** A paper lies under its own hash. */
export const pathOfFile = (sha256: string, mediaType: string): string =>
  `files/${sha256}.${ENDINGS[mediaType] ?? 'bin'}`;

const HASH = /^[0-9a-f]{64}$/;

/** Every text within a record that may be the hash of a file. */
export function hashesIn(value: unknown): string[] {
  if (typeof value === 'string') return HASH.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(hashesIn);
}

/** In the words of who opens the archive in years. */
export const readmeOf = (about: {
  readonly round: string;
  readonly madeOn: string;
  readonly keyId: string;
  readonly publicUrl: string;
  readonly kinds: readonly { readonly name: string; readonly title: string }[];
}): string => `HỒ SƠ LƯU TRỮ ĐỢT ĐÁNH GIÁ SẢN PHẨM OCOP
${about.round}
Lập ngày ${about.madeOn} từ hệ thống OCOP Sao (${about.publicUrl})

Tệp này chứa dữ liệu cá nhân. Chỉ dùng vào mục đích đã ghi khi yêu cầu lập và bảo quản theo quy định.

NỘI DUNG
records/    bản ghi, mỗi dòng một bản ghi dạng JSON (mã hoá UTF-8):
${about.kinds.map(({ name, title }) => `            ${name}.jsonl: ${title}`).join('\n')}
            files.jsonl: danh mục các tệp giấy tờ
files/      giấy tờ, ảnh, giấy chứng nhận; tên tệp là mã SHA-256 của nội dung
manifest.json        danh mục mọi tệp kèm kích thước và mã SHA-256
signature.json       chữ ký số Ed25519 trên danh mục, khóa ${about.keyId}
SHA256SUMS           mã SHA-256 của các tệp, dạng mà lệnh sha256sum đọc được

KIỂM TRA
1. Với mã nguồn OCOP Sao, không cần mạng và cơ sở dữ liệu:
     npm run --silent check-archive -- TỆP.zip KHÓA.json
   KHÓA.json là nội dung của ${about.publicUrl}/api/public/keys, nên lấy một lần và giữ riêng.
   Lệnh cho biết tệp nào bị sửa, bị thiếu, bị thêm và chữ ký có đúng không.
2. Với công cụ có sẵn: giải nén rồi chạy  sha256sum -c SHA256SUMS
   (chỉ phát hiện tệp bị sửa hoặc thiếu, không kiểm tra chữ ký).
3. Chữ ký: Ed25519 trên chuỗi "ocop-sao-archive 1" và một dấu xuống dòng, tiếp theo là nguyên văn manifest.json.
`;
