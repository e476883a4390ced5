import fc from 'fast-check';
import { conflictGrounds, type MemberFacts, type ProducerFacts } from './conflict';

const member: MemberFacts = { userId: 'u1', identityNo: '042185000001', taxCodes: ['3000123456'], organisationIds: [] };
const producer: ProducerFacts = {
  producerId: 'p1',
  taxCode: '3000999999',
  representativeIdentityNo: '042180000009',
  parties: [],
};

describe('conflict of interest', () => {
  it('finds nothing where no number is shared', () => {
    expect(conflictGrounds(member, producer)).toEqual([]);
  });

  it("scenario 5: the member's tax code is that of the co-operative's consultant", () => {
    const party = { relation: 'consultant', identityNo: null, taxCode: '3000123456' } as const;
    expect(conflictGrounds(member, { ...producer, parties: [party] })).toEqual(['consultant']);
  });

  it('who filled in for the producer under a mandate does not judge it, whatever account he has', () => {
    const byAccount = [{ userId: 'u1', identityNo: null }];
    const byNumber = [{ userId: 'u2', identityNo: '042185000001' }];
    const other = [{ userId: 'u2', identityNo: null }];
    expect(conflictGrounds(member, { ...producer, helpers: byAccount })).toEqual(['helper']);
    expect(conflictGrounds(member, { ...producer, helpers: byNumber })).toEqual(['helper']);
    expect(conflictGrounds(member, { ...producer, helpers: other })).toEqual([]);
  });

  it.each([
    ['the representative', { ...producer, representativeIdentityNo: '042185000001' }, ['same-person']],
    ['the own organisation', { ...producer, taxCode: '3000123456' }, ['same-tax-code']],
    ['kin', { ...producer, parties: [{ relation: 'kin', identityNo: '042185000001', taxCode: null }] }, ['kin']],
    [
      'a co-operative member',
      { ...producer, parties: [{ relation: 'member', identityNo: '042185000001', taxCode: null }] },
      ['member-of-organisation'],
    ],
  ] satisfies [string, ProducerFacts, string[]][])('finds %s', (_name, facts, grounds) => {
    expect(conflictGrounds(member, facts)).toEqual(grounds);
  });

  it('represents the producer in the system', () => {
    expect(conflictGrounds({ ...member, organisationIds: ['p1'] }, producer)).toEqual(['same-organisation']);
  });

  it('unknown numbers never match each other', () => {
    const unknown: MemberFacts = { userId: 'u9', identityNo: null, taxCodes: [], organisationIds: [] };
    const bare: ProducerFacts = {
      ...producer,
      taxCode: null,
      representativeIdentityNo: null,
      parties: [{ relation: 'kin', identityNo: null, taxCode: null }],
    };
    expect(conflictGrounds(unknown, bare)).toEqual([]);
  });

  it('more known parties never lose a ground', () => {
    const number = fc.constantFrom('1', '2', '3', null);
    const party = fc.record({
      relation: fc.constantFrom('owner', 'member', 'consultant', 'trainer', 'kin'),
      identityNo: number,
      taxCode: number,
    });
    fc.assert(
      fc.property(fc.array(party), party, number, (parties, extra, identityNo) => {
        const facts: MemberFacts = { userId: 'u9', identityNo, taxCodes: ['2'], organisationIds: [] };
        const before = conflictGrounds(facts, { ...producer, parties });
        const after = conflictGrounds(facts, { ...producer, parties: [...parties, extra] });
        expect(after).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});
