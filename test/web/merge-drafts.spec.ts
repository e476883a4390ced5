import { mergeDrafts } from '../../apps/web/src/offline/merge-drafts';

describe('one draft in two windows', () => {
  const base = {
    answers: { a: { verdict: 'yes', note: '', photos: [{ id: '1' }, { id: '2' }] } } as Record<string, object>,
    conclusion: '',
    codes: [{ text: 'X', scannedAt: '1' }],
  };

  it('keeps what either of them entered, also within one answer', () => {
    const mine = { ...base, answers: { ...base.answers, b: { verdict: 'no', note: 'bao bì' } }, conclusion: 'Đạt' };
    const theirs = {
      ...base,
      answers: { a: { verdict: 'yes', note: 'rõ', photos: [{ id: '1' }, { id: '3' }] } },
      codes: [...base.codes, { text: 'Y', scannedAt: '2' }],
    };
    expect(mergeDrafts<object>(base, mine, theirs)).toEqual({
      answers: {
        a: { verdict: 'yes', note: 'rõ', photos: [{ id: '1' }, { id: '3' }] },
        b: { verdict: 'no', note: 'bao bì' },
      },
      conclusion: 'Đạt',
      codes: [
        { text: 'X', scannedAt: '1' },
        { text: 'Y', scannedAt: '2' },
      ],
    });
  });

  it('of two answers to one question the one before the eyes counts; what one took away stays away', () => {
    const mine = { ...base, conclusion: 'Không đạt', codes: [] };
    const theirs = { ...base, conclusion: 'Đạt', answers: {} };
    expect(mergeDrafts<object>(base, mine, theirs)).toEqual({ answers: {}, conclusion: 'Không đạt', codes: [] });
  });

  it('the order is that of this window, and an unchanged draft takes everything over', () => {
    const turned = { list: [{ id: '2' }, { id: '1' }] };
    expect(
      mergeDrafts<object>({ list: [{ id: '1' }, { id: '2' }] }, turned, {
        list: [{ id: '1' }, { id: '2' }, { id: '3' }],
      }),
    ).toEqual({
      list: [{ id: '2' }, { id: '1' }, { id: '3' }],
    });
    expect(mergeDrafts<object>(base, base, turned)).toEqual(turned);
  });
});
