import { grayOf, legibilityOf, type LegibilityFault } from '../../lib/legibility';
import { shrinkPhoto } from '../../offline/shrink-photo';
import type { Label } from '../../texts/language';

/** One photographed page, kept on this device until the paper is sent. */
export interface CapturedPage {
  readonly id: string;
  readonly blob: Blob;
  /** Clockwise, in degrees. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly faults: readonly LegibilityFault[];
}

/** Longest side of a page: about 190 dots an inch on A4, so that small print stays readable. */
const PAGE_SIDE = 2200;
const LOOK_SIDE = 900;

/** Makes a page of a picture: smaller, without hidden data, and looked at for legibility. */
export async function capturedPage(picture: Blob): Promise<CapturedPage> {
  const blob = await shrinkPhoto(picture, PAGE_SIDE);
  return { id: crypto.randomUUID(), blob, turn: 0, faults: await faultsOf(blob) };
}

async function faultsOf(blob: Blob): Promise<readonly LegibilityFault[]> {
  const bitmap = await createImageBitmap(blob);
  const scale = Math.min(1, LOOK_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return [];
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return legibilityOf(grayOf(context.getImageData(0, 0, canvas.width, canvas.height))).faults;
}

export const FAULTS: Readonly<Record<LegibilityFault, Label>> = {
  blurred: { vi: 'Ảnh nhòe, khó đọc', en: 'Blurred' },
  dark: { vi: 'Ảnh quá tối', en: 'Too dark' },
  bright: { vi: 'Ảnh lóa sáng', en: 'Too bright' },
  faint: { vi: 'Chữ mờ, thiếu tương phản', en: 'Too faint' },
};

/** Moves a page one place up or down. */
export function moved(pages: readonly CapturedPage[], index: number, by: -1 | 1): CapturedPage[] {
  const next = [...pages];
  const [page] = next.splice(index, 1);
  if (page) next.splice(index + by, 0, page);
  return next;
}

export const turned = (page: CapturedPage): CapturedPage => ({
  ...page,
  turn: ((page.turn + 90) % 360) as CapturedPage['turn'],
});
