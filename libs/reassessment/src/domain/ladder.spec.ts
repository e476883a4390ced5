import fc from 'fast-check';
import { addDays, localDate } from '@app/kernel';
import { dueSteps, ladderWith } from './ladder';

const LADDER = [0, 7, 30, 90, 120, 150, 180, 210];
const END = localDate('2026-12-31');
const before = (days: number) => addDays(END, -days);

describe('ladder of reminders', () => {
  it('holds the warning of the certificate’s own procedure', () => {
    expect(ladderWith([0, 7], 30)).toEqual([0, 7, 30]);
    expect(ladderWith(LADDER, 30)).toEqual(LADDER);
    expect(ladderWith([0], null)).toEqual([0]);
  });

  it('has nothing due before its first day, and the first step on that day', () => {
    expect(dueSteps(END, before(211), LADDER, new Set())).toEqual({ send: undefined, skip: [] });
    expect(dueSteps(END, before(210), LADDER, new Set())).toEqual({ send: 210, skip: [] });
    expect(dueSteps(END, before(210), LADDER, new Set([210]))).toEqual({ send: undefined, skip: [] });
  });

  it('catches up after missed days: the latest due step is sent, older ones are noted as skipped', () => {
    expect(dueSteps(END, before(100), LADDER, new Set([210]))).toEqual({ send: 120, skip: [150, 180] });
  });

  it('sends nothing after the end', () => {
    expect(dueSteps(END, before(-1), LADDER, new Set([210, 180, 150, 120, 90, 30, 7]))).toEqual({
      send: undefined,
      skip: [0],
    });
  });

  it('each step is noted once, whatever days the job ran on, and every step that went out went out in falling order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 230 }), { maxLength: 40 }), (shifts) => {
        const noted = new Set<number>();
        const sent: number[] = [];
        for (const shift of [...shifts].sort((a, b) => b - a)) {
          const { send, skip } = dueSteps(END, before(shift), LADDER, noted);
          for (const step of [...(send === undefined ? [] : [send]), ...skip]) {
            expect(noted.has(step)).toBe(false);
            noted.add(step);
          }
          if (send !== undefined) {
            expect(shift <= send && shift >= 0).toBe(true);
            sent.push(send);
          }
        }
        expect(sent).toEqual([...sent].sort((a, b) => b - a));
      }),
    );
  });

  it('run on every day, each step goes out on its own day', () => {
    const noted = new Set<number>();
    const sent: number[] = [];
    for (let left = 215; left >= -3; left -= 1) {
      const { send, skip } = dueSteps(END, before(left), LADDER, noted);
      expect(skip).toEqual([]);
      if (send === undefined) continue;
      expect(send).toBe(left);
      noted.add(send);
      sent.push(send);
    }
    expect(sent).toEqual([210, 180, 150, 120, 90, 30, 7, 0]);
  });
});
