import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutContext } from '../../apps/web/src/texts/say';
import { dictionaries, words } from '../../apps/web/src/texts/words';

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
    expect(
      said.filter((word) => MARKS.test(word) && (words[word] ?? words[withoutContext(word)]) === undefined),
    ).toEqual([]);
  });
});

it('the English of a text has the same places for values', () => {
  const places = (text: string): string =>
    [...new Set([...text.matchAll(/\{(\w+)[:}]/g)].map(([, name]) => name))]
      .filter((name) => name !== 'n')
      .sort()
      .join();
  expect(Object.entries(words).filter(([vi, en]) => places(vi) !== places(en))).toEqual([]);
});

it('a count and its noun agree: "1 products" is said nowhere', () => {
  const NOUNS = 'products|dossiers|sheets|points|stars|members|papers|files|rows|items|findings|days|months|reports';
  const alone = new RegExp(`\\{\\w+\\} (\\w+ )?(${NOUNS})\\b`);
  expect(Object.values(words).filter((en) => alone.test(en))).toEqual([]);
});

it('a Vietnamese text has one English: what means two things is told apart by `@@`', () => {
  const seen = new Map<string, string>();
  const clashes = dictionaries.flatMap((dictionary) =>
    Object.entries(dictionary).filter(([vi, en]) => {
      const before = seen.get(vi);
      seen.set(vi, en);
      return before !== undefined && before !== en;
    }),
  );
  expect(clashes).toEqual([]);
});
