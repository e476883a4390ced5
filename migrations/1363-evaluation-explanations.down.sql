drop view evaluation.standing_ballot;
alter table evaluation.ballot_draft drop column explanations;
alter table evaluation.ballot drop column explanations;
create view evaluation.standing_ballot as
  select b.* from evaluation.ballot b
   where not exists (select 1 from evaluation.sheet_move v
                      where v.from_case_id = b.case_id and v.member_id = b.member_id and v.state = 'confirmed'
                        and b.version <= v.moved_version);
