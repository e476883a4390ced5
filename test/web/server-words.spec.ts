import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { dictionaries, serverSentences, words } from '../../apps/web/src/texts/words';
import { TEMPLATES } from '../../libs/notifications/src/domain/templates';

const LIBS = join(__dirname, '..', '..', 'libs');
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
/** Papers, mails, files and pages without script are Vietnamese or know both languages by themselves; refusals have their English beside them. */
const ELSEWHERE = [
  /\.spec\.ts$/,
  /problems\.ts$/,
  /\.in\.ts$/,
  /-(paper|papers|pdf|pdfs|page|columns|kind|kinds|lists|tables|sheets|minutes|command|annexes|words|prints|drawings|record|labels)\.ts$/,
  /\/(pdf|sheets|testing|archive|report-template|export|import|paper|pages|seal|webhook|sheet|queue)\//,
  /templates[\w-]*\.ts$/,
  /\/(feeds|open-data|calendar-file|deliver-mail|local-date|lapse|report-builder|pictures\.controller|send-up|manifest)\.ts$/,
];
const FILE_NAME = /\.(pdf|xlsx|json|png|\{\d\})$/;
const SQL = /\b(select|insert|update|with|case when|coalesce|from)\b/i;

const parsed = new Map<string, string[]>();

function literalsOf(file: string): string[] {
  const before = parsed.get(file);
  if (before !== undefined) return before;
  const texts = literalsIn(file);
  parsed.set(file, texts);
  return texts;
}

function literalsIn(file: string): string[] {
  const text = readFileSync(join(LIBS, file), 'utf8');
  if (!VIETNAMESE.test(text)) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isDecorator(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    else if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }, place) => `{${place}}${literal.text}`).join(''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found.map((each) => each.trim()).filter((each) => VIETNAMESE.test(each) && !SQL.test(each));
}

const sources = readdirSync(LIBS, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^[^/]+\/src\/.*\.ts$/.test(file),
);
const shown = sources.filter((file) => !ELSEWHERE.some((form) => form.test(file)));
/** A name as it stands, or as the head of a sentence. */
const isKnown = (text: string): boolean => words[text] !== undefined;

describe('texts that the server puts on pages have English', () => {
  it.each([...new Set(shown.map((file) => file.split('/')[0] ?? ''))])('%s', (module) => {
    const texts = shown.filter((file) => file.startsWith(`${module}/`)).flatMap(literalsOf);
    expect([...new Set(texts)].filter((text) => !FILE_NAME.test(text) && !isKnown(text))).toEqual([]);
  });

  it('notices: what they are for, subject and text', () => {
    const texts = Object.values(TEMPLATES).flatMap(({ label, subject, body }) => [label, subject, body]);
    expect(texts.filter((text) => VIETNAMESE.test(text) && !isKnown(text))).toEqual([]);
  });

  it('parts of reports that are written by hand', () => {
    const texts = ['month', 'year'].flatMap((kind) => {
      const text = readFileSync(join(LIBS, 'reporting', 'src', 'domain', 'report-template', `${kind}.ts`), 'utf8');
      return [...text.matchAll(/\b(?:label|hint): '([^']+)'/g)].map(([, words = '']) => words);
    });
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => !isKnown(text))).toEqual([]);
  });

  it("names in the law's data: procedures, levels, papers, product sets", () => {
    const data = join(LIBS, 'criteria', 'data');
    const read = (folder: string): unknown[] =>
      readdirSync(join(data, folder)).map(
        (file) => JSON.parse(readFileSync(join(data, folder, file), 'utf8')) as unknown,
      );
    const procedures = read('procedures').flatMap((each) => textsOf(each));
    const sets = (read('rulebooks') as { sheets: { name: string; group: string; subgroup?: string }[] }[]).flatMap(
      ({ sheets }) => sheets.flatMap(({ name, group, subgroup = '' }) => [name, group, subgroup]),
    );
    expect([...new Set([...procedures, ...sets])].filter((text) => VIETNAMESE.test(text) && !isKnown(text))).toEqual(
      [],
    );
  });
});

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

it('no English is kept of a sentence that the server does not make any more', () => {
  const all = new Set([
    ...sources.flatMap((file) => (file.endsWith('.spec.ts') ? [] : literalsOf(file))),
    ...Object.values(TEMPLATES).flatMap(({ label, subject, body }) => [label, subject, body]),
  ]);
  const composed = Object.keys(serverSentences).filter((text) => text.includes('{') && !all.has(text));
  expect(composed.filter((text) => !MADE_OF_PARTS.has(text))).toEqual([]);
  expect(dictionaries.length).toBeGreaterThan(20);
});

/** Put together in SQL or of several parts, so they stand nowhere as a whole. */
const MADE_OF_PARTS = new Set([
  '{0}, làm thay {1}',
  'Bộ sản phẩm số {0}',
  'Đợt {0} năm {1}',
  'Đợt {0} năm {1} (bổ sung theo quy chế của Hội đồng)',
  'Đến ngày {0}: {1} giấy chứng nhận còn hiệu lực ở {2} đơn vị: {3}.',
  '{0} sản phẩm được chuyển lên cấp trên xét',
  '{0} sản phẩm chưa được công nhận',
  // Log-ins of the demonstration, which no module makes.
  'Cán bộ xã làm thay chủ thể ({0})',
  'Cán bộ xã ({0})',
  'Cán bộ xã năm 2026 ({0})',
  'Thư ký hội đồng huyện ({0})',
  'Người phụ trách điểm bán ({0})',
]);
