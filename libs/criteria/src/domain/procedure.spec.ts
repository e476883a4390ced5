import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decidingLevelOf,
  firstDeskOf,
  firstScoringLevelOf,
  levelOf,
  procedureFaults,
  type Procedure,
} from './procedure';

const DATA = join(__dirname, '..', '..', 'data', 'procedures');
const load = (file: string): Procedure => JSON.parse(readFileSync(join(DATA, file), 'utf8')) as Procedure;
const all = readdirSync(DATA).map((file) => [file, load(file)] as const);

describe('procedures', () => {
  it.each(all)('%s has no fault', (_file, procedure) => {
    expect(procedureFaults(procedure)).toEqual([]);
  });

  it.each([
    ['1048-2019.json', 'district', 'district', 50, 'province', 'province'],
    ['148-2023.json', 'district', 'district', 70, 'district', 'province'],
    ['148-2023-1489.json', 'commune', 'province', null, 'province', 'province'],
    ['26-2026.json', 'commune', 'province', null, 'province', 'province'],
  ])(
    '%s: first desk %s, first scores %s, passes up from %s, 3 stars by %s, 4 by %s',
    (file, desk, scores, threshold, three, four) => {
      const procedure = load(file);
      expect(firstDeskOf(procedure).level).toBe(desk);
      expect(firstScoringLevelOf(procedure).level).toBe(scores);
      expect(firstDeskOf(procedure).passUp).toEqual({ to: 'province', fromPoints: threshold });
      expect([
        decidingLevelOf(procedure, 3)?.level,
        decidingLevelOf(procedure, 4)?.level,
        decidingLevelOf(procedure, 5)?.level,
      ]).toEqual([three, four, 'ministry']);
      expect(levelOf(procedure, 'province').passUp).toEqual({ to: 'ministry', fromPoints: 90 });
      expect(procedure.certificate).toMatchObject({ months: 36, leastStars: 3 });
    },
  );

  it('finds faults', () => {
    const procedure = load('26-2026.json');
    const broken = { ...procedure, opinion: null, levels: [...procedure.levels].reverse() };
    expect(procedureFaults(broken).length).toBeGreaterThan(0);
  });
});
