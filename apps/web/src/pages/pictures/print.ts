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
    // Bars were measured for the screen: on paper they shrink to the width of the page.
    '.hinh .recharts-responsive-container, .hinh .recharts-responsive-container div': {
      width: '100% !important',
      height: 'auto !important',
      maxHeight: 'none !important',
      overflow: 'hidden !important',
    },
    '.hinh svg.recharts-surface': { width: '100% !important', height: 'auto !important' },
    '.hinh .MuiTableContainer-root': { overflow: 'visible !important' },
    '.hinh .MuiTableCell-root': { fontSize: '9pt', padding: '3pt 4pt !important', minWidth: '0 !important' },
    [`body.${ONLY} .hinh:not(.${ONLY})`]: { display: 'none !important' },
  },
} as const;
