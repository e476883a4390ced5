import { refuse } from './faults';
import { isDict, PdfName, PdfRef, PdfStream, PdfText, type PdfDict, type PdfValue } from './pdf-values';

const SPACE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)));
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12, '(': 40, ')': 41, '\\': 92 };
const DEEPEST = 40;

/** Reads PDF objects so strictly that nothing can be read in two ways: no key twice, no broken token. */
export class PdfReader {
  private depth = 0;

  constructor(
    readonly bytes: Buffer,
    public at: number,
  ) {}

  /** Passes spaces and comments. */
  skip(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) return;
      if (SPACE.has(byte)) this.at += 1;
      else if (byte === 0x25) while (![0x0a, 0x0d, undefined].includes(this.bytes[this.at])) this.at += 1;
      else return;
    }
  }

  /** Is this word next? Does not move. */
  sees(word: string): boolean {
    return this.bytes.toString('latin1', this.at, this.at + word.length) === word;
  }

  expect(word: string): void {
    this.skip();
    const isCutOff = this.at + word.length > this.bytes.length;
    if (!this.sees(word)) refuse(isCutOff ? 'truncated' : 'unreadable', `"${word}" expected at ${this.at}`);
    this.at += word.length;
  }

  integer(): number {
    this.skip();
    const word = this.regular();
    if (!/^\d{1,10}$/.test(word)) refuse('unreadable', `whole number expected at ${this.at}`);
    return Number(word);
  }

  value(): PdfValue {
    this.skip();
    if ((this.depth += 1) > DEEPEST) refuse('unreadable', 'nested too deep');
    const value = this.token();
    this.depth -= 1;
    return value;
  }

  /** A dictionary, or the stream that follows it; `lengthOf` resolves a length kept in another object. */
  objectValue(): PdfValue {
    const value = this.value();
    this.skip();
    if (!isDict(value) || !this.sees('stream')) return value;
    this.at += 'stream'.length;
    if (this.sees('\r\n')) this.at += 2;
    else if (this.sees('\n')) this.at += 1;
    else refuse('unreadable', `stream begins badly at ${this.at}`);
    const length = value.get('Length');
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0)
      refuse('unreadable', 'the length of a stream must stand at the stream');
    const data = this.bytes.subarray(this.at, this.at + length);
    if (data.length !== length) refuse('truncated', 'stream is cut off');
    this.at += length;
    this.expect('endstream');
    return new PdfStream(value, data);
  }

  private token(): PdfValue {
    if (this.sees('<<')) return this.dict();
    const char = this.bytes.toString('latin1', this.at, this.at + 1);
    if (char === '<') return this.hexText();
    if (char === '(') return this.literalText();
    if (char === '[') return this.list();
    if (char === '/') return this.name();
    const word = this.regular();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) refuse('unreadable', `unknown word at ${this.at}`);
    return this.reference(word) ?? Number(word);
  }

  /** "12 0 R" after its first number, or nothing. */
  private reference(word: string): PdfRef | undefined {
    if (!/^\d{1,10}$/.test(word)) return undefined;
    const after = /^[\s\0]+(\d{1,5})[\s\0]+R(?=[\s\0()<>[\]{}/%]|$)/.exec(
      this.bytes.toString('latin1', this.at, this.at + 24),
    );
    if (!after) return undefined;
    this.at += after[0].length;
    return new PdfRef(Number(word), Number(after[1]));
  }

  private regular(): string {
    const from = this.at;
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined || SPACE.has(byte) || DELIMITERS.has(byte)) break;
      this.at += 1;
    }
    return this.bytes.toString('latin1', from, this.at);
  }

  private name(): PdfName {
    this.at += 1;
    const name = this.regular().replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
    return new PdfName(name);
  }

  private list(): PdfValue[] {
    this.at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skip();
      if (this.sees(']')) break;
      if (this.at >= this.bytes.length) refuse('truncated', 'list is cut off');
      items.push(this.value());
    }
    this.at += 1;
    return items;
  }

  private dict(): PdfDict {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skip();
      if (this.sees('>>')) break;
      if (!this.sees('/')) refuse(this.at >= this.bytes.length ? 'truncated' : 'unreadable', `name at ${this.at}`);
      const { name } = this.name();
      if (entries.has(name)) refuse('unreadable', `the key /${name} stands twice`);
      entries.set(name, this.value());
    }
    this.at += 2;
    return entries;
  }

  private hexText(): PdfText {
    const from = this.at;
    const end = this.bytes.indexOf('>', from);
    if (end < 0) refuse('truncated', 'text is cut off');
    const hex = this.bytes.toString('latin1', from + 1, end).replace(/[\s\0]/g, '');
    if (!/^[0-9A-Fa-f]*$/.test(hex)) refuse('unreadable', `text at ${from}`);
    this.at = end + 1;
    return new PdfText(Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex'), from, this.at, true);
  }

  private literalText(): PdfText {
    const from = this.at;
    const found: number[] = [];
    let open = 0;
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) refuse('truncated', 'text is cut off');
      this.at += 1;
      if (byte === 0x28 && open++ === 0) continue;
      if (byte === 0x29 && --open === 0) break;
      if (byte === 0x5c) this.escaped(found);
      else found.push(byte);
    }
    return new PdfText(Buffer.from(found), from, this.at, false);
  }

  private escaped(found: number[]): void {
    const octal = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at, this.at + 3))?.[0];
    if (octal !== undefined) {
      found.push(parseInt(octal, 8) & 0xff);
      this.at += octal.length;
      return;
    }
    const char = this.bytes.toString('latin1', this.at, this.at + 1);
    this.at += 1;
    if (char === '\r' && this.bytes[this.at] === 0x0a) this.at += 1;
    if (char === '\r' || char === '\n') return;
    found.push(ESCAPES[char] ?? char.charCodeAt(0));
  }
}
