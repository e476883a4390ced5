/** What a PDF object can be, as far as signatures need it. */
export class PdfName {
  constructor(readonly name: string) {}
}

export class PdfText {
  constructor(
    readonly bytes: Buffer,
    /** Where the token stands in the file, brackets included. */
    readonly from: number,
    readonly to: number,
    readonly hex: boolean,
  ) {}
}

export class PdfRef {
  constructor(
    readonly number: number,
    readonly generation: number,
  ) {}
}

export type PdfDict = ReadonlyMap<string, PdfValue>;

export class PdfStream {
  constructor(
    readonly dict: PdfDict,
    readonly data: Buffer,
  ) {}
}

export type PdfValue = null | boolean | number | PdfName | PdfText | PdfRef | PdfStream | readonly PdfValue[] | PdfDict;

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;
export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);
export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value instanceof PdfName ? value.name : undefined;

/** One way to write a value, so that equal texts are equal values. */
export function canonical(value: PdfValue | undefined): string {
  if (value === undefined) return '';
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (value instanceof PdfName) return `/${value.name}`;
  if (value instanceof PdfText) return `<${value.bytes.toString('hex')}>`;
  if (value instanceof PdfRef) return `${value.number} ${value.generation} R`;
  if (value instanceof PdfStream) return `${canonical(value.dict)}stream<${value.data.toString('hex')}>`;
  if (isList(value)) return `[${value.map(canonical).join(' ')}]`;
  const entries = [...value].map(([key, each]) => `/${key} ${canonical(each)}`);
  return `<<${entries.sort().join(' ')}>>`;
}
