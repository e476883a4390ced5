import fc from 'fast-check';
import { comparePapers, type ComparedPaper } from './comparison';

const TODAY = '2026-08-03';
const paper = (id: string, other: Partial<ComparedPaper> = {}): ComparedPaper => ({
  ...{ id, kind: id, title: `Giấy ${id}`, number: null, issuedOn: null, expiresOn: null, criteria: [], files: [] },
  ...other,
});
const changes = (before: ComparedPaper[], now: ComparedPaper[]) =>
  comparePapers(before, now, TODAY).map(({ title, change }) => `${title} ${change}`);

describe('papers of two dossiers', () => {
  it('are kept, renewed, expired, removed, added', () => {
    const before = [
      paper('a'),
      paper('b', { expiresOn: '2026-01-01' }),
      paper('c', { expiresOn: '2026-01-01' }),
      paper('d'),
      paper('e', { number: '1' }),
      paper('f', { expiresOn: '2026-08-03' }),
    ];
    const now = [
      paper('a'),
      paper('b2', { kind: 'b' }),
      paper('e', { number: '2' }),
      paper('x'),
      before[5] as ComparedPaper,
    ];
    expect(changes(before, now)).toEqual([
      'Giấy a kept',
      'Giấy b2 renewed',
      'Giấy c expired',
      'Giấy d removed',
      'Giấy e renewed',
      'Giấy f expired',
      'Giấy x added',
    ]);
  });

  it('name every paper of both exactly once', () => {
    const some = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), kind: fc.constantFrom('k', 'l') }), {
      selector: (each) => each.id,
    });
    fc.assert(
      fc.property(some, some, (before, now) => {
        const found = comparePapers(
          before.map((each) => paper(each.id, each)),
          now.map((each) => paper(each.id, each)),
          TODAY,
        );
        expect(found.flatMap((each) => each.before?.id ?? []).sort()).toEqual(before.map((each) => each.id).sort());
        expect(found.flatMap((each) => each.now?.id ?? []).sort()).toEqual(now.map((each) => each.id).sort());
      }),
    );
  });
});
