import { gapsOf, type KnownPaper } from './dossier-kind';

const paper = (id: string, other: Partial<KnownPaper> = {}): KnownPaper => ({
  ...{ id, kind: id, title: `Giấy ${id}`, expiresOn: null, checklistCode: null, criteria: ['A.1.1'], files: ['tệp'] },
  ...other,
});
const facts = { today: '2026-08-03', missing: [], knownCodes: ['minh-chung'], here: [], before: [] };

describe('gaps of a follow-up dossier', () => {
  it('names an expired paper of before until another one stands in its place', () => {
    const old = paper('attp', { expiresOn: '2026-08-03' });
    expect(gapsOf({ ...facts, before: [old] })).toEqual([{ code: 'attp', title: 'Giấy attp', why: 'expired' }]);
    const renewed = paper('moi', { kind: 'attp', criteria: [] });
    expect(gapsOf({ ...facts, before: [old], here: [renewed] })).toEqual([]);
    expect(gapsOf({ ...facts, before: [old], here: [paper('khac')] })).toEqual([]);
    expect(gapsOf({ ...facts, before: [old], here: [{ ...renewed, files: [] }] })).toHaveLength(1);
  });

  it('counts a paper whose last day lies ahead', () => {
    expect(gapsOf({ ...facts, here: [paper('a', { expiresOn: '2026-08-04' })] })).toEqual([]);
  });

  it('says missing once where the part is expired as well', () => {
    const here = [paper('a', { expiresOn: '2026-01-01', checklistCode: 'gioi-thieu' })];
    const missing = [{ code: 'gioi-thieu', title: 'Giới thiệu' }];
    expect(gapsOf({ ...facts, here, missing }).map((gap) => gap.why)).toEqual(['expired']);
    expect(gapsOf({ ...facts, missing })).toEqual([{ code: 'gioi-thieu', title: 'Giới thiệu', why: 'missing' }]);
  });

  it('points at a paper that has no place in the new procedure', () => {
    const before = [paper('a', { checklistCode: 'gioi-thieu', criteria: [] })];
    const here = [paper('a', { criteria: [] })];
    expect(gapsOf({ ...facts, before, here })).toEqual([
      { code: 'gioi-thieu', title: 'Giấy a', why: 'not-in-new-procedure' },
    ]);
    expect(gapsOf({ ...facts, before, here: [paper('a')] })).toEqual([]);
  });
});
