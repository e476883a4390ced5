import { checklistOf, missingParts, unconfirmedParts, type ContentRule } from './checklist';

const contents: ContentRule[] = [
  { code: 'dang-ky', title: 'Phiếu', required: true, filledBy: 'form' },
  { code: 'phuong-an', title: 'Phương án', required: true, filledBy: 'plan' },
  { code: 'gioi-thieu', title: 'Giới thiệu', required: true },
  { code: 'mau', title: 'Mẫu', required: true, samples: true },
  { code: 'kiem-nghiem', title: 'Kiểm nghiệm', required: false },
];

describe('checklist of a dossier', () => {
  it('wants papers with files and the plan, never the form or the samples', () => {
    const empty = checklistOf(contents, { hasPlan: false, hasSelfScore: false, paperCodes: [] });
    expect(missingParts(empty)).toEqual(['phuong-an', 'gioi-thieu']);
  });

  it('is complete with the plan and the paper; an uploaded plan does as well', () => {
    const facts = { hasPlan: true, hasSelfScore: false, paperCodes: ['gioi-thieu'] };
    expect(missingParts(checklistOf(contents, facts))).toEqual([]);
    const uploaded = { ...facts, hasPlan: false, paperCodes: ['gioi-thieu', 'phuong-an'] };
    expect(missingParts(checklistOf(contents, uploaded))).toEqual([]);
  });

  it('only a confirmation that names every missing part lets a dossier go in', () => {
    expect(unconfirmedParts(['a', 'b'], undefined)).toEqual(['a', 'b']);
    expect(unconfirmedParts(['a', 'b'], ['a'])).toEqual(['a', 'b']);
    expect(unconfirmedParts(['a', 'b'], ['b', 'a', 'c'])).toEqual([]);
    expect(unconfirmedParts([], [])).toEqual([]);
  });
});
