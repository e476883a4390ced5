// Scripts of the keyboard walk that run inside the page; each answers plain data.

/** What the scripts share: how a thing is called, and how it and what stands around it look. */
const COMMON = `
  const nameOf = (element) => {
    const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    const label = [...(element.labels ?? [])].map((each) => each.textContent).join(' ').trim();
    const picture = element.querySelector?.('img[alt], [aria-label], title');
    const said = element.getAttribute('aria-label') || by || label || element.textContent.trim() || picture?.getAttribute('alt') || picture?.getAttribute('aria-label') || picture?.textContent || element.getAttribute('title') || element.getAttribute('placeholder') || '';
    return (element.getAttribute('role') || element.tagName.toLowerCase()) + ' "' + said.replace(/\\s+/g, ' ').slice(0, 40) + '"';
  };
  const moment = () => new Promise((resolve) => setTimeout(resolve, 60));
  const one = (element, pseudo) => {
    const s = getComputedStyle(element, pseudo);
    return [s.outlineStyle === 'none' ? '' : s.outlineStyle + s.outlineWidth + s.outlineColor, s.boxShadow, s.backgroundColor, s.borderColor, s.borderWidth, s.textDecorationLine, s.color, s.opacity, s.transform].join(';');
  };
  const lookOf = (element) => {
    const around = [element.parentElement, element.parentElement?.parentElement, element.parentElement?.parentElement?.parentElement];
    const beside = [...(element.parentElement?.children ?? []), ...element.children].slice(0, 8);
    return [...new Set([element, ...around, ...beside])].filter((each) => each && each !== document.body).map((each) => one(each) + one(each, '::before') + one(each, '::after')).join('|');
  };`;

/** Starts anew at the top of the page. */
const BEFORE = `(() => {
  document.activeElement?.blur?.();
  window.scrollTo(0, 0);
  const start = document.createElement('div');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
  window.__stops = new Map();
})()`;

/** Where the key has led: the end of the page, or a thing with its name and what lies over it. */
const AT_STOP = `(async () => {${COMMON}
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return { end: true };
  if (window.__stops.has(element)) return { again: window.__last === element, end: window.__last !== element, name: nameOf(element) };
  window.__stops.set(element, lookOf(element));
  window.__last = element;
  const box = element.getBoundingClientRect();
  const seen = box.width > 2 && box.height > 2 && getComputedStyle(element).opacity !== '0';
  const inside = (at) => at && (element.contains(at) || at.contains(element) || at.closest('label')?.control === element || (at.ownerSVGElement && at.ownerSVGElement === element.ownerSVGElement));
  const points = [[box.left + box.width / 2, box.top + box.height / 2], [box.left + 3, box.top + 3], [box.right - 3, box.bottom - 3]];
  const topmost = () => points.map(([x, y]) => document.elementFromPoint(x, y));
  const isCoveredBy = (tops) => seen && tops.every((at) => at && !inside(at));
  let tops = topmost();
  for (let asked = 0; asked < 5 && isCoveredBy(tops); asked += 1, tops = topmost()) await moment(); // something may be leaving
  const isCovered = isCoveredBy(tops);
  const name = nameOf(element);
  return { name: name.endsWith('""') ? name + ' ' + element.outerHTML.slice(0, 120) : name, covered: isCovered ? nameOf(tops[0]) : '' };
})()`;

/** Names of the stops that look the same with the focus as without. */
const AFTER = `(async () => {${COMMON}
  document.activeElement?.blur?.();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const out = [];
  for (const [element, look] of window.__stops) {
    if (!element.isConnected || lookOf(element) !== look) continue;
    // a dialog gives the focus back to where it was: something else must have it
    [...window.__stops.keys()].find((other) => other !== element && other.isConnected)?.focus({ preventScroll: true });
    await moment();
    if (lookOf(element) !== look) continue;
    element.focus({ focusVisible: true, preventScroll: true }); // a slow machine may have drawn it late
    for (let asked = 0; asked < 5 && lookOf(element) === look; asked += 1) await moment();
    if (lookOf(element) === look) out.push(nameOf(element));
    element.blur();
  }
  return out;
})()`;

/** What can be pressed or filled in and had no stop. A group of tabs, choices or menu entries has one stop for all. */
const LEFT_OUT = `(() => {${COMMON}
  const group = '[role="tablist"], [role="radiogroup"], [role="menu"], [role="menubar"], [role="listbox"], [role="toolbar"], [role="grid"], [role="tree"], .MuiToggleButtonGroup-root';
  const radios = new Set([...window.__stops.keys()].filter((each) => each.type === 'radio').map((each) => each.name));
  const stopped = (element) => window.__stops.has(element) || [...window.__stops.keys()].some((each) => element.contains(each));
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role="button"], [role="tab"], [role="checkbox"], [role="switch"], [role="combobox"]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.getAttribute('aria-disabled') !== 'true' && !element.closest('[aria-hidden="true"], [inert]'))
    .filter((element) => !stopped(element) && !(element.type === 'radio' && radios.has(element.name)))
    .filter((element) => { const box = element.closest(group); return !box || ![...box.querySelectorAll('*')].some((each) => window.__stops.has(each)); })
    .filter((element) => !element.closest('.MuiInputAdornment-root, .MuiAutocomplete-endAdornment, .MuiPickersSectionList-root') && element.type !== 'hidden' && element.type !== 'file')
    .map(nameOf);
})()`;

module.exports = { BEFORE, AT_STOP, AFTER, LEFT_OUT };
