import { cleanPicture } from './clean-picture';

const part = (marker: number, text: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text, 'latin1')]);
const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  part(0xe0, 'JFIF\0'),
  part(0xe1, 'Exif\0\0 GPS 18.34 105.90'),
  part(0xfe, 'Nguyen Van A'),
  part(0xdb, 'tables'),
  Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
  Buffer.from('hidden behind'),
]);
const chunk = (kind: string, text: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, Buffer.from(kind + text, 'latin1'), Buffer.alloc(4)]);
};
const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', 'size'),
  chunk('eXIf', 'GPS'),
  chunk('tEXt', 'Author Nguyen'),
  chunk('IDAT', 'picture'),
  chunk('IEND', ''),
]);

describe('pictures for the public page', () => {
  it('lose place, names and what stands behind their end, and keep what draws them', () => {
    const jpeg = cleanPicture(JPEG);
    expect(jpeg?.mediaType).toBe('image/jpeg');
    expect(jpeg?.bytes.toString('latin1')).toMatch(/JFIF.*tables/s);
    expect(jpeg?.bytes.toString('latin1')).not.toMatch(/GPS|Nguyen|hidden/);
    const png = cleanPicture(PNG);
    expect(png?.bytes.toString('latin1')).toMatch(/IHDR.*IDATpicture.*IEND/s);
    expect(png?.bytes.toString('latin1')).not.toMatch(/GPS|Nguyen/);
  });

  it('are whole JPG or PNG files', () => {
    for (const bytes of [
      JPEG.subarray(0, 20),
      PNG.subarray(0, 30),
      Buffer.from('<svg onload=alert(1)>'),
      Buffer.from('GIF89a'),
    ])
      expect(cleanPicture(bytes)).toBeUndefined();
  });
});
