import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfOfPages } from '../../../../test/support/pdf-pages';
import { MEDIA_TYPES, type MediaType } from './media-type';
import { pageCount } from './page-count';

describe('pages of a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ocop-pages-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const count = (name: string, bytes: Buffer, mediaType: MediaType = MEDIA_TYPES.pdf) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return pageCount(path, mediaType, bytes.length);
  };

  it('counts those of a PDF, many at once', async () => {
    const sizes = [1, 3, 12];
    const files = await Promise.all(sizes.map((pages) => pdfOfPages(pages)));
    expect(await Promise.all(files.map((file, index) => count(`${index}.pdf`, file)))).toEqual(sizes);
  });

  it('says nothing of what nobody can read, and goes on with the next file', async () => {
    const whole = await pdfOfPages(2);
    const damaged = count('damaged.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(5_000, 'x')]));
    const sound = count('sound.pdf', whole);
    expect(await Promise.all([damaged, sound])).toEqual([null, 2]);
    expect(await count('tiny.pdf', Buffer.from('%PDF-1.4\n%%EOF'))).toBeNull();
    expect(await count('gone.pdf', whole).then(() => pageCount(join(folder, 'none'), MEDIA_TYPES.pdf, 999))).toBeNull();
  });

  it('a picture is one page, a film or an office document is not counted', async () => {
    expect(await count('a.jpg', Buffer.from('x'), MEDIA_TYPES.jpg)).toBe(1);
    expect(await count('a.heic', Buffer.from('x'), MEDIA_TYPES.heic)).toBe(1);
    expect(await count('a.mp4', Buffer.from('x'), MEDIA_TYPES.mp4)).toBeNull();
    expect(await count('a.docx', Buffer.from('x'), MEDIA_TYPES.docx)).toBeNull();
  });
});
