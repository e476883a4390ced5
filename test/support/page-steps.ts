import type { Locator, Page } from 'playwright-core';
import type { Ticks } from '@app/criteria';
import { DESK, isTooWide, PHONE, seriousFindings, shoot, type Visitor } from './browser';

/** The page fits its screen, and the browser had nothing to complain about until now. */
async function expectWhole({ page, complaints }: Visitor, picture: string): Promise<void> {
  await shoot(page, picture);
  expect(await isTooWide(page)).toBe(false);
  expect(complaints).toEqual([]);
}

/** The page fits its screen, axe finds nothing serious, and the browser had nothing to complain about until now. */
export async function expectSound(visitor: Visitor, picture: string): Promise<void> {
  await expectWhole(visitor, picture);
  expect(await seriousFindings(visitor.page)).toEqual([]);
}

/**
 * The page that stands there, on a phone and on a desk: loaded once, looked at in both sizes; the desk's stays. Axe looks at the
 * desk's; on a phone it looks at each kind of page in `every-page.spec.ts`.
 */
export async function expectSoundAtBothWidths(visitor: Visitor, picture: string): Promise<void> {
  await visitor.page.setViewportSize(PHONE);
  await expectWhole(visitor, `${picture}-${PHONE.width}`);
  await visitor.page.setViewportSize(DESK);
  await expectSound(visitor, `${picture}-${DESK.width}`);
}

/** Presses a step and confirms it in its dialog. */
export async function step(page: Page, name: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await confirm(page, name, reason);
}

/** Presses the button of the open dialog and waits until the dialog is gone. */
export async function confirm(page: Page, name: string, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Types into fields by their labels. */
export async function write(inside: Page | Locator, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) await inside.getByRole('textbox', { name, exact: true }).fill(text);
}

/** Chooses from a list that opens on a press. */
export async function choose(page: Page, name: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Types into a field that searches, and takes what it finds. */
export async function find(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).fill(text);
  await page.getByRole('option', { name: text }).first().click();
}

/** Presses a link or a link that looks like a button, and waits for the page behind it. */
export async function follow(page: Page, name: string | RegExp, address: RegExp): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.waitForURL(address);
  await page.locator('h1').first().waitFor();
}

/** Ticks one option by its line, as a finger does. */
export const tick = (page: Page, key: string, index: number): Promise<void> =>
  page.locator(`label:has(input[type="radio"][value="${key}:${index}"])`).click();

export async function fillSheet(page: Page, ticks: Ticks): Promise<void> {
  for (const [key, index] of Object.entries(ticks)) await tick(page, key, index);
  await page.getByText(/^Đã lưu/).waitFor();
}
