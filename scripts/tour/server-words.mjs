// The words that the program itself puts into the server's answers: they are not data of records, so English pages must not show them.
import fs from 'node:fs';
import path from 'node:path';

const LIBS = path.join(import.meta.dirname, '..', '..', 'libs');
/** Said only on papers, in mails, in files and on pages that know both languages by themselves. */
const ELSEWHERE =
  /\.spec\.ts$|-(paper|papers|pdf|pdfs|page|columns|kind|kinds|lists|tables|sheets)\.ts$|\/(pdf|sheets|testing|archive|report-template)\//;
const LITERAL = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;
const MARKED = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
/** Shorter pieces occur in names of people and places by chance. */
const SHORTEST = 6;

/** @returns {{whole: Set<string>, pieces: string[]}} texts that stand in the source, and the longer parts of composed ones */
export function serverWords() {
  const whole = new Set();
  const pieces = new Set();
  for (const file of fs.readdirSync(LIBS, { recursive: true })) {
    if (!/^[^/]+\/src\/.*\.ts$/.test(file) || ELSEWHERE.test(file)) continue;
    const source = fs
      .readFileSync(path.join(LIBS, file), 'utf8')
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/(?<=^|\s)\/\/.*$/gm, '');
    for (const [, plain, template] of source.matchAll(LITERAL)) {
      const parts = (plain ?? template).split(/\$\{[^}]*\}/).map((part) => part.replace(/\\(.)/g, '$1').trim());
      if (parts.length === 1 && MARKED.test(parts[0])) whole.add(parts[0]);
      for (const part of parts)
        if (part.length >= SHORTEST && MARKED.test(part) && part.includes(' ')) pieces.add(part);
    }
  }
  return { whole, pieces: [...pieces] };
}
