import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { webFolder } from '../../apps/api/src/web-pages';
import { TestApp, type TestUser } from './app';
import { loadReference } from './reference';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Somebody here who asked the device for less motion: nothing is looked at half-way, and the machine draws no frames in between. */
const VIETNAMESE = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' } as const;

/** A new folder for the memory of a device. */
export const deviceFolder = (): string => mkdtempSync(join(tmpdir(), 'ocop-device-'));

/** A person at a screen of their own: what the browser complains about is kept. */
export interface Visitor {
  readonly page: Page;
  readonly complaints: string[];
}

/** A browser whose memory outlives it. */
interface Device extends Visitor {
  /** Closes it as a person does. */
  readonly kill: () => Promise<void>;
  /** Ends its processes with -9: nothing has time to say goodbye. */
  readonly crash: () => Promise<void>;
}

/** Processes of the browser that keeps its memory in this folder. */
function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${folder}`);
      } catch {
        return false; // it has ended meanwhile
      }
    })
    .map(Number);
}

/** A real browser in front of a running API that serves the built page. */
export class Journey {
  private readonly contexts = new Set<BrowserContext>();

  private constructor(
    readonly app: TestApp,
    private readonly browser: Browser,
    private readonly executablePath: string,
  ) {}

  /**
   * @param at business time of the journey
   * @param modules more doors than those of the API
   */
  static async start(at: string, modules: readonly Type[] = []): Promise<Journey> {
    const journey = await Journey.on({ at, modules });
    await loadReference(journey.app.uow);
    return journey;
  }

  /** A journey through the demonstration data, at the time it is now. */
  static startInDemonstration(modules: readonly Type[] = []): Promise<Journey> {
    return Journey.on({ demonstration: true, modules });
  }

  private static async on(options: Parameters<typeof TestApp.start>[0]): Promise<Journey> {
    const executablePath = process.env['CHROMIUM_PATH'] ?? '';
    if (executablePath === '') throw new Error('No Chromium: apt-get install chromium, or set CHROMIUM_PATH.');
    if (!existsSync(join(webFolder(), 'index.html'))) throw new Error('The web page is not built: npm run build:web');
    const app = await TestApp.start({ ...options, web: webFolder() });
    return new Journey(app, await chromium.launch({ executablePath, args: QUIET }), executablePath);
  }

  /**
   * Opens a browser window; with a user it is logged in. Nothing of it is kept, so it has no worker that fetches the whole page
   * for the days without a network: that is what a {@link device} has.
   */
  async visit(user?: TestUser, viewport = DESK, more: { readonly javaScriptEnabled?: boolean } = {}): Promise<Visitor> {
    return this.enter(
      await this.browser.newContext({ viewport, serviceWorkers: 'block', ...VIETNAMESE, ...more }),
      user,
    );
  }

  /** Opens a browser of its own whose memory stands in a folder and outlives it, as a person's phone does. */
  async device(user: TestUser, folder: string, viewport = PHONE): Promise<Device> {
    const { executablePath } = this;
    const context = await chromium.launchPersistentContext(folder, {
      executablePath,
      args: QUIET,
      viewport,
      ...VIETNAMESE,
    });
    const kill = async () => {
      this.contexts.delete(context);
      await context.close();
    };
    const crash = async () => {
      const closed = new Promise((resolve) => context.once('close', resolve));
      this.contexts.delete(context);
      for (const pid of processesOf(folder)) process.kill(pid, 'SIGKILL');
      await closed;
    };
    return { ...(await this.enter(context, user)), kill, crash };
  }

  private async enter(context: BrowserContext, user: TestUser | undefined): Promise<Visitor> {
    this.contexts.add(context);
    if (user) {
      const [name = '', value = ''] = user.cookie.split('=');
      await context.addCookies([{ name, value, url: this.app.url }]);
    }
    const page = await context.newPage();
    page.setDefaultTimeout(60_000); // a busy machine, not a wrong page, takes long
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // A refused request is told to the person on the page; the browser also logs it, with its status.
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
        complaints.push(message.text());
    });
    return { page, complaints };
  }

  /** Goes to an address of the application and waits until the page shows its heading. */
  async open(visitor: Visitor, path: string): Promise<void> {
    await visitor.page.goto(this.app.url + path);
    await visitor.page.locator('h1').first().waitFor();
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.browser.close();
    await this.app.close();
  }
}

/**
 * Until lists that are being read anew have been read, and what fades in or out has done so: half-way colours are no colours of
 * the page. Spinners go on for ever and do not count.
 */
async function settled(page: Page): Promise<void> {
  for (let waited = 0; waited < 3000 && (await page.locator('[aria-busy="true"]').count()) > 0; waited += 50)
    await page.waitForTimeout(50);
  await page.evaluate(`Promise.race([
    new Promise((resolve) => setTimeout(resolve, 3000)),
    Promise.allSettled(document.getAnimations()
      .filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime ?? Infinity))
      .map((each) => each.finished)),
  ])`);
}

/** WCAG 2.2 to its level AA. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Serious and critical findings of axe on what the page shows, as short lines. What it finds counts only if it is found again
 * on the settled page: a look takes a second, and a list or a notice that changes meanwhile is seen half-way.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  const first = await findingsNow(page);
  if (first.length === 0) return first;
  await page.waitForTimeout(500);
  return findingsNow(page);
}

async function findingsNow(page: Page): Promise<string[]> {
  await settled(page);
  // pages have no frames, and only findings count: what passes need not be described, which takes most of the time
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], runOnly: STANDARD })
    .analyze();
  return violations
    .filter((found) => found.impact === 'serious' || found.impact === 'critical')
    .map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join('; ')}`);
}

/** Does the page scroll sideways? Right after a change of size it may, until it has been laid out anew. */
export async function isTooWide(page: Page): Promise<boolean> {
  const sticksOut = (): Promise<boolean> =>
    page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  for (let tries = 0; tries < 20 && (await sticksOut()); tries += 1) await page.waitForTimeout(100);
  return sticksOut();
}

/** Keeps a picture to look at, where SHOTS names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
