/** Meetings: what is shown to the room. */
export const MEETING_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'I72-moved-sheets-were-confirmed': [
    [`update evaluation.sheet_move set answered_by = asked_by where state = 'confirmed'`],
    [`delete from platform.history where entity = 'sheet-move' and action = 'confirm'`],
    [
      `update evaluation.evaluation_case set facts = facts || '{"sheetNo": 26}' where id = (select from_case_id from evaluation.sheet_move limit 1)`,
    ],
    [
      `update evaluation.case_result r set counted_ballots = counted_ballots[2:] || (select b.id from evaluation.ballot b
          join evaluation.sheet_move v on v.from_case_id = b.case_id and v.member_id = b.member_id limit 1)
        where r.case_id = (select to_case_id from evaluation.sheet_move limit 1)`,
    ],
    [`update evaluation.sheet_move set answered_at = answered_at + interval '1 year' where state = 'confirmed'`],
  ],
  'I73-sheets-explain-what-the-rules-ask': [
    [`update evaluation.council_rules set rules = rules || '{"explanations": "always"}'`],
  ],
  'I71-product-shown-is-in-hand': [
    [
      `update evaluation.meeting_focus f set case_id = (select c.id from evaluation.evaluation_case c
          where c.sitting_id = f.sitting_id and c.state = 'closed' limit 1)`,
    ],
    [
      `update evaluation.meeting_focus f set case_id = (select c.id from evaluation.evaluation_case c
          where c.sitting_id is distinct from f.sitting_id limit 1)`,
    ],
  ],
};
