-- Why a member ticked what he ticked, by criterion, where the council's rules ask for it.
alter table evaluation.ballot add column explanations jsonb not null default '{}' check (jsonb_typeof(explanations) = 'object');
alter table evaluation.ballot_draft add column explanations jsonb not null default '{}' check (jsonb_typeof(explanations) = 'object');

create or replace view evaluation.standing_ballot as
  select b.* from evaluation.ballot b
   where not exists (select 1 from evaluation.sheet_move v
                      where v.from_case_id = b.case_id and v.member_id = b.member_id and v.state = 'confirmed'
                        and b.version <= v.moved_version);
