import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '../../apps/web/src/texts/words';

const PAGES = join(__dirname, '..', '..', 'apps', 'web', 'src', 'pages');
const AREAS = [
  ...['councils', 'rounds', 'sittings', 'closing', 'ranking', 'rulebooks'],
  ...['pictures', 'figures', 'reports', 'activities'],
  ...['support', 'reassessment', 'sales-points'],
  ...['dossiers', 'wallet', 'producers', 'journeys', 'account', 'home'],
  ...['users', 'settings', 'mailbox', 'imports', 'outgoing', 'search'],
  ...['inspection', 'certificates', 'status-decisions'],
];
// A second text is the English itself: `useBoth`.
const SAID = /\bsay\(\s*'((?:[^'\\]|\\.)*)'(?!,\s*['"`])/g;
const MARKS = /[^\x00-\x7f]/; // Vietnamese letters lie outside ASCII

describe.each(AREAS)('words of %s', (area) => {
  const files = readdirSync(join(PAGES, area)).filter((name) => /\.tsx?$/.test(name));

  it.each(files)('%s says nothing that has no English', (name) => {
    const text = readFileSync(join(PAGES, area, name), 'utf8');
    const said = [...text.matchAll(SAID)].map(([, word = '']) => word.replace(/\\(.)/g, '$1'));
    expect(said.filter((word) => MARKS.test(word) && words[word] === undefined)).toEqual([]);
  });
});

it('the English of a text has the same places for values', () => {
  const places = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
  expect(Object.entries(words).filter(([vi, en]) => places(vi).join() !== places(en).join())).toEqual([]);
});
