-- A sheet that was entered from paper has its scan of the same product, was entered by somebody other than its member, and the
-- history names who entered it.
-- examined
select count(*) from evaluation.ballot where entered_by is not null
-- violating
select b.id as what, format('entered by %s for member %s', b.entered_by, b.member_id) as why
  from evaluation.ballot b join evaluation.council_member m on m.id = b.member_id
 where b.entered_by is not null
   and (m.user_id = b.entered_by
        or not exists (select from evaluation.paper_scan s where s.id = b.scan_id and s.case_id = b.case_id)
        or not exists (select from platform.history h
                        where h.entity = 'evaluation-case' and h.entity_id = b.case_id and h.action = 'paper-ballot'
                          and h.actor_id = b.entered_by))
