// `npm run tasks [-- --data FOLDER]`: does the main task of each kind of user in the demonstration, as a person would, and prints how
// many presses, fields and keystrokes it took and how long the machine made one wait. `docs/main-tasks.md` keeps one such table.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from './embedded/chromium.mjs';
import { Desk } from './tasks/desk.mjs';
import { Hand } from './tasks/hand.mjs';
import { TASKS } from './tasks/list.mjs';
import { startSystem } from './tour/running-system.mjs';
import { logIn } from './tour/walk.mjs';

const HEAD = ['Ai', 'Việc', 'Bấm', 'Ô nhập', 'Phím', 'Giây máy'];

async function measure(browser, system, desk, kept, task) {
  await task.before?.(desk, kept);
  const context = await browser.newContext({
    viewport: { width: task.width, height: task.width < 600 ? 844 : 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const hand = new Hand(page);
  try {
    const person = task.login && system.logins.find(({ role }) => task.login.test(role));
    if (person) await logIn(page, system.url, person);
    const began = Date.now();
    await task.act(hand, kept);
    const seconds = ((Date.now() - began) / 1000).toFixed(1).replace('.', ',');
    return [task.who, task.what, hand.clicks, hand.fields, hand.keys, seconds];
  } catch (error) {
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/${TASKS.indexOf(task)}.png`, fullPage: true });
    throw new Error(`${task.who}, ${task.what}: ${error.message}`);
  } finally {
    await context.close();
  }
}

const line = (cells) => `| ${cells.join(' | ')} |`;

async function main() {
  const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
  const wanted = TASKS.filter((_task, index) => positionals.length === 0 || positionals.includes(String(index)));
  const executablePath = await findChromium();
  const system = await startSystem(values.data);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    const desk = new Desk(system.url, system.logins[0].password);
    const kept = { code: await desk.codeOfAProduct() };
    console.log(line(HEAD));
    console.log(line(HEAD.map(() => '---')));
    for (const task of wanted) console.log(line(await measure(browser, system, desk, kept, task)));
  } finally {
    await browser.close();
    await system.stop();
  }
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
