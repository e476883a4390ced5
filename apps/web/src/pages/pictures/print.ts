const ONLY = 'chi-in-hinh-nay';

/** Prints one picture alone: the others step back until the printer has taken it. */
export function printOnly(frame: HTMLElement): void {
  frame.classList.add(ONLY);
  document.body.classList.add(ONLY);
  window.addEventListener(
    'afterprint',
    () => {
      frame.classList.remove(ONLY);
      document.body.classList.remove(ONLY);
    },
    { once: true },
  );
  window.print();
}

/** One picture a page, without menus and buttons. */
export const PRINT_RULES = {
  '@media print': {
    '@page': { size: 'A4', margin: '15mm' },
    'body header, body nav, .khong-in': { display: 'none !important' },
    'body main': { padding: '0 !important' },
    '.hinh': { breakInside: 'avoid', breakAfter: 'page', border: '0 !important', padding: '0 !important' },
    '.hinh:last-of-type': { breakAfter: 'auto' },
    [`body.${ONLY} .hinh:not(.${ONLY})`]: { display: 'none !important' },
  },
} as const;
