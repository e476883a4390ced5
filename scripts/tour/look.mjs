// What the tour does on one page: wait until it stands still, take its pictures, measure it.
import path from 'node:path';
import { axeFindings } from './findings.mjs';
import { TOO_WIDE } from './in-page.mjs';
import { keyboardFindings } from './keyboard.cjs';

export const WIDTHS = [
  { name: '1280', width: 1280, height: 900 },
  { name: '390', width: 390, height: 844 },
];
const [DESK] = WIDTHS;
/** A window of 1280 at 200 per cent. */
const ZOOMED = { width: 640, height: 450 };
/** Pictures are no longer than this, however long the page is. */
const TALLEST = 12_000;

const rest = (page, ms) => page.evaluate(`new Promise((resolve) => setTimeout(resolve, ${ms}))`);

/** Until the heading is there, nothing is being loaded and nothing moves. */
export async function untilStill(page) {
  await page.locator('h1').first().waitFor({ state: 'attached', timeout: 20_000 });
  await page
    .locator('.MuiSkeleton-root')
    .first()
    .waitFor({ state: 'detached', timeout: 15_000 })
    .catch(() => undefined); // a page that goes on loading is told by its picture
  await page.evaluate(`document.fonts.ready`);
  await rest(page, 250);
}

/** What sticks out sideways and stays so: after a change of the width some parts are drawn a moment later. */
async function tooWide(page) {
  let found = await page.evaluate(TOO_WIDE);
  for (let asked = 0; asked < 10 && found !== undefined; asked += 1) {
    await rest(page, 150);
    found = await page.evaluate(TOO_WIDE);
  }
  return found;
}

/** One picture of the whole page at one width; answers its name and what sticks out sideways. */
async function picture(page, folder, name, { name: width, ...size }) {
  await page.setViewportSize(size);
  await rest(page, 150);
  const sticksOut = await tooWide(page);
  // What is fixed to the foot of the window belongs to the foot of the picture.
  const height = await page.evaluate('document.documentElement.scrollHeight');
  const isTall = height > size.height;
  if (isTall) await page.setViewportSize({ width: size.width, height: Math.min(height, TALLEST) });
  const file = `${name}-${width}.png`;
  await page.screenshot({ path: path.join(folder, file), fullPage: true });
  if (isTall) await page.setViewportSize(size);
  return { file, sideways: sticksOut === undefined ? [] : [`cuộn ngang ở ${width} px: ${sticksOut}`] };
}

/**
 * Pictures of the whole page at each width, with what axe and the widths have to complain about.
 * @param axe at which widths axe looks
 * @param keyboard whether the page is walked with the Tab key, too
 */
export async function pictures(page, folder, name, { axe = ['390'], keyboard = false } = {}) {
  const files = [];
  const complaints = [];
  for (const width of WIDTHS) {
    const { file, sideways } = await picture(page, folder, name, width);
    files.push(file);
    complaints.push(...sideways);
    if (axe.includes(width.name)) complaints.push(...(await axeFindings(page)));
  }
  await page.setViewportSize(ZOOMED);
  await rest(page, 50);
  const zoomed = await tooWide(page);
  if (zoomed !== undefined) complaints.push(`cuộn ngang ở 640 px (phóng 200 %): ${zoomed}`);
  if (keyboard) complaints.push(...(await keyboardFindings(page)));
  await page.setViewportSize({ width: DESK.width, height: DESK.height });
  return { files, complaints: [...new Set(complaints)] };
}
