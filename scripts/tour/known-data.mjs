// Words that came from the server are data, not texts of the page: they stay Vietnamese in English, too.
const PROPER = ['OCOP Sao', 'Hà Tĩnh', 'Tiếng Việt', 'Việt Nam', 'đồng'];
const SHORTEST = 2;

/** Remembers every text that answers of the API carried, and how many requests a page took. */
export class KnownData {
  #texts = new Set(PROPER);
  #sorted = [];
  #requests = [];

  constructor(page) {
    page.on('response', (response) => {
      const address = new URL(response.url());
      if (!address.pathname.startsWith('/api/')) return;
      this.#requests.push(address.pathname);
      if (!(response.headers()['content-type'] ?? '').includes('json')) return;
      response.json().then(
        (body) => this.#take(body),
        () => undefined, // the page went on before the answer was read
      );
    });
  }

  #take(value) {
    if (typeof value === 'string') {
      if (value.length >= SHORTEST) this.#texts.add(value.replace(/\s+/g, ' ').trim());
    } else if (value !== null && typeof value === 'object') for (const each of Object.values(value)) this.#take(each);
  }

  /** The text without everything that is known as data. */
  without(text) {
    if (this.#sorted.length !== this.#texts.size) this.#sorted = [...this.#texts].sort((a, b) => b.length - a.length);
    let left = text;
    for (const known of this.#sorted) {
      if (known.length > left.length * 2 && known.includes(left)) return '';
      if (left.includes(known)) left = left.replaceAll(known, ' ');
    }
    return left;
  }

  holds(text) {
    return [...this.#texts].some((known) => known.includes(text)) || this.without(text).trim() === '';
  }

  /** Requests since the last time it was asked. */
  requests() {
    const now = this.#requests;
    this.#requests = [];
    return now;
  }
}
