import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestUser } from '../support/app';
import { keyboardFindings } from '../../scripts/tour/keyboard.cjs';
import { DESK, isTooWide, Journey, PHONE, seriousFindings, type Visitor } from '../support/browser';

const DEEPEST = 3;
/** A window of 1280 at 200 per cent. */
const ZOOMED = { width: 640, height: 450 };
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{40,}/g;
/** The number of a sheet and the like. */
const NUMBER = /\/\d+(?=\/|$)/g;
const OPEN = [
  '/dang-nhap',
  '/quen-mat-khau',
  '/san-pham',
  '/ban-do',
  '/so-lieu-cong-khai',
  '/kiem-tra-pdf',
  '/bao-cao',
];
/** Addresses that this application's pages lead to. */
const LINKS = `[...document.querySelectorAll('a[href^="/"]')]
  .filter((link) => !link.hasAttribute('download') && !/^.(api|open-data).|[.][a-z]+$/.test(link.getAttribute('href')))
  .map((link) => link.getAttribute('href').replace(/#.*/, ''))`;

interface Login {
  readonly label: string;
  readonly login: string;
  readonly password: string;
}
const NOBODY: Login = { label: 'không đăng nhập', login: '', password: '' };

const kindOf = (href: string): string => {
  const [where = '', query = ''] = href.replace(ID, ':id').split('?');
  return `${where.replace(NUMBER, '/:n')}?${[...new URLSearchParams(query).keys()].sort().join('&')}`;
};

describe('every page of every role in the demonstration', () => {
  let journey: Journey;
  /** Kinds of pages that some role looked at; the tour looks at them as every role. */
  const looked = new Set<string>();
  const faults: string[] = [];

  beforeAll(async () => {
    journey = await Journey.startInDemonstration();
  }, 600_000);
  afterAll(() => journey?.close());

  async function userOf({ login, password }: Login): Promise<TestUser> {
    const answer = await journey.app.post('/api/session', { body: { login, password } });
    const cookie = /ocop_session=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
    return { userId: answer.body.user?.id ?? '', cookie };
  }

  /** Opens a page, keeps what is wrong with it, answers where it leads. */
  const look = (visitor: Visitor, label: string, href: string): Promise<string[]> =>
    lookAt(visitor, label, href).catch((error: Error) => {
      faults.push(`${href} (${label}): ${error.message.slice(0, 200)}`);
      return [];
    });

  async function lookAt(visitor: Visitor, label: string, href: string): Promise<string[]> {
    const { page, complaints } = visitor;
    await journey.open(visitor, href);
    await page.locator('.MuiSkeleton-root').first().waitFor({ state: 'detached' });
    const found = [...(await seriousFindings(page)), ...complaints.splice(0)];
    if (await isTooWide(page)) found.push('scrolls sideways');
    await page.setViewportSize(ZOOMED);
    if (await isTooWide(page)) found.push('scrolls sideways at 200 per cent');
    found.push(...(await keyboardFindings(page)));
    await page.setViewportSize(PHONE);
    if (/^(OCOP Sao)?$/.test(await page.title())) found.push(`the window is named ${await page.title()}`);
    faults.push(...found.map((fault) => `${href} (${label}): ${fault}`));
    return page.evaluate(LINKS);
  }

  const takes = (href: string): boolean => {
    const kind = kindOf(href);
    const isNew = !looked.has(kind);
    looked.add(kind);
    return isNew;
  };

  /** The whole menu stands beside the page on a desk only. */
  async function firstOf(visitor: Visitor, login: Login): Promise<string[]> {
    if (login === NOBODY) return OPEN;
    await journey.open(visitor, '/');
    return ['/', ...(await visitor.page.evaluate<string[]>(LINKS))];
  }

  async function walk(login: Login): Promise<void> {
    const visitor = await journey.visit(login === NOBODY ? undefined : await userOf(login), DESK);
    const waiting = (await firstOf(visitor, login)).map((href, index) => ({ href, depth: index === 0 ? 0 : 1 }));
    await visitor.page.setViewportSize(PHONE);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { href, depth } = next;
      if (!takes(href) && depth > 0) continue;
      const links = await look(visitor, login.label, href);
      if (depth < DEEPEST) waiting.push(...links.map((link) => ({ href: link, depth: depth + 1 })));
    }
    await visitor.page.context().close();
  }

  it('opens on a phone with a name, without complaints of the browser, sideways scrolling, serious findings of axe or stops of the Tab key that are unnamed or unseen', async () => {
    const file = join(process.env['TEST_DEMO_DIR'] ?? '', 'logins.json');
    const waiting = [NOBODY, ...(JSON.parse(readFileSync(file, 'utf8')) as Login[])];
    const oneAfterTheOther = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await walk(next);
    };
    await Promise.all([oneAfterTheOther(), oneAfterTheOther(), oneAfterTheOther()]);
    expect(looked.size).toBeGreaterThan(60);
    expect(faults).toEqual([]);
  }, 600_000);
});
