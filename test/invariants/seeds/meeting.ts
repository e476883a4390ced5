/** Meetings: what is shown to the room. */
export const MEETING_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
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
