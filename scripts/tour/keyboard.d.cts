import type { Page } from 'playwright-core';

/** Complaints of a walk over the page with the Tab key alone; the window keeps its size. */
export function keyboardFindings(page: Page): Promise<string[]>;
