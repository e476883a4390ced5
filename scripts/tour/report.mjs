import fs from 'node:fs';
import path from 'node:path';

const safe = (text) =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);
const lines = (list, kind) =>
  list.length === 0 ? '' : `<ul class="${kind}">${list.map((line) => `<li>${safe(line)}</li>`).join('')}</ul>`;

function entry(folder, visit) {
  const pictures = visit.files
    .map(
      (file) =>
        `<a href="${folder}/${file}"><img loading="lazy" src="${folder}/${file}" alt="${safe(visit.title)}"></a>`,
    )
    .join('');
  const what = visit.what ? ` · ${safe(visit.what)}` : '';
  const said = lines(visit.complaints, 'complaint') + lines(visit.hints, 'hint');
  return `<section><h3>${safe(visit.title || '?')}${what}</h3><p><code>${safe(visit.href)}</code></p>${said}<div>${pictures}</div></section>`;
}

const STYLE = `body{font:16px/1.5 sans-serif;margin:2rem;max-width:80rem}img{height:16rem;max-width:24rem;object-fit:cover;object-position:top;border:1px solid #bbb;margin-right:.5rem}section{border-top:1px solid #ddd}.complaint{color:#b00020}.hint{color:#7a4a00}`;

function pageOf(walks, more) {
  const body = walks
    .map(({ role, folder, visits }) => {
      const name = path.basename(folder);
      return `<h2 id="${name}">${safe(role)} (${visits.length})</h2>${visits.map((visit) => entry(name, visit)).join('')}`;
    })
    .join('');
  const contents = walks
    .map(({ role, folder }) => `<li><a href="#${path.basename(folder)}">${safe(role)}</a></li>`)
    .join('');
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>OCOP Sao: mọi trang</title><style>${STYLE}</style><h1>OCOP Sao: mọi trang</h1>${lines(more, 'complaint')}<ul>${contents}</ul>${body}</html>`;
}

/** The same line about the same kind of page stands once, with the first place where it was seen. */
function listOf(walks, pick) {
  const known = new Map();
  for (const { role, visits } of walks)
    for (const visit of visits)
      for (const line of pick(visit)) {
        const key = `${visit.href.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').split('?')[0]} ${line}`;
        const place = `${visit.href}${visit.what ? ` · ${visit.what}` : ''} [${role}]`;
        const found = known.get(key) ?? { place, line, times: 0 };
        found.times += 1;
        known.set(key, found);
      }
  return [...known.values()].map(({ place, line, times }) => `${place}${times > 1 ? ` ${times}×` : ''}: ${line}`);
}

/**
 * Writes `index.html` to look at, `complaints.txt` to mend by and `visited.json` to count with.
 * @param {string[]} more complaints about the whole
 */
export function writeReport(root, walks, more) {
  fs.writeFileSync(path.join(root, 'index.html'), pageOf(walks, more));
  const list = walks.map(({ role, visits }) => ({ role, visits }));
  fs.writeFileSync(path.join(root, 'visited.json'), `${JSON.stringify(list, null, 2)}\n`);
  const complaints = [...more, ...listOf(walks, (visit) => visit.complaints)];
  const hints = listOf(walks, (visit) => visit.hints);
  const text = [...complaints, '', '--- hints ---', ...hints, ''].join('\n');
  fs.writeFileSync(path.join(root, 'complaints.txt'), text);
  const visits = walks.flatMap(({ visits: seen }) => seen);
  return {
    pages: visits.length,
    pictures: visits.reduce((sum, visit) => sum + visit.files.length, 0),
    complaints: complaints.length,
    hints: hints.length,
  };
}
