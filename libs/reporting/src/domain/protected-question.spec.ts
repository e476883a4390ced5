import { mayBeTold } from './protected-question';

const year = { from: '2025-01-01', to: '2025-12-31', today: '2026-11-25', unitId: undefined, roundId: undefined };

it('figures by a personal fact are told for one whole year, or the running one so far', () => {
  expect(mayBeTold(year)).toBe(true);
  expect(mayBeTold({ ...year, from: '2026-01-01', to: '2026-11-25' })).toBe(true);
});

it.each([
  ['part of a year', { to: '2025-11-30' }],
  ['the rest of a year', { from: '2025-02-01' }],
  ['two years', { from: '2024-01-01' }],
  ['the running year up to another day', { from: '2026-01-01', to: '2026-11-24' }],
  ['a unit', { unitId: '42-2020' }],
  ['a round', { roundId: 'r' }],
])('never for %s: the difference to another figure would be a small cell', (_name, narrowed) => {
  expect(mayBeTold({ ...year, ...narrowed })).toBe(false);
});
