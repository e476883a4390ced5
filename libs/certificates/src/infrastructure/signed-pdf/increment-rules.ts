import { refuse } from './faults';
import type { Revision } from './pdf-revisions';
import {
  canonical,
  isDict,
  isList,
  nameOf,
  PdfRef,
  PdfStream,
  PdfText,
  type PdfDict,
  type PdfValue,
} from './pdf-values';

/** Where a visible signature may stand: the signature block at the right of the foot, in points from the lower left corner. */
const SIGNATURE_BOX = { left: 440, right: 812, bottom: 34, top: 184 };
const WIDGET_KEYS = new Set(
  'Type Subtype FT Rect V T TU TM F Ff P AP MK DA DR Q Border BS BE H Lock SV M NM Contents C'.split(' '),
);
const FORM_KEYS = new Set(['Fields', 'SigFlags', 'DR', 'DA', 'NeedAppearances']);
const INFO_KEYS = new Set(['ModDate', 'Producer']);
const CATALOG_KEYS = new Set(['AcroForm', 'DSS', 'Extensions']);
const PAGE_KEYS = new Set(['Annots', 'Tabs']);
const TRAILER_KEYS = ['Root', 'Info'];

type Objects = ReadonlyMap<number, PdfValue>;

function resolve(objects: Objects, value: PdfValue | undefined): PdfValue | undefined {
  if (!(value instanceof PdfRef)) return value;
  return objects.get(value.number);
}

function dictAt(objects: Objects, value: PdfValue | undefined, what: string): PdfDict {
  const found = resolve(objects, value);
  if (!isDict(found)) refuse('unreadable', what);
  return found;
}

/** Only these keys may differ between the two. */
function sameBut(before: PdfDict, after: PdfDict, free: ReadonlySet<string>, what: string): void {
  for (const key of new Set([...before.keys(), ...after.keys()]))
    if (!free.has(key) && canonical(before.get(key)) !== canonical(after.get(key)))
      refuse('content-changed', `${what} /${key}`);
}

const listOf = (objects: Objects, value: PdfValue | undefined): readonly PdfValue[] => {
  const found = resolve(objects, value) ?? [];
  return isList(found) ? found : refuse('unreadable', 'list expected');
};

/** What was added to a list; what had been there must still be there, in its order. */
function added(before: readonly PdfValue[], after: readonly PdfValue[], what: string): PdfRef[] {
  const had = before.map(canonical);
  if (canonical(after.slice(0, had.length)) !== canonical(before)) refuse('content-changed', what);
  return after
    .slice(had.length)
    .map((each) => (each instanceof PdfRef ? each : refuse('content-changed', `${what}: not a reference`)));
}

function checkBox(widget: PdfDict): void {
  const rect = widget.get('Rect');
  if (!isList(rect) || rect.length !== 4 || rect.some((each) => typeof each !== 'number'))
    refuse('unreadable', 'place of the signature');
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect as number[];
  if (x1 === x2 || y1 === y2) return;
  const { left, right, bottom, top } = SIGNATURE_BOX;
  if (Math.min(x1, x2) < left || Math.max(x1, x2) > right || Math.min(y1, y2) < bottom || Math.max(y1, y2) > top)
    refuse('covers-text', `the signature stands at ${[x1, y1, x2, y2].join(' ')}`);
}

/** The signature behind a new field, which must be a signature field and nothing else. */
function signatureOf(objects: Objects, field: PdfRef): PdfDict {
  const widget = dictAt(objects, field, 'signature field');
  if (nameOf(widget.get('FT')) !== 'Sig' || nameOf(widget.get('Subtype')) !== 'Widget')
    refuse('content-changed', 'a field that is no signature');
  for (const key of widget.keys()) if (!WIDGET_KEYS.has(key)) refuse('content-changed', `signature field /${key}`);
  const appearance = widget.get('AP');
  if (appearance !== undefined) {
    const states = [...dictAt(objects, appearance, 'appearance').entries()];
    if (states.some(([key, each]) => key !== 'N' || !(resolve(objects, each) instanceof PdfStream)))
      refuse('content-changed', 'appearance of the signature');
  }
  checkBox(widget);
  return dictAt(objects, widget.get('V'), 'signature');
}

const titleOf = (metadata: PdfStream): string | undefined =>
  /<dc:title>[\s\S]*?<\/dc:title>/.exec(metadata.data.toString('utf8'))?.[0].replace(/\s+/g, ' ');

function checkMetadata(before: PdfValue | undefined, after: PdfValue | undefined): void {
  if (!(before instanceof PdfStream) || !(after instanceof PdfStream)) refuse('content-changed', 'metadata');
  if (after.dict.has('Filter') || titleOf(before) !== titleOf(after))
    refuse('content-changed', 'title in the metadata');
}

interface Step {
  readonly before: Objects;
  readonly after: Objects;
  readonly revision: Revision;
}

function checkForm({ before, after }: Step, forms: [PdfValue | undefined, PdfValue | undefined]): PdfRef[] {
  const [old, young] = [dictAt(before, forms[0], 'form'), dictAt(after, forms[1], 'form')];
  sameBut(old, young, FORM_KEYS, 'form');
  if (young.get('NeedAppearances') === true) refuse('content-changed', 'appearances to be made anew');
  return added(listOf(before, old.get('Fields')), listOf(after, young.get('Fields')), 'fields of the form');
}

function theOnlyPage(objects: Objects, catalog: PdfDict): { page: PdfDict; number: number } {
  const [kid, ...others] = listOf(objects, dictAt(objects, catalog.get('Pages'), 'pages').get('Kids'));
  if (!(kid instanceof PdfRef) || others.length > 0) refuse('unreadable', 'a certificate has one page');
  return { page: dictAt(objects, kid, 'page'), number: kid.number };
}

/** Objects that were there before and are written anew: only those that a signature needs. */
function checkRewritten({ before, after, revision }: Step, free: ReadonlySet<number>): void {
  for (const [number, value] of revision.objects)
    if (before.has(number) && !free.has(number) && canonical(before.get(number)) !== canonical(value))
      refuse('content-changed', `object ${number} of ${after.size}`);
}

const numberOf = (value: PdfValue | undefined): number[] => (value instanceof PdfRef ? [value.number] : []);

/**
 * What an added part may do: add signature fields and what they need; the page, its content and the facts of the document stay
 * as they were issued. Answers the signatures that it adds.
 */
export function checkIncrement(step: Step, trailers: { before: PdfDict; after: PdfDict }): PdfDict[] {
  const { before, after } = step;
  for (const key of TRAILER_KEYS)
    if (canonical(trailers.before.get(key)) !== canonical(trailers.after.get(key))) refuse('content-changed', key);
  if (trailers.after.has('Encrypt') || trailers.after.has('XRefStm')) refuse('content-changed', 'trailer');
  const root = trailers.after.get('Root');
  const [oldCatalog, catalog] = [dictAt(before, root, 'catalog'), dictAt(after, root, 'catalog')];
  sameBut(oldCatalog, catalog, CATALOG_KEYS, 'catalog');
  const [oldPage, newPage] = [theOnlyPage(before, oldCatalog), theOnlyPage(after, catalog)];
  sameBut(oldPage.page, newPage.page, PAGE_KEYS, 'page');
  const info = trailers.after.get('Info');
  sameBut(dictAt(before, info, 'facts'), dictAt(after, info, 'facts'), INFO_KEYS, 'facts of the document');
  checkMetadata(resolve(before, oldCatalog.get('Metadata')), resolve(after, catalog.get('Metadata')));

  const fields = checkForm(step, [oldCatalog.get('AcroForm'), catalog.get('AcroForm')]);
  const notes = added(
    listOf(before, oldPage.page.get('Annots')),
    listOf(after, newPage.page.get('Annots')),
    'notes on the page',
  );
  if (canonical(fields) !== canonical(notes)) refuse('content-changed', 'a note on the page that is no signature');
  const roles: [PdfValue | undefined, PdfValue | undefined][] = [
    ...['AcroForm', 'Metadata', 'DSS'].map((key): [PdfValue | undefined, PdfValue | undefined] => [
      oldCatalog.get(key),
      catalog.get(key),
    ]),
    [oldPage.page.get('Annots'), newPage.page.get('Annots')],
    [fieldsOf(before, oldCatalog), fieldsOf(after, catalog)],
  ];
  const free = roles.flatMap(([was, is]) => mayBeWritten(before, was, is));
  checkRewritten(step, new Set([...free, ...numberOf(root), ...numberOf(info), newPage.number]));
  return fields.map((field) => signatureOf(after, field));
}

const fieldsOf = (objects: Objects, catalog: PdfDict): PdfValue | undefined =>
  dictAt(objects, catalog.get('AcroForm'), 'form').get('Fields');

/** A role may keep its object or get a new one; it never takes over an object that had been something else. */
function mayBeWritten(before: Objects, was: PdfValue | undefined, is: PdfValue | undefined): number[] {
  const [number] = numberOf(is);
  if (number === undefined) return [];
  if (before.has(number) && canonical(was) !== canonical(is))
    refuse('content-changed', `object ${number} gets another role`);
  return [number];
}

/** Bytes that a signature covers and the signature itself; its range must leave out nothing but its own place. */
export function signedPart(
  signature: PdfDict,
  bytes: Buffer,
  end: { least: number; most: number },
): { content: Buffer; cms: Buffer; said: string | undefined } {
  const [range, contents] = [signature.get('ByteRange'), signature.get('Contents')];
  if (!isList(range) || range.length !== 4 || !range.every((each) => Number.isInteger(each)))
    refuse('partial-range', 'no range');
  const [start = -1, upTo = -1, from = -1, length = -1] = range as number[];
  if (!(contents instanceof PdfText) || !contents.hex || start !== 0 || contents.from !== upTo || contents.to !== from)
    refuse('partial-range', 'the range leaves out more than the signature');
  // One way of writing only: what no signature covers may carry nothing.
  if (!/^<([0-9a-f]*|[0-9A-F]*)>$/.test(bytes.toString('latin1', upTo, from)))
    refuse('signature-invalid', 'mixed writing');
  if (from + length < end.least || from + length > end.most) refuse('partial-range', 'the range ends elsewhere');
  const kind = nameOf(signature.get('SubFilter'));
  if (kind !== 'adbe.pkcs7.detached' && kind !== 'ETSI.CAdES.detached')
    refuse('signature-invalid', `kind ${kind ?? 'none'}`);
  const said = signature.get('M');
  return {
    content: Buffer.concat([bytes.subarray(0, upTo), bytes.subarray(from, from + length)]),
    cms: contents.bytes,
    said: said instanceof PdfText ? said.bytes.toString('latin1') : undefined,
  };
}
