import { defineWorkflow, DomainError } from '@app/kernel';

/** A sheet entered for the wrong product: asked by the secretary, settled by the member or taken back. */
export type SheetMoveState = 'asked' | 'confirmed' | 'refused' | 'withdrawn';
export type SheetMoveAction = 'confirm' | 'refuse' | 'withdraw';
/** member: whose sheet it is; manager: the council's secretary or the office. */
export type SheetMoveRole = 'member' | 'manager';

/** What decides whether a sheet may go from one product to another. */
export interface SheetMoveFacts {
  readonly sameCouncil: boolean;
  /** Same number of the score sheet under the same rulebook: the criteria have the same codes. */
  readonly sameSheet: boolean;
  /** The member has an open conflict of interest with one of the two products. */
  readonly conflict: boolean;
  /** There is something ticked for the first product. */
  readonly hasSheet: boolean;
  /** The first product is past its scoring, or its sheets have been opened in a discussion before. */
  readonly opened: boolean;
  /** The other product still takes sheets. */
  readonly targetOpen: boolean;
  /** The member has handed in a sheet for the other product that counts. */
  readonly targetCast: boolean;
}

const fault = (code: string, path?: string): DomainError =>
  new DomainError(`evaluation.sheet_move_${code}`, path === undefined ? {} : { path });

/** Why the sheet cannot be moved; asked before the secretary may ask, and again when the member confirms. */
export function sheetMoveFault(facts: SheetMoveFacts): DomainError | undefined {
  if (!facts.sameCouncil) return fault('other_council', 'toCaseId');
  if (!facts.sameSheet) return fault('other_sheet', 'toCaseId');
  if (facts.conflict) return fault('conflict', 'memberId');
  if (facts.opened) return fault('opened');
  if (!facts.targetOpen) return fault('target_not_open', 'toCaseId');
  if (facts.targetCast) return fault('target_cast', 'toCaseId');
  return facts.hasSheet ? undefined : fault('nothing', 'memberId');
}

/** Only the member moves his sheet; the secretary asks without having seen it. Source: council rules, domain page §3. */
export const sheetMoveWorkflow = defineWorkflow<SheetMoveState, SheetMoveAction, SheetMoveRole, SheetMoveFacts>({
  name: 'sheet-move',
  states: ['asked', 'confirmed', 'refused', 'withdrawn'],
  initial: 'asked',
  final: ['confirmed', 'refused', 'withdrawn'],
  rows: [
    {
      from: 'asked',
      on: 'confirm',
      to: 'confirmed',
      by: ['member'],
      guard: sheetMoveFault,
      emits: 'evaluation.sheet-move-confirmed',
    },
    { from: 'asked', on: 'refuse', to: 'refused', by: ['member'], emits: 'evaluation.sheet-move-refused' },
    { from: 'asked', on: 'withdraw', to: 'withdrawn', by: ['manager'], emits: 'evaluation.sheet-move-withdrawn' },
  ],
});
