// A person's hand: everything it presses and types is counted.
import { untilStill } from '../tour/look.mjs';

export class Hand {
  clicks = 0;
  fields = 0;
  keys = 0;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  async press(target) {
    await target.first().click();
    this.clicks += 1;
  }

  /** A button by its name, wherever it stands. */
  button(name, inside = this.page) {
    return this.press(inside.getByRole('button', { name }));
  }

  async link(name) {
    await this.press(this.page.getByRole('link', { name }));
    await untilStill(this.page);
  }

  type(name, text, inside = this.page) {
    return this.fill(inside.getByRole('textbox', { name }).first(), text);
  }

  async fill(field, text) {
    await field.click();
    await field.fill(text);
    this.clicks += 1;
    this.fields += 1;
    this.keys += text.length;
  }

  /** Types into a field that searches, and takes the first it finds. */
  async search(field, text) {
    await this.fill(field, text);
    await this.press(this.page.getByRole('option'));
  }

  /** Points the camera of the phone at a code and follows what it offers. */
  async scan(address) {
    await this.page.goto(address);
    this.clicks += 1;
  }

  /** Takes a picture with the camera of the phone: two presses there. */
  async photograph(file) {
    await this.page.locator('input[type=file]').first().setInputFiles(file);
    this.clicks += 2;
  }

  get dialog() {
    return this.page.getByRole('dialog').last();
  }

  /** The button of the open dialog, and until the dialog is gone. */
  async confirm(name) {
    const { dialog } = this;
    await this.button(name, dialog);
    await dialog.waitFor({ state: 'hidden' });
  }

  async see(text) {
    await this.page.getByText(text).first().waitFor();
  }
}
