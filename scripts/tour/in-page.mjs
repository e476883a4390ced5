// Scripts that run inside the page; each answers plain data.

/** Every piece of text a person sees or hears: text, and what names or describes things. */
export const TEXTS = `(() => {
  const seen = (element) => element.checkVisibility?.({ visibilityProperty: true, opacityProperty: false }) ?? true;
  const out = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent.replace(/\\s+/g, ' ').trim();
    if (text === '' || !parent || parent.closest('script, style, noscript, [lang]:not(html)') || !seen(parent)) continue;
    out.push({ text, code: parent.closest('code, pre') !== null, alert: parent.closest('[role="alert"]') !== null });
  }
  for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [alt], [title]')) {
    if (!seen(element) || element.closest('[lang]:not(html)')) continue;
    for (const name of ['aria-label', 'placeholder', 'alt', 'title']) {
      const text = element.getAttribute(name)?.trim();
      if (text) out.push({ text, code: false, alert: false });
    }
  }
  return out;
})()`;

/** Buttons that are grey and name nothing that says why. */
export const SILENT_BUTTONS = `[...document.querySelectorAll('button:disabled, [role="button"][aria-disabled="true"], a[aria-disabled="true"]')]
  .filter((button) => button.checkVisibility() && !button.getAttribute('aria-describedby') && !button.querySelector('[role="progressbar"]'))
  .map((button) => (button.getAttribute('aria-label') || button.textContent || '?').trim())`;

/** What sticks out of the window to the right: the innermost parts, in words. */
export const TOO_WIDE = `(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return undefined;
  const out = [...document.body.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > width + 1 && ![...element.children].some((child) => child.getBoundingClientRect().right > width + 1);
  });
  return out.slice(0, 2).map((element) => element.tagName.toLowerCase() + ' "' + (element.textContent ?? '').trim().slice(0, 40) + '"').join(', ') || '?';
})()`;

/** Text that ends in "…" because there was no room, where nothing else tells the rest. */
export const CUT_TEXTS = `[...document.querySelectorAll('main *, header *')]
  .filter((element) => element.children.length === 0 && element.checkVisibility() && element.scrollWidth > element.clientWidth + 1
    && getComputedStyle(element).textOverflow === 'ellipsis' && getComputedStyle(element).overflowX !== 'visible')
  .map((element) => element.textContent.trim().slice(0, 60))`;

/** Addresses inside the application that this page leads to, each with the state its line shows. */
export const LINKS = `[...document.querySelectorAll('a[href^="/"]')]
  .filter((link) => !link.hasAttribute('download') && !/^.(api|open-data).|[.][a-z]+$/.test(link.getAttribute('href')))
  .map((link) => ({
    href: link.getAttribute('href').replace(/#.*/, ''),
    state: [...(link.closest('tr, li, article')?.querySelectorAll('[data-chip]') ?? [])]
      .map((chip) => chip.textContent).join(' '),
  }))`;

/** Names of tabs that are not chosen. */
export const OTHER_TABS = `[...document.querySelectorAll('[role="tab"][aria-selected="false"]')].map((tab) => tab.textContent)`;

/** Buttons of the page that can be pressed, by place, name and the list they stand in; those that only change the look of a field are left out. */
export const BUTTONS = `[...document.querySelectorAll('main button, main [role="button"]')]
  .map((button, index) => ({ button, index }))
  .filter(({ button }) => button.checkVisibility() && !button.disabled && button.getAttribute('role') !== 'tab'
    && !button.closest('.MuiInputAdornment-root, .MuiPickersSectionList-root'))
  .map(({ button, index }) => ({ index, list: [...document.querySelectorAll('main ul, main ol, main table')].indexOf(button.closest('ul, ol, table')), name: (button.textContent || button.getAttribute('aria-label') || '').trim().slice(0, 60) }))`;
