import { checkKindChange, KIND_CHANGES, PRODUCER_KINDS, type LegalFacts } from './kind-changes';

const facts: LegalFacts = { kind: 'household', name: 'Hộ A', taxCode: null, representativeName: 'A' };

describe('change of kind', () => {
  /** Written down a second time, by hand. */
  const open = [
    'household → household',
    'household → cooperative-group',
    'household → cooperative',
    'household → company',
    'cooperative-group → cooperative-group',
    'cooperative-group → cooperative',
    'cooperative-group → company',
    'cooperative → cooperative',
    'cooperative → company',
    'company → company',
    'company → cooperative',
  ];

  it('is open in exactly these cells', () => {
    const found = PRODUCER_KINDS.flatMap((from) =>
      PRODUCER_KINDS.filter((to) => KIND_CHANGES[from].includes(to)).map((to) => `${from} → ${to}`),
    );
    expect(found.sort()).toEqual(open.sort());
  });

  it('names the way that is closed', () => {
    const refused = checkKindChange({ ...facts, kind: 'company' }, facts);
    expect(refused.ok ? undefined : refused.error).toMatchObject({ code: 'producer.kind_change_refused' });
  });

  it('a new name alone is a change, the same facts are none', () => {
    expect(checkKindChange(facts, { ...facts, name: 'Hộ B' }).ok).toBe(true);
    const same = checkKindChange(facts, facts);
    expect(same.ok ? undefined : same.error.code).toBe('producer.nothing_changes');
  });
});
