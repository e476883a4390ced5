import { mergeFields } from '../../apps/web/src/lib/merge-fields';

describe('two tabs at one form', () => {
  const base = { name: 'Cam', sections: { goals: '', market: 'Chợ' }, capital: [{ loan: '' }] };

  it('keeps what only one side changed, from either side', () => {
    const mine = { ...base, sections: { ...base.sections, goals: 'Tăng 15%' } };
    const theirs = { ...base, capital: [{ loan: '300' }] };
    expect(mergeFields(base, mine, theirs)).toEqual({
      changes: [{ path: 'capital.0.loan', value: '300' }],
      clashes: [],
    });
  });

  it('asks where both changed the same field, and not where they agree', () => {
    const mine = { ...base, name: 'Cam Khe Mây', sections: { ...base.sections, market: 'Siêu thị' } };
    const theirs = { ...base, name: 'Cam Vũ Quang', sections: { ...base.sections, market: 'Siêu thị' } };
    expect(mergeFields(base, mine, theirs)).toEqual({
      changes: [],
      clashes: [{ path: 'name', mine: 'Cam Khe Mây', theirs: 'Cam Vũ Quang' }],
    });
  });
});
