import fs from 'node:fs';
import path from 'node:path';

const safe = (text) =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);

const faultsOf = (visit) => [...visit.complaints, ...visit.tooWide.map((width) => `cuộn ngang ở ${width} px`)];

function entry(folder, visit) {
  const pictures = visit.files
    .map(
      (file) =>
        `<a href="${folder}/${file}"><img loading="lazy" src="${folder}/${file}" alt="${safe(visit.title)}"></a>`,
    )
    .join('');
  const faults = faultsOf(visit)
    .map((fault) => `<li>${safe(fault)}</li>`)
    .join('');
  const what = visit.what ? ` · ${safe(visit.what)}` : '';
  return `<section><h3>${safe(visit.title || '?')}${what}</h3><p><code>${safe(visit.href)}</code></p>${
    faults && `<ul class="fault">${faults}</ul>`
  }<div>${pictures}</div></section>`;
}

const STYLE = `body{font:16px/1.5 sans-serif;margin:2rem;max-width:80rem}img{height:16rem;max-width:24rem;object-fit:cover;object-position:top;border:1px solid #bbb;margin-right:.5rem}section{border-top:1px solid #ddd}.fault{color:#b00020}`;

/** Writes `index.html` to look at and `visited.json` to count with; answers how much was seen and every complaint. */
export function writeReport(root, walks) {
  const body = walks
    .map(({ role, folder, visits }) => {
      const name = path.basename(folder);
      return `<h2 id="${name}">${safe(role)} (${visits.length})</h2>${visits.map((visit) => entry(name, visit)).join('')}`;
    })
    .join('');
  const contents = walks
    .map(({ role, folder }) => `<li><a href="#${path.basename(folder)}">${safe(role)}</a></li>`)
    .join('');
  const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>OCOP Sao: mọi trang</title><style>${STYLE}</style><h1>OCOP Sao: mọi trang</h1><ul>${contents}</ul>${body}</html>`;
  fs.writeFileSync(path.join(root, 'index.html'), html);
  const list = walks.map(({ role, visits }) => ({ role, visits }));
  fs.writeFileSync(path.join(root, 'visited.json'), `${JSON.stringify(list, null, 2)}\n`);
  const visits = walks.flatMap(({ role, visits: seen }) => seen.map((visit) => ({ role, ...visit })));
  const faults = visits.flatMap((visit) =>
    faultsOf(visit).map((fault) => `${visit.role}: ${visit.href} ${visit.what}: ${fault}`),
  );
  return { pages: visits.length, pictures: visits.reduce((sum, visit) => sum + visit.files.length, 0), faults };
}
