// `npm run tour -- FOLDER [role …]`: starts the system with the demonstration data, logs in as each role (or those whose name
// contains one of the words), and keeps a picture of every page and every important state at both widths, with a list of what it
// visited and what the browser complained about. Exit code 1 when something was complained about.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './embedded/chromium.mjs';
import { startSystem } from './tour/running-system.mjs';
import { writeReport } from './tour/report.mjs';
import { folderOf, logIn, menuOf, Walk } from './tour/walk.mjs';

const PUBLIC = ['/dang-nhap', '/san-pham', '/ban-do', '/kiem-tra-pdf', '/bao-cao', '/khong-co-trang-nay'];
const [target, ...words] = process.argv.slice(2);
const wanted = (role) => words.length === 0 || words.some((word) => role.toLowerCase().includes(word.toLowerCase()));

async function walkAs(browser, url, root, { role, login, password }) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const folder = folderOf(root, role);
  try {
    if (login !== undefined) await logIn(page, url, { login, password });
    const first = login === undefined ? PUBLIC : await menuOf(page);
    const visits = await new Walk({ page, url, folder }).from(first);
    console.log(`${role}: ${visits.length} pages and states`);
    return { role, folder, visits };
  } finally {
    await context.close();
  }
}

async function main() {
  if (!target) throw new Error('say where the pictures go: npm run tour -- FOLDER');
  const root = path.resolve(target);
  fs.mkdirSync(root, { recursive: true });
  const executablePath = await findChromium();
  const system = await startSystem();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    const people = [{ role: 'Không đăng nhập' }, ...system.logins].filter(({ role }) => wanted(role));
    const walks = [];
    for (const person of people) walks.push(await walkAs(browser, system.url, root, person));
    const { pages, pictures, faults } = writeReport(root, walks);
    for (const fault of faults) console.log(fault);
    console.log(
      `${pages} pages and states, ${pictures} pictures, ${faults.length} complaints: ${path.join(root, 'index.html')}`,
    );
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await system.stop();
  }
}

await main().catch((error) => {
  console.error(`The tour broke off: ${error.message}`);
  process.exitCode = 1;
});
