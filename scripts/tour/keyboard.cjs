// A walk over one page with the Tab key alone, in the window of a desk at 200 per cent: is every stop named, seen, not under a bar,
// and is there a stop for everything that can be pressed?
const { AFTER, AT_STOP, BEFORE, LEFT_OUT } = require('./keyboard-in-page.cjs');

const MOST_STOPS = 120;

/** Presses Tab until it leaves the page. Answers complaints as short lines; nothing on the page is pressed. */
async function keyboardFindings(page) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  try {
    return await walk(page);
  } finally {
    await page.emulateMedia({ reducedMotion: null });
  }
}

async function walk(page) {
  await page.evaluate(BEFORE);
  const stops = [];
  let isWhole = false;
  for (let pressed = 0; pressed < MOST_STOPS; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(AT_STOP);
    if (stop.end) {
      isWhole = true;
      break;
    }
    stops.push(stop);
    if (stop.again) break;
  }
  const unseen = await page.evaluate(AFTER);
  const left = isWhole ? await page.evaluate(LEFT_OUT) : [];
  return [
    ...some(
      'Tab đứng lại ở',
      stops.filter(({ again }) => again).map(({ name }) => name),
    ),
    ...some(
      'Tab vào chỗ không có tên',
      stops.filter(({ name }) => /^\S+ ""/.test(name)).map(({ name }) => name),
    ),
    ...some(
      'Tab vào chỗ bị che',
      stops.filter(({ covered }) => covered).map(({ name, covered }) => `${name} dưới ${covered}`),
    ),
    ...some('Tab vào mà không thấy', unseen),
    ...some('Tab không tới', left),
  ];
}

const some = (what, names) =>
  names.length === 0 ? [] : [`${what} (${names.length}): ${names.slice(0, 3).join(' | ')}`];

module.exports = { keyboardFindings };
