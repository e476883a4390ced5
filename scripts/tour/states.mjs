// States of one page beyond the one it opens in: tabs, an empty list, a server in trouble, a filter, whatever its buttons open,
// a form sent empty and sent full. Nothing that a button does here reaches the server.
import { whileAnswering } from './answers.mjs';
import { BUTTONS, OTHER_TABS } from './in-page.mjs';
import { untilStill } from './look.mjs';

const MOST_TABS = 8;
const MOST_BUTTONS = 10;
const MOST_OF_A_LIST = 3;
const OVERLAY = '[role="dialog"]:visible, [role="menu"]:visible, [role="listbox"]:visible';
const SAMPLES = {
  email: 'nguyen.thi.mai@hatinh.example',
  tel: '0912345678',
  number: '12',
  date: '2026-11-30',
  url: 'https://hatinh.example',
};
const WORDS = 'Mật ong hoa rừng Hương Sơn';

/** Looks that were taken already, of whatever role: one of each kind is enough. */
export class Once {
  #seen = new Set();
  takes(key) {
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}

export class States {
  /** @param {{page: import('playwright-core').Page, once: Once, walk: import('./walk.mjs').Walk}} options */
  constructor({ page, once, walk }) {
    Object.assign(this, { page, once, keep: walk.keep.bind(walk), reload: walk.reload.bind(walk) });
  }

  async of(href, kind) {
    await this.#tabs(href, kind);
    await this.#answered(href, kind, 'nothing', 'trống');
    await this.#answered(href, kind, 'trouble', 'máy chủ bận');
    await this.#filter(href, kind);
    await this.#form(href, kind, this.page.locator('main form'), 'biểu mẫu');
    await this.#buttons(href, kind);
  }

  async #tabs(href, kind) {
    for (const name of (await this.page.evaluate(OTHER_TABS)).slice(0, MOST_TABS)) {
      if (!this.once.takes(`${kind} tab ${name} ${href}`)) continue;
      await this.page.getByRole('tab', { name, exact: true }).first().click();
      await untilStill(this.page);
      await this.keep(href, `mục ${name}`);
    }
  }

  async #answered(href, kind, way, what) {
    if (!this.once.takes(`${kind} ${way}`)) return;
    await whileAnswering(this.page, way, async (changed) => {
      await this.reload(href);
      if (changed() > 0) await this.keep(href, what, { deaf: true });
    });
  }

  /** The second choice of the first list of choices that stands outside a form. */
  async #filter(href, kind) {
    const filter = this.page
      .locator('main [role="combobox"]:not(form *):not([aria-disabled="true"]):not(input)')
      .first();
    await this.reload(href);
    if ((await filter.count()) === 0 || !this.once.takes(`${kind} filter`)) return;
    await filter.click();
    const options = this.page.getByRole('option');
    if ((await options.count()) < 2) return this.page.keyboard.press('Escape');
    await options.nth(1).click();
    await untilStill(this.page);
    await this.keep(href, 'lọc');
  }

  async #buttons(href, kind) {
    await this.reload(href);
    const buttons = (await this.page.evaluate(BUTTONS)).filter(({ name }) => name !== '');
    let left = MOST_BUTTONS;
    const lists = new Map();
    for (const { index, name, list } of buttons) {
      if (left === 0) return;
      lists.set(list, (lists.get(list) ?? 0) + 1);
      if (list >= 0 && lists.get(list) > MOST_OF_A_LIST) continue;
      if (!this.once.takes(`${kind} button ${name.replace(/[\d/:.,]+/g, '#')}`)) continue;
      left -= 1;
      await this.#press(href, kind, index, name);
    }
  }

  async #press(href, kind, index, name) {
    await whileAnswering(this.page, 'refused', async () => {
      await this.reload(href);
      const before = this.page.url();
      const said = await this.page.locator('main').innerText();
      const button = this.page.locator('main button, main [role="button"]').nth(index);
      await button.click({ timeout: 3_000 }).catch(() => undefined);
      await untilStill(this.page);
      if (this.page.url().split('?')[0] !== before.split('?')[0]) return; // leads to a page that has its own visit
      const over = this.page.locator(OVERLAY).first();
      const isOpen = (await over.count()) > 0;
      if (!isOpen && said === (await this.page.locator('main').innerText())) return;
      await this.keep(href, `${isOpen ? 'hộp' : 'sau khi bấm'} ${name}`, { deaf: true });
      if (isOpen) await this.#form(href, `${kind} ${name}`, over.locator('form'), `hộp ${name},`);
      await this.page.keyboard.press('Escape');
    });
  }

  /** A form sent as it is, and sent filled in, to a server that refuses. */
  async #form(href, kind, form, where) {
    const submit = form.locator('button[type="submit"]:enabled').first();
    if ((await submit.count()) === 0 || !this.once.takes(`${kind} form`)) return;
    await whileAnswering(this.page, 'refused', async () => {
      await submit.click({ timeout: 3_000 }).catch(() => undefined);
      await untilStill(this.page);
      await this.keep(href, `${where} gửi khi thiếu`, { deaf: true });
      await fill(form.first());
      await submit.click({ timeout: 3_000 }).catch(() => undefined);
      await untilStill(this.page);
      await this.keep(href, `${where} điền rồi bị từ chối`, { deaf: true });
    });
  }
}

/** Fills what can be typed and chosen, as far as it goes. */
async function fill(form) {
  const fields = form.locator('input:visible:enabled:not([readonly]), textarea:visible:enabled:not([readonly])');
  for (let at = 0; at < Math.min(await fields.count(), 25); at += 1) {
    const field = fields.nth(at);
    const type = await field.getAttribute('type').catch(() => null);
    if (['checkbox', 'radio', 'file', 'password'].includes(type ?? '')) continue;
    const isNumber = (await field.getAttribute('inputmode').catch(() => null)) === 'numeric';
    const value = SAMPLES[isNumber ? 'number' : type] ?? WORDS;
    await field.fill(value, { timeout: 1_500 }).catch(() => undefined);
  }
  const choices = form.locator('[role="combobox"]:visible:not(input):not([aria-disabled="true"])');
  for (let at = 0; at < Math.min(await choices.count(), 6); at += 1) {
    await choices
      .nth(at)
      .click({ timeout: 1_500 })
      .catch(() => undefined);
    await form
      .page()
      .getByRole('option')
      .last()
      .click({ timeout: 1_000 })
      .catch(() => form.page().keyboard.press('Escape'));
  }
}
