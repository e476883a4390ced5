import { quorumOf } from './quorum';

const members = (count: number): string[] => Array.from({ length: count }, (_value, index) => `m${index + 1}`);
const rules = { quorumPercent: 75 };

describe('quorum', () => {
  it('scenario 7: a council of nine needs seven with the chair', () => {
    expect(quorumOf({ seats: 9, present: members(6), presidingMemberId: 'm1' }, rules)).toEqual({
      required: 7,
      present: 6,
      missing: 1,
      presidingPresent: true,
      met: false,
    });
    expect(quorumOf({ seats: 9, present: members(7), presidingMemberId: 'm1' }, rules).met).toBe(true);
  });

  it('is not met without the presiding person, however many are there', () => {
    expect(quorumOf({ seats: 9, present: members(8), presidingMemberId: 'm9' }, rules).met).toBe(false);
    expect(quorumOf({ seats: 9, present: members(9), presidingMemberId: null }, rules).met).toBe(false);
  });

  it.each([
    [1, 75, 1],
    [4, 75, 3],
    [5, 75, 4],
    [7, 66, 5],
    [8, 50, 4],
    [9, 100, 9],
  ])('of %d seats at %d percent: %d', (seats, quorumPercent, required) => {
    expect(quorumOf({ seats, present: [], presidingMemberId: null }, { quorumPercent }).required).toBe(required);
  });
});
