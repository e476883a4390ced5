-- A sheet of a written consultation came within its period: handed in by then, or on a paper that had arrived by then.
-- examined
select count(*) from evaluation.ballot b join evaluation.evaluation_case c on c.id = b.case_id and c.written_sitting_id is not null
 where b.scoring_round = 1
-- violating
select b.id as what,
       format('came %s, period %s to %s', coalesce(b.received_on, (b.cast_at at time zone 'Asia/Ho_Chi_Minh')::date), w.held_on, w.due_on) as why
  from evaluation.ballot b join evaluation.evaluation_case c on c.id = b.case_id
  join evaluation.sitting w on w.id = c.written_sitting_id
 where b.scoring_round = 1
   and not coalesce(b.received_on, (b.cast_at at time zone 'Asia/Ho_Chi_Minh')::date) between w.held_on and w.due_on
