import { presidingFor, type SeatedMember } from './presiding';

const member = (memberId: string, seat: SeatedMember['seat']): SeatedMember => ({
  memberId,
  seat,
  userId: memberId,
  displayName: memberId,
  department: '',
});
const council = [member('chair', 'chair'), member('deputy', 'deputy'), member('m1', 'member')];

describe('who presides', () => {
  it.each([
    ['the chair who is present', ['chair', 'deputy'], [], [], 'chair'],
    ['nobody when the chair left without a delegation', ['deputy', 'm1'], [], [], null],
    ['the deputy with a delegation', ['deputy', 'm1'], ['deputy'], [], 'deputy'],
    [
      'the deputy for a product in which the chair is in conflict',
      ['chair', 'deputy'],
      ['deputy'],
      ['chair'],
      'deputy',
    ],
    ['nobody when the deputy is in conflict too', ['chair', 'deputy'], ['deputy'], ['chair', 'deputy'], null],
    ['never an ordinary member', ['m1'], ['m1'], [], null],
  ])('%s', (_name, present, delegates, conflicts, expected) => {
    expect(presidingFor(council, new Set(present), delegates, new Set(conflicts))).toBe(expected);
  });
});
