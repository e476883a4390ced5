import { shippedRulebooks, type Sheet } from '@app/criteria';

import { bestTicks, ticksWithTotal } from '../../apps/api/src/demo/ticks';

export { bestTicks, ticksWithTotal };

/** A sheet of a shipped rulebook. */
export function sheetOf(rulebookId: string, no: number): Sheet {
  const sheet = [...shippedRulebooks().values()]
    .find((rulebook) => rulebook.id === rulebookId)
    ?.sheets.find((candidate) => candidate.no === no);
  if (!sheet) throw new Error(`no sheet ${no} in ${rulebookId}`);
  return sheet;
}

/** The best options as those on which the council agrees, against what the sheets propose. */
export const agreedBest = (sheet: Sheet): Record<string, { index: number; reason: string }> =>
  Object.fromEntries(
    Object.entries(bestTicks(sheet)).map(([key, index]) => [key, { index: index ?? 0, reason: 'Theo hồ sơ' }]),
  );
