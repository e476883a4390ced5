import { entryFaults, type EntryFacts } from './entry-rules';

const TODAY = '2020-09-20';
const base: EntryFacts = {
  unitId: '42-1991',
  kind: 'programme',
  title: 'Tập huấn',
  fromOn: '2020-09-10',
  toOn: '2020-09-11',
};
const paths = (...call: Parameters<typeof entryFaults>): string[] => entryFaults(...call).map(({ path }) => path);

describe('entries of the registers', () => {
  it('a class needs its people, not more women than people, and no day that has not come', () => {
    expect(paths('training', { ...base, participants: 100, women: 60 }, TODAY)).toEqual([]);
    expect(paths('training', base, TODAY)).toEqual(['participants']);
    expect(paths('training', { ...base, participants: 10, women: 11 }, TODAY)).toEqual(['women']);
    expect(paths('training', { ...base, participants: 1, fromOn: '2020-09-21', toOn: '2020-09-21' }, TODAY)).toEqual([
      'fromOn',
    ]);
    expect(paths('training', { ...base, participants: 1, toOn: '2020-09-09' }, TODAY)).toEqual(['toOn']);
  });

  it('knows the kinds and fields of its register only', () => {
    expect(paths('training', { ...base, kind: 'fair', participants: 1 }, TODAY)).toEqual(['kind']);
    expect(paths('training', { ...base, participants: 1, week: 2 }, TODAY)).toEqual(['week']);
  });

  it('a week of a contest has a number and entries; a show is broadcast after it was filmed', () => {
    const week = { ...base, kind: 'contest-week', week: 1, participants: 5790 };
    expect(paths('communication', week, TODAY)).toEqual([]);
    expect(paths('communication', { ...base, kind: 'contest-week' }, TODAY)).toEqual(['week', 'participants']);
    expect(paths('communication', { ...base, kind: 'article', week: 3 }, TODAY)).toEqual(['week']);
    expect(paths('communication', { ...base, kind: 'article', broadcastOn: '2020-09-12' }, TODAY)).toEqual([
      'broadcastOn',
    ]);
    expect(paths('communication', { ...base, kind: 'game-show', broadcastOn: '2020-09-01' }, TODAY)).toEqual([
      'broadcastOn',
    ]);
  });

  it('a target is a number, or "some" without one; it may lie ahead', () => {
    const target = { ...base, kind: 'five-star', fromOn: '2021-01-01', toOn: '2021-12-31', year: 2021 };
    expect(paths('target', { ...target, comparison: 'some' }, TODAY)).toEqual([]);
    expect(paths('target', { ...target, comparison: 'some', amount: '1' }, TODAY)).toEqual(['amount']);
    expect(paths('target', { ...target, comparison: 'at-least', amount: '5' }, TODAY)).toEqual([]);
    expect(paths('target', { ...target, comparison: 'at-least' }, TODAY)).toEqual(['amount']);
  });

  it('names no more producers than it counts', () => {
    const parts = [{ producerId: 'a' }, { producerId: 'b', productId: 'x' }, { producerId: 'b', productId: 'y' }];
    expect(paths('promotion', { ...base, kind: 'fair', producers: 2, parts }, TODAY)).toEqual([]);
    expect(paths('promotion', { ...base, kind: 'fair', producers: 1, parts }, TODAY)).toEqual(['parts']);
  });
});
