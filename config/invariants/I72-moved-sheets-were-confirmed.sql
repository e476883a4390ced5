-- A sheet went to another product only by the member's own confirmation, before the same council and on the same score sheet; it
-- counts nowhere where it was entered by mistake, and nothing had been handed in for the other product before.
-- examined
select count(*) from evaluation.sheet_move
-- violating
with moves as (
  select v.*, m.user_id, f.facts as from_facts, t.facts as to_facts, f.council_id as from_council, t.council_id as to_council
    from evaluation.sheet_move v join evaluation.council_member m on m.id = v.member_id
    join evaluation.evaluation_case f on f.id = v.from_case_id join evaluation.evaluation_case t on t.id = v.to_case_id)
select v.id as what, 'not confirmed by the member, or asked by him' as why from moves v
 where v.asked_by = v.user_id or (v.state in ('confirmed', 'refused') and v.answered_by <> v.user_id)
    or (v.state = 'confirmed' and not exists (select from platform.history h where h.entity = 'sheet-move' and h.entity_id = v.id
                                                 and h.action = 'confirm' and h.actor_id = v.user_id))
union all
select v.id, 'other council, score sheet or rulebook' from moves v
 where v.council_id <> v.from_council or v.from_council <> v.to_council
    or v.from_facts ->> 'sheetNo' <> v.to_facts ->> 'sheetNo' or v.from_facts ->> 'rulebookId' <> v.to_facts ->> 'rulebookId'
union all
select v.id, 'the moved sheet is counted for the wrong product' from moves v
  join evaluation.ballot b on b.case_id = v.from_case_id and b.member_id = v.member_id and b.version <= v.moved_version
  join evaluation.case_result r on b.id = any (r.counted_ballots)
 where v.state = 'confirmed'
union all
select v.id, 'a sheet had been handed in for the other product' from moves v
  join evaluation.standing_ballot b on b.case_id = v.to_case_id and b.member_id = v.member_id and b.cast_at < v.answered_at
 where v.state = 'confirmed'
