import { criteriaOf, type Ticks } from '@app/criteria';
import type { TestApp, TestUser } from './app';
import { sheetOf } from './ticks';

/** From now on the council wants gated criteria explained; products called before keep their rules. */
export async function wantGatesExplained(app: TestApp, office: TestUser, councilId: string): Promise<void> {
  const path = `/api/councils/${councilId}`;
  const { version, ...rules } = (await app.get(path, { as: office })).body.rules;
  const body = { rules: { ...rules, explanations: 'gated' }, decisionNo: '9/QĐ-HĐ' };
  const set = await app.put(`${path}/rules`, { as: office, ifMatch: version as number, body });
  if (set.status !== 200) throw new Error(JSON.stringify(set.body));
}

/** Gated criteria of sheet 1 that are ticked. */
export const gatedKeys = (ticks: Ticks): string[] =>
  criteriaOf(sheetOf('26-2026', 1)).flatMap(({ key, options }) =>
    ticks[key] !== undefined && options.some(({ minStar }) => minStar !== undefined) ? [key] : [],
  );

/** A sheet as it is handed in, with words at its gated criteria. */
export const explainedSheet = (ticks: Ticks): object => ({
  ticks,
  unansweredConfirmed: true,
  explanations: Object.fromEntries(gatedKeys(ticks).map((key) => [key, `Đạt ở ${key}`])),
});
