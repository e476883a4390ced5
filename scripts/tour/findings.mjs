// What is wrong with a page beyond what the browser says: complaints must be mended, hints are to be looked at.
import { AxeBuilder } from '@axe-core/playwright';
import { CUT_TEXTS, SILENT_BUTTONS, TEXTS } from './in-page.mjs';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const MARKED = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
const ENGLISH =
  /\b(the|and|with|from|please|failed|error|required|invalid|loading|submit|cancel|save|search|unknown|expected|characters|too small)\b/i;
const RAW = [
  ['mã nội bộ', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i],
  ['mã của chương trình', /(?<![\w@./-])[a-z]{2,}(_[a-z0-9]+)+(?![\w@.-]|\.\w)/],
  ['mã quyền hoặc mã lỗi', /(?<![\w@./-])[a-z-]{3,}\.[a-z-]+\.(?!example|com|org|net)[a-z-]{3,}(?![\w@./-])/],
  ['ngày kiểu máy', /\b(19|20)\d\d-(0\d|1[0-2])-[0-3]\d\b/],
  ['tiền không có dấu chấm', /\b\d{5,}\s?(đồng|đ)(?![\p{L}])/u],
  ['giá trị hỏng', /\b(undefined|NaN|null|Invalid Date)\b|\[object /],
];

/** Serious and critical findings of axe on what the page shows now, as short lines. */
export async function axeFindings(page) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true) // pages without frames need no second window
    .options({ resultTypes: ['violations'], runOnly: STANDARD })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `axe ${id}: ${nodes.length}× ${nodes[0].html.slice(0, 160)}`);
}

const rawIn = ({ text, code, alert }) =>
  code
    ? []
    : RAW.filter(([name, form]) => form.test(text) && !(alert && name === 'mã nội bộ')).map(
        ([name, form]) => `${name}: ${form.exec(text)[0]}`,
      );

/** Words of the other language that came with no answer of the server. */
function foreignIn(texts, language, data) {
  if (language === 'vi') return texts.filter(({ text, code }) => !code && ENGLISH.test(text) && !data.holds(text));
  return texts.filter(({ text }) => MARKED.test(text) && MARKED.test(data.without(text)));
}

const unique = (list) => [...new Set(list)];
const some = (list, most, name) => {
  const all = unique(list);
  if (all.length === 0) return [];
  return [`${name} (${all.length}): ${all.slice(0, most).join(' | ')}`];
};

/** What the words and buttons of the page show now. */
export async function wordFindings(page, { language: chosen, data }) {
  const spoken = await page.evaluate('document.documentElement.lang');
  const language = spoken.startsWith('en') ? 'en' : chosen; // an address can ask for English by itself
  const texts = await page.evaluate(TEXTS);
  const title = await page.title();
  const complaints = unique(texts.flatMap(rawIn));
  if (/^(OCOP Sao)?$/.test(title.trim())) complaints.push(`tên cửa sổ không nói trang nào: "${title}"`);
  const foreign = foreignIn(texts, language, data).map(({ text }) => text.slice(0, 80));
  const hints = [
    ...some(foreign, 12, language === 'vi' ? 'chữ tiếng Anh' : 'chữ tiếng Việt'),
    ...some(await page.evaluate(SILENT_BUTTONS), 6, 'nút mờ không nói vì sao'),
    ...some(await page.evaluate(CUT_TEXTS), 4, 'chữ bị cắt'),
  ];
  return { complaints, hints };
}
