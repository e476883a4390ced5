// One role walks through everything it can reach: menu first, then one example of each kind of page and state.
import fs from 'node:fs';
import path from 'node:path';
import { beginnings, linksOf, otherTabs, pictures, untilStill } from './look.mjs';

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{40,}/g;
const MOST_OF_A_KIND = 4;
const DEEPEST = 3;
const MOST_TABS = 6;
const MOST_DIALOGS = 2;

/** Pages that differ only in what they are about are of one kind. */
export const kindOf = (href) => {
  const [where] = href.replace(ID, ':id').split('?');
  const keys = [...new URL(href, 'http://x').searchParams.keys()].sort();
  return keys.length === 0 ? where : `${where}?${keys.join('&')}`;
};

/** Which addresses are worth a visit: each kind a few times, each state of it once. */
export class Choice {
  #kinds = new Map();

  takes(href, state = '') {
    const kind = kindOf(href);
    const known = this.#kinds.get(kind) ?? { hrefs: new Set(), states: new Set() };
    this.#kinds.set(kind, known);
    if (known.hrefs.has(href) || known.hrefs.size >= MOST_OF_A_KIND) return false;
    if (known.hrefs.size > 0 && (known.states.has(state) || state === '')) return false;
    known.hrefs.add(href);
    known.states.add(state);
    return true;
  }
}

const slug = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(ID, 'id')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 60) || 'start';

/** Collects what the browser complains about until it is asked. */
export function complaintsOf(page) {
  let heard = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 500) heard.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  return () => {
    const now = heard;
    heard = [];
    return now;
  };
}

export class Walk {
  #visits = [];
  #choice = new Choice();

  /** @param {{page: import('playwright-core').Page, url: string, folder: string}} options */
  constructor({ page, url, folder }) {
    Object.assign(this, { page, url, folder });
    this.heard = complaintsOf(page);
    fs.mkdirSync(folder, { recursive: true });
  }

  /** Visits everything that the first addresses lead to. Answers what was seen, in order. */
  async from(hrefs) {
    const waiting = hrefs.filter((href) => this.#choice.takes(href)).map((href) => ({ href, depth: 0 }));
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const links = await this.#visit(next.href);
      if (next.depth >= DEEPEST) continue;
      for (const { href, state } of links)
        if (this.#choice.takes(href, state)) waiting.push({ href, depth: next.depth + 1 });
    }
    return this.#visits;
  }

  async #visit(href) {
    try {
      await this.page.goto(this.url + href);
      await untilStill(this.page);
    } catch (error) {
      this.#visits.push({
        href,
        what: '',
        title: '',
        files: [],
        tooWide: [],
        complaints: [error.message.split('\n')[0]],
      });
      return [];
    }
    await this.#keep(href, '');
    const links = await linksOf(this.page);
    await this.#tabs(href);
    await this.#dialogs(href);
    return links;
  }

  async #tabs(href) {
    for (const name of (await otherTabs(this.page)).slice(0, MOST_TABS)) {
      await this.page.getByRole('tab', { name, exact: true }).first().click();
      await untilStill(this.page);
      await this.#keep(href, `mục ${name}`);
    }
  }

  /** Opens what begins something new, looks, and closes it again without sending. */
  async #dialogs(href) {
    for (const name of (await beginnings(this.page)).slice(0, MOST_DIALOGS)) {
      await this.page.goto(this.url + href);
      await untilStill(this.page);
      await this.page.getByRole('button', { name, exact: true }).first().click();
      const dialog = this.page.getByRole('dialog').first();
      const isOpen = await dialog.waitFor({ timeout: 1_500 }).then(
        () => true,
        () => false,
      );
      if (isOpen) await this.#keep(href, `hộp ${name}`);
    }
  }

  async #keep(href, what) {
    const number = String(this.#visits.length + 1).padStart(3, '0');
    const { files, tooWide } = await pictures(this.page, this.folder, `${number}-${slug(`${href} ${what}`)}`);
    const title = await this.page
      .locator('h1')
      .first()
      .innerText()
      .catch(() => '');
    this.#visits.push({ href, what, title, files, tooWide, complaints: this.heard() });
  }
}

/** Logs in on the login page, as a person does. */
export async function logIn(page, url, { login, password }) {
  await page.goto(`${url}/dang-nhap`);
  await page.locator('input[autocomplete="username"]').fill(login);
  await page.locator('input[type="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((address) => !address.pathname.startsWith('/dang-nhap'), { timeout: 20_000 });
  await untilStill(page);
}

/** Addresses of the menu. */
export const menuOf = (page) =>
  page.evaluate(
    `['/', ...[...document.querySelectorAll('nav a[href^="/"]')].map((link) => link.getAttribute('href'))]`,
  );

export const folderOf = (root, name) => path.join(root, slug(name));
