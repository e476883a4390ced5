// What the tour does on one page: wait until it stands still, take its pictures, list where it leads.
import path from 'node:path';

export const WIDTHS = [
  { name: '1280', width: 1280, height: 900 },
  { name: '390', width: 390, height: 844 },
];
const [DESK] = WIDTHS;
/** Pictures are no longer than this, however long the page is. */
const TALLEST = 12_000;

/** Until the heading is there, nothing is being loaded and nothing moves. */
export async function untilStill(page) {
  await page.locator('h1').first().waitFor({ timeout: 20_000 });
  await page
    .locator('.MuiSkeleton-root')
    .first()
    .waitFor({ state: 'detached', timeout: 15_000 })
    .catch(() => undefined); // a page that goes on loading is told by its picture
  await page.evaluate(`document.fonts.ready.then(() => new Promise((resolve) => setTimeout(resolve, 200)))`);
}

/** Pictures of the whole page at each width; answers their names and the widths at which it scrolls sideways. */
export async function pictures(page, folder, name) {
  const tooWide = [];
  const files = [];
  for (const { name: width, ...size } of WIDTHS) {
    await page.setViewportSize(size);
    await page.evaluate(`new Promise((resolve) => setTimeout(resolve, 150))`);
    const isTooWide = await page.evaluate(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    if (isTooWide) tooWide.push(width);
    // What is fixed to the foot of the window belongs to the foot of the picture.
    const height = await page.evaluate('document.documentElement.scrollHeight');
    await page.setViewportSize({ width: size.width, height: Math.min(Math.max(height, size.height), TALLEST) });
    const file = `${name}-${width}.png`;
    await page.screenshot({ path: path.join(folder, file), fullPage: true });
    files.push(file);
  }
  await page.setViewportSize({ width: DESK.width, height: DESK.height });
  return { files, tooWide };
}

/** Addresses inside the application that this page leads to, each with the state its line shows. */
export const linksOf = (page) =>
  page.evaluate(`[...document.querySelectorAll('a[href^="/"]')]
    .filter((link) => !link.getAttribute('href').startsWith('/api/') && !link.hasAttribute('download'))
    .map((link) => ({
      href: link.getAttribute('href').replace(/#.*/, ''),
      state: [...(link.closest('tr, li, article')?.querySelectorAll('[data-chip]') ?? [])]
        .map((chip) => chip.textContent).join(' '),
    }))`);

/** Names of tabs that are not chosen. */
export const otherTabs = (page) =>
  page.evaluate(`[...document.querySelectorAll('[role="tab"][aria-selected="false"]')].map((tab) => tab.textContent)`);

/** Names of buttons that begin something new: what they open is a state of the page, too. */
export const beginnings = (page) =>
  page.evaluate(`[...document.querySelectorAll('main button:not([disabled])')]
    .map((button) => (button.textContent ?? '').trim())
    .filter((text) => /^(Thêm|Lập|Tạo|Ghi|Mời|Đăng ký|Phân công)\\b/.test(text) && text.length < 60)`);
