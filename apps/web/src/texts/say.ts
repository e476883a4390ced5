/** English by the Vietnamese text. */
export type Words = Readonly<Record<string, string>>;
/** Says a text of the page, with values at its places. */
export type Say = (text: string, ...values: readonly (string | number)[]) => string;

const PLACE = /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g;
/** What only joins parts; a text in one of these is read part by part. */
const JOINTS = [' · ', '; ', '. ', ': ', ', ', ' – ', '\n'];
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
/** True where letters show that it is Vietnamese. */
export const isVietnamese = (text: string): boolean => VIETNAMESE.test(text);

const MOST_REMEMBERED = 5_000;
const DEEPEST = 4;
const MOST_PARTS = 16;

const isOne = (value: string | number | undefined): boolean => String(value) === '1';

/** Puts values at `{0}`, `{1}`…; `{0:product|products}` is the first word for one and the second for any other count. */
export const fill = (text: string, values: readonly (string | number)[]): string =>
  text.replace(PLACE, (mark, place: string, one?: string, many?: string) => {
    const value = values[Number(place)];
    if (one !== undefined) return (isOne(value) ? one : many) ?? '';
    return String(value ?? mark);
  });

/** A text may name what it is about, where one Vietnamese word has two English ones: `Kiểm tra@@việc`. Nobody sees that part. */
export const withoutContext = (text: string): string => text.replace(/@@[^@{}]*$/, '');

/** The Vietnamese itself, where nobody chooses a language. */
export const inVietnamese: Say = (text, ...values) => fill(withoutContext(text), values);

interface Pattern {
  readonly form: RegExp;
  readonly names: readonly string[];
  readonly english: string;
  readonly weight: number;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where so little of a text is fixed, anything would match: only figures are taken then. */
const FEW_LETTERS = 8;
const FIGURE = String.raw`([\d.,/%+-]+)`;

function patternOf([vietnamese, english]: readonly [string, string]): Pattern {
  const names = [...vietnamese.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const fixed = vietnamese.split(/\{\w+\}/);
  const weight = fixed.join('').replace(/[^\p{L}]/gu, '').length;
  const counts = new Set([...english.matchAll(/\{(\w+):/g)].map(([, name]) => name));
  const isLoose = weight < FEW_LETTERS && counts.size === 0;
  const places = names.map((name) => (isLoose || counts.has(name) ? FIGURE : '(.+?)'));
  const form = fixed.map((text, place) => (place === 0 ? '' : (places[place - 1] ?? '')) + escaped(text)).join('');
  return { form: new RegExp(`^${form}$`, 'su'), names, english, weight };
}

/** What stands behind a count by itself: `{n:dossier|dossiers} accepted`. */
const counted = (english: string, count: string): string =>
  english.replace(/\{n:([^|{}]*)\|([^{}]*)\}/g, (_mark, one: string, many: string) => (isOne(count) ? one : many));
/** Parts of a sentence are written small; names of few capitals stay. */
const small = (english: string): string =>
  /^[A-Z]{2}/.test(english) ? english : english.charAt(0).toLowerCase() + english.slice(1);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** English of a page: its own texts by name, sentences that the server made by their form. */
export class Reader {
  readonly #patterns: readonly Pattern[];
  readonly #remembered = new Map<string, string>();

  /**
   * @param words texts of the pages and whole texts of the server
   * @param sentences texts of the server with places in them, the same as they stand in its source
   */
  constructor(
    private readonly words: Words,
    sentences: Words = {},
  ) {
    this.#patterns = Object.entries(sentences)
      .filter(([vietnamese]) => vietnamese.includes('{') && VIETNAMESE.test(vietnamese))
      .map(patternOf)
      .sort((a, b) => b.weight - a.weight);
  }

  readonly say: Say = (text, ...values) => {
    const known = this.words[text] ?? this.words[withoutContext(text)];
    if (known !== undefined) return fill(known, values);
    return values.length > 0 ? fill(withoutContext(text), values) : this.read(text);
  };

  /** A text that came from the server; what is not known stays as it is. */
  read(text: string): string {
    if (!VIETNAMESE.test(text)) return text;
    const before = this.#remembered.get(text);
    if (before !== undefined) return before;
    const found = counted(this.#reading(withoutContext(text), 0) ?? withoutContext(text), '');
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(text, found);
    return found;
  }

  #reading(text: string, depth: number): string | undefined {
    const whole = this.#whole(text, depth);
    if (whole !== undefined || depth > DEEPEST) return whole;
    return this.#formed(text, depth) ?? this.#counted(text, depth) ?? this.#joined(text, depth);
  }

  #whole(text: string, depth: number): string | undefined {
    const known = this.words[text];
    if (known !== undefined) return known;
    if (depth === 0 || text === capital(text)) return undefined;
    const asHead = this.words[capital(text)];
    return asHead === undefined ? undefined : small(asHead);
  }

  #formed(text: string, depth: number): string | undefined {
    for (const { form, names, english } of this.#patterns) {
      const match = form.exec(text);
      if (match === null) continue;
      const values = new Map(names.map((name, place) => [name, this.#part(match[place + 1] ?? '', depth)]));
      return english.replace(PLACE, (mark, name: string, one?: string, many?: string) =>
        one === undefined ? (values.get(name) ?? mark) : ((isOne(values.get(name)) ? one : many) ?? ''),
      );
    }
    return undefined;
  }

  #part(text: string, depth: number): string {
    const words = text.trimStart();
    const read = this.#reading(words, depth + 1);
    return read === undefined ? text : text.slice(0, text.length - words.length) + read;
  }

  /** "3 chờ tiếp nhận", "hồ sơ đã nộp 5": one entry of a list of counts. */
  #counted(text: string, depth: number): string | undefined {
    const [, before = '', words = '', after = ''] = /^([\d.,]+ )?(.+?)( [\d.,]+%?)?$/su.exec(text) ?? [];
    const read = before === '' && after === '' ? undefined : this.#whole(words, depth + 1);
    return read === undefined ? undefined : before + counted(read, (before || after).trim()) + after;
  }

  /** Parts side by side: all of a sentence or a list must be known, a line of facts may keep names in it. */
  #joined(text: string, depth: number): string | undefined {
    for (const joint of JOINTS) {
      const parts = text.split(joint);
      if (parts.length === 1 || parts.length > MOST_PARTS) continue;
      const read = joint === ' · ' ? this.#facts(parts, depth) : this.#list(parts, joint, depth);
      if (read !== undefined) return read.join(joint);
    }
    return undefined;
  }

  #facts(parts: readonly string[], depth: number): readonly string[] | undefined {
    const read = parts.map((part) => this.#part(part, depth));
    return read.some((part, place) => part !== parts[place]) ? read : undefined;
  }

  /** An entry may have the joint in it, so the longest known run is taken first. */
  #list(parts: readonly string[], joint: string, depth: number): readonly string[] | undefined {
    const out: string[] = [];
    for (let from = 0; from < parts.length;) {
      let to = parts.length;
      let read: string | undefined;
      for (; to > from && read === undefined; to -= 1)
        if (to - from < parts.length) read = this.#entry(parts.slice(from, to).join(joint), joint, depth);
      if (read === undefined) return undefined;
      out.push(read);
      from = to + 1;
    }
    return out;
  }

  #entry(text: string, joint: string, depth: number): string | undefined {
    if (!VIETNAMESE.test(text)) return text;
    const read = this.#reading(text, depth + 1);
    if (read !== undefined || joint !== '. ') return read;
    return this.#reading(`${text}.`, depth + 1)?.replace(/\.$/, '');
  }
}
