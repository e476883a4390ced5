// States of the frame around the pages: looked at once in a tour, as the first role that logs in.
import { untilStill } from './look.mjs';

const PHONE = { width: 390, height: 844 };
const BETWEEN = { width: 800, height: 900 };

/** Name of the state and what brings the page into it. */
const STATES = [
  ['tài khoản', async (page) => page.locator('header button[aria-haspopup="dialog"]').last().click()],
  [
    'toàn bộ mục (điện thoại)',
    async (page) => {
      await page.setViewportSize(PHONE);
      await page.locator('nav .MuiBottomNavigationAction-root').last().click();
    },
  ],
  [
    'danh mục (máy tính bảng)',
    async (page) => {
      await page.setViewportSize(BETWEEN);
      await page.locator('header button').first().click();
    },
  ],
  [
    'chữ to nhất',
    async (page) => {
      await page.locator('header button[aria-haspopup="dialog"]').last().click();
      await page
        .locator('[role="dialog"] button[aria-pressed="false"], [role="dialog"] input[type="radio"]')
        .nth(1)
        .click({ force: true });
      await page.keyboard.press('Escape');
    },
  ],
  ['mất mạng', async (page) => page.context().setOffline(true)],
];

/** Keeps a picture of each; a state that cannot be brought about is a complaint by itself. */
export async function shellStates(walk) {
  const { page } = walk;
  for (const [name, bring] of STATES) {
    await walk.reload('/');
    await bring(page);
    await untilStill(page);
    await walk.keep('/', name, { deaf: true });
    await page.context().setOffline(false);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
}
