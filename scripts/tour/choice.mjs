// Which addresses a walk visits.
export const ID = /[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{40,}/g;
/** The number of a sheet and the like. */
const NUMBER = /\/\d+(?=\/|$)/g;
const MOST_OF_A_KIND = 4;

/** Pages that differ only in what they are about are of one kind. */
export const kindOf = (href) => {
  const where = href.replace(ID, ':id').split('?')[0].replace(NUMBER, '/:n');
  const keys = [...new URL(href, 'http://x').searchParams.keys()].sort();
  return keys.length === 0 ? where : `${where}?${keys.join('&')}`;
};

/** Pages that look the same to everybody: seen by whoever walks without a login. */
const OPEN = /^\/(san-pham|ban-do|v|d|so-lieu-cong-khai|kiem-tra-pdf|bao-cao|open-data)(?=[/?]|$)/;

/** Which addresses are worth a visit: each kind a few times, each state of it once. */
export class Choice {
  #kinds = new Map();
  #loggedIn;

  constructor(loggedIn) {
    this.#loggedIn = loggedIn;
  }

  takes(href, state = '') {
    if (this.#loggedIn && OPEN.test(href)) return false;
    const kind = kindOf(href);
    const known = this.#kinds.get(kind) ?? { hrefs: new Set(), states: new Set() };
    this.#kinds.set(kind, known);
    if (known.hrefs.has(href) || known.hrefs.size >= MOST_OF_A_KIND) return false;
    if (known.hrefs.size > 0 && (known.states.has(state) || state === '')) return false;
    known.hrefs.add(href);
    known.states.add(state);
    return true;
  }
}
