// `npm run tour -- FOLDER [role word …] [--lang en] [--quick]`: starts the system with the demonstration data, logs in as each role
// (or those whose name contains one of the words), and keeps a picture of every page and every important state at both widths, with
// a list of what it visited and what there was to complain about. Exit code 1 when something was.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './embedded/chromium.mjs';
import { tourOptions } from './tour/options.mjs';
import { writeReport } from './tour/report.mjs';
import { neverReached } from './tour/routes.mjs';
import { startSystem } from './tour/running-system.mjs';
import { shellStates } from './tour/shell-states.mjs';
import { Once } from './tour/states.mjs';
import { folderOf, logIn, menuOf, Walk } from './tour/walk.mjs';

const OPEN = [
  '/dang-nhap',
  '/quen-mat-khau',
  '/dat-lai-mat-khau',
  '/san-pham',
  '/san-pham?q=kh%C3%B4ng+c%C3%B3',
  '/ban-do',
  '/so-lieu-cong-khai',
  '/kiem-tra-pdf',
  '/bao-cao',
  '/v/khong-co-ma-nay',
  '/khong-co-trang-nay',
];
const IN_LANGUAGE = {
  vi: { locale: 'vi-VN', script: `localStorage.setItem('ngon-ngu', 'vi')` },
  en: { locale: 'en-GB', script: `localStorage.setItem('ngon-ngu', 'en')` },
};

async function walkAs(browser, { url, root, once, language, quick, write, walks }, { role, login, password }) {
  const { locale, script } = IN_LANGUAGE[language];
  const viewport = { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport, locale, timezoneId: 'Asia/Ho_Chi_Minh' });
  await context.addInitScript(script);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const folder = folderOf(root, role);
  const walk = new Walk({ page, url, folder, language, quick, loggedIn: login !== undefined, once, told: write });
  walks.push({ role, folder, visits: walk.visits });
  const began = Date.now();
  try {
    if (login !== undefined) await logIn(page, url, { login, password });
    if (login !== undefined && !quick && once.takes('shell')) await shellStates(walk);
    await walk.from(login === undefined ? OPEN : await menuOf(page));
  } catch (error) {
    walk.broke(error);
  } finally {
    await context.close();
  }
  console.log(`${role}: ${walk.visits.length} pages and states, ${Math.round((Date.now() - began) / 1000)} s`);
  write();
}

async function main() {
  const { target, wants, isWhole, language, quick, data } = tourOptions(process.argv.slice(2));
  const root = path.resolve(target);
  fs.mkdirSync(root, { recursive: true });
  const executablePath = await findChromium();
  const system = await startSystem(data);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  const walks = [];
  const write = (more = []) => writeReport(root, walks, more);
  try {
    const tour = { url: system.url, root, once: new Once(), language, quick, walks, write: () => write() };
    const waiting = [{ role: 'Không đăng nhập' }, ...system.logins].filter(({ role }) => wants(role));
    const oneAfterTheOther = async () => {
      for (let person = waiting.shift(); person !== undefined; person = waiting.shift())
        await walkAs(browser, tour, person);
    };
    await Promise.all([oneAfterTheOther(), oneAfterTheOther()]);
    const { pages, pictures, complaints, hints } = write(isWhole ? neverReached(walks) : []);
    console.log(`${complaints} complaints and ${hints} hints: ${path.join(root, 'complaints.txt')}`);
    console.log(`${pages} pages and states, ${pictures} pictures: ${path.join(root, 'index.html')}`);
    if (complaints > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await system.stop();
  }
}

await main().catch((error) => {
  console.error(`The tour broke off: ${error.message}`);
  process.exitCode = 1;
});
