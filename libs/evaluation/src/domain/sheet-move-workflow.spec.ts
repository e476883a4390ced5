import { sheetMoveFault, sheetMoveWorkflow, type SheetMoveFacts } from './sheet-move-workflow';

const FINE: SheetMoveFacts = {
  sameCouncil: true,
  sameSheet: true,
  conflict: false,
  hasSheet: true,
  opened: false,
  targetOpen: true,
  targetCast: false,
};

describe('moving a sheet', () => {
  it.each<[Partial<SheetMoveFacts>, string]>([
    [{ sameCouncil: false }, 'evaluation.sheet_move_other_council'],
    [{ sameSheet: false }, 'evaluation.sheet_move_other_sheet'],
    [{ conflict: true }, 'evaluation.sheet_move_conflict'],
    [{ hasSheet: false }, 'evaluation.sheet_move_nothing'],
    [{ opened: true }, 'evaluation.sheet_move_opened'],
    [{ targetOpen: false }, 'evaluation.sheet_move_target_not_open'],
    [{ targetCast: true }, 'evaluation.sheet_move_target_cast'],
  ])('%o is refused as %s', (change, code) => {
    expect(sheetMoveFault({ ...FINE, ...change })?.code).toBe(code);
    const facts = { ...FINE, ...change };
    const decided = sheetMoveWorkflow.decide({ state: 'asked', action: 'confirm', roles: ['member'], facts });
    expect(decided).toMatchObject({ ok: false, error: { code } });
  });

  it('goes through when nothing stands against it, by the member alone', () => {
    expect(sheetMoveFault(FINE)).toBeUndefined();
    expect(sheetMoveWorkflow.allowedActions('asked', ['member'])).toEqual(['confirm', 'refuse']);
    expect(sheetMoveWorkflow.allowedActions('asked', ['manager'])).toEqual(['withdraw']);
    expect(sheetMoveWorkflow.allowedActions('confirmed', ['member', 'manager'])).toEqual([]);
  });
});
