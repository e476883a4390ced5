import { shippedRulebooks, type Sheet } from '@app/criteria';

export { bestTicks, ticksWithTotal } from '../../apps/api/src/demo/ticks';

/** A sheet of a shipped rulebook. */
export function sheetOf(rulebookId: string, no: number): Sheet {
  const sheet = [...shippedRulebooks().values()]
    .find((rulebook) => rulebook.id === rulebookId)
    ?.sheets.find((candidate) => candidate.no === no);
  if (!sheet) throw new Error(`no sheet ${no} in ${rulebookId}`);
  return sheet;
}
