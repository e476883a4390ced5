-- What a council sent up reached the threshold of its procedure and went in time.
-- examined
select count(*) from evaluation.send_up_item
-- violating
select i.case_id as what, format('%s/%s sent on %s', r.sum, r.count, s.sent_on) as why
  from evaluation.send_up_item i join evaluation.send_up s on s.id = i.send_up_id
  left join evaluation.case_result r on r.case_id = i.case_id
  left join criteria.procedure p on p.id = r.procedure_id
  left join lateral (select l -> 'passUp' as pass_up from jsonb_array_elements(p.content -> 'levels') as l where l ->> 'level' = s.from_level) l on true
  left join programme.round_deadline t on t.round_id = s.round_id and t.level = s.from_level and t.task = 'send-up'
 where r.case_id is null or l.pass_up is null or jsonb_typeof(l.pass_up) = 'null'
    or r.sum < coalesce((l.pass_up ->> 'fromPoints')::int, 0) * r.count or s.sent_on > t.due_on
