import sharp from 'sharp';
import { DomainError } from '@app/kernel';

const FORMATS = new Set(['jpeg', 'png', 'webp']);
const LONGEST_SIDE = 2400;
/** Pixels that a picture may unfold to: a small file must not fill the memory. */
const MOST_PIXELS = 60_000_000;

/**
 * A picture as it may be kept: told by its content, turned upright, without anything hidden (place, device, time, comments),
 * never larger than needed. @throws `inspection.photo_type`
 */
export async function cleanPicture(bytes: Buffer): Promise<Buffer> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!FORMATS.has(format)) throw new DomainError('inspection.photo_type');
    return await picture
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82, mozjpeg: false })
      .toBuffer();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('inspection.photo_type'); // no picture, or a broken one
  }
}
