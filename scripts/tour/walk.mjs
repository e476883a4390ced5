// One role walks through everything it can reach: menu first, then one example of each kind of page and state.
import fs from 'node:fs';
import path from 'node:path';
import { Choice, ID, kindOf } from './choice.mjs';
import { wordFindings } from './findings.mjs';
import { LINKS } from './in-page.mjs';
import { KnownData } from './known-data.mjs';
import { pictures, untilStill } from './look.mjs';
import { States } from './states.mjs';

const DEEPEST = 3;
/** More than this is a hint: a page that asks much, or keeps a person waiting. */
const MOST_REQUESTS = 14;
const LONGEST_MS = 2_500;

const slug = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(ID, 'id')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 70) || 'start';

export const folderOf = (root, name) => path.join(root, slug(name));

/** Collects what the browser complains about until it is asked. */
export function complaintsOf(page) {
  let heard = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  return () => {
    const now = heard;
    heard = [];
    return now;
  };
}

/** The browser's own line about a refused request says less than the line with its address. */
const OF_REQUESTS = /Failed to load resource|^[45]\d\d \//;
/** Asked for without a login, or for what is not there: the refusal is the state to look at. */
const EXPECTED = /^401 \/api\/session$|\/khong-co-/;
const worthSaying = (lines) => lines.filter((line) => !/Failed to load resource/.test(line) && !EXPECTED.test(line));

export class Walk {
  #visits = [];
  #choice;
  #took = 0;

  /** @param {{page: import('playwright-core').Page, url: string, folder: string, language: string, quick: boolean, loggedIn: boolean, once: import('./states.mjs').Once, told: () => void}} options `told` after each page */
  constructor({ page, url, folder, language, quick, loggedIn, once, told }) {
    this.#choice = new Choice(loggedIn);
    Object.assign(this, { page, url, folder, language, quick, once, told });
    this.heard = complaintsOf(page);
    this.data = new KnownData(page);
    this.states = new States({ page, once, walk: this });
    fs.mkdirSync(folder, { recursive: true });
  }

  get visits() {
    return this.#visits;
  }

  /** Visits everything that the first addresses lead to. Answers what was seen, in order. */
  async from(hrefs) {
    const waiting = hrefs.filter((href) => this.#choice.takes(href)).map((href) => ({ href, depth: 0 }));
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const links = await this.#visit(next.href);
      this.told();
      if (next.depth >= DEEPEST) continue;
      for (const { href, state } of links)
        if (this.#choice.takes(href, state)) waiting.push({ href, depth: next.depth + 1 });
    }
    return this.#visits;
  }

  async #open(href) {
    const began = Date.now();
    await this.page.goto(this.url + href);
    await untilStill(this.page);
    this.#took = Date.now() - began;
  }

  async #visit(href) {
    try {
      this.data.requests();
      await this.#open(href);
      const kind = kindOf(href);
      const keyboard = !this.quick && this.once.takes(`keyboard ${kind}`);
      await this.keep(href, '', { asked: this.data.requests().length, axe: this.#axeAt(kind), keyboard });
      const links = await this.page.evaluate(LINKS);
      if (!this.quick) await this.states.of(href, kind);
      return links;
    } catch (error) {
      if (this.page.isClosed()) throw error;
      this.broke(error);
      return [];
    }
  }

  /** The walk ended before its end. */
  broke(error) {
    this.heard();
    const complaints = [`đi dở: ${error.message.split('\n')[0]}`];
    this.#visits.push({
      href: this.page.url().replace(this.url, ''),
      what: '',
      title: '',
      files: [],
      hints: [],
      complaints,
    });
  }

  reload(href) {
    return this.#open(href);
  }

  /** Axe takes its time: a kind of page is looked at once in a role on a phone (in haste: in one role), and once at all on a desk. */
  #axeAt(kind) {
    const whose = this.quick ? '' : this.folder;
    const phone = this.once.takes(`${whose} axe ${kind}`) ? ['390'] : [];
    return !this.quick && this.once.takes(`axe ${kind}`) ? [...phone, '1280'] : phone;
  }

  #slow(asked) {
    const hints = [];
    if (asked > MOST_REQUESTS) hints.push(`${asked} lượt hỏi máy chủ`);
    if (this.#took > LONGEST_MS) hints.push(`${this.#took} ms đến khi đứng yên`);
    return hints;
  }

  /** @param options `deaf`: requests fail here on purpose; `asked`: requests that opening the page took; `axe`: at which widths; `keyboard`: whether Tab goes through it. */
  async keep(href, what, { deaf = false, asked = 0, axe, keyboard } = {}) {
    const number = String(this.#visits.length + 1).padStart(3, '0');
    const { files, complaints: seen } = await pictures(this.page, this.folder, `${number}-${slug(`${href} ${what}`)}`, {
      axe,
      keyboard,
    });
    const words = await wordFindings(this.page, { language: this.language, data: this.data });
    const title = await this.page
      .locator('h1')
      .first()
      .innerText({ timeout: 1_000 })
      .catch(() => '');
    const heard = worthSaying(this.heard()).filter((line) => !deaf || !OF_REQUESTS.test(line));
    const complaints = [...new Set([...heard, ...seen, ...words.complaints])];
    const hints = [...words.hints, ...(asked > 0 ? this.#slow(asked) : [])];
    this.#visits.push({ href, what, title, files, complaints, hints });
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
