import { reviewOf, type ReviewFacts } from './paper-findings';

const part = (code: string, present: boolean) => ({
  ...{ code, title: `Phần ${code}`, required: true, present, paperCount: present ? 1 : 0 },
  filledBy: 'papers' as const,
});
const paper = (change: Partial<ReviewFacts['papers'][number]>) => ({
  ...{ id: 'p', kind: 'vsattp', title: 'Giấy', expiresOn: null, checklistCode: 'vsattp', criteria: [], files: [{}] },
  ...change,
});
const facts = (change: Partial<ReviewFacts>): ReviewFacts => ({
  ...{ today: '2026-09-01', councilOn: '2026-12-30', checklist: [part('vsattp', true)], papers: [], criteria: [] },
  ...change,
});
const faultsOf = (change: Partial<ReviewFacts>) => reviewOf(facts(change)).map(({ fault }) => fault);

describe('before a dossier is sent', () => {
  it('a required part without a paper blocks', () => {
    expect(reviewOf(facts({ checklist: [part('vsattp', false)] }))).toMatchObject([
      { fault: 'missing', code: 'vsattp', blocks: true },
    ]);
  });

  it('a paper holds through its last day: on the council’s own day it still counts', () => {
    expect(faultsOf({ papers: [paper({ expiresOn: '2026-12-30' })] })).toEqual([]);
    expect(faultsOf({ papers: [paper({ expiresOn: '2026-12-29' })] })).toEqual(['expires-before-council']);
    expect(faultsOf({ papers: [paper({ expiresOn: '2026-09-01' })] })).toEqual(['expires-before-council']);
    expect(faultsOf({ papers: [paper({ expiresOn: '2026-08-31' })] })).toEqual(['expired']);
    expect(faultsOf({ councilOn: null, papers: [paper({ expiresOn: '2026-09-01' })] })).toEqual([]);
  });

  it('a paper of another part is the wrong kind; one without a file is none', () => {
    const checklist = [part('vsattp', true), part('dkkd', true)];
    expect(faultsOf({ checklist, papers: [paper({ kind: 'dkkd' })] })).toEqual(['wrong-kind']);
    expect(faultsOf({ papers: [paper({ files: [] })] })).toEqual(['no-file']);
  });

  it('points without a paper: a fault where the rulebook asks for one, a hint elsewhere', () => {
    const criteria = [
      { key: 'C.9', title: 'Công bố', points: 2, asks: 'Bản công bố' },
      { key: 'A.1.1', title: 'Nguồn gốc', points: 3, asks: null },
      { key: 'A.1.2', title: 'Không điểm', points: 0, asks: 'Giấy' },
    ];
    expect(faultsOf({ criteria })).toEqual(['evidence-asked', 'no-evidence']);
    expect(faultsOf({ criteria, papers: [paper({ criteria: ['C.9', 'A.1.1'] })] })).toEqual([]);
  });
});
