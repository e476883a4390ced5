-- A sheet that a member entered for the wrong product: the secretary asks, the member confirms, its ticks go to the other product.
create table evaluation.sheet_move (
  id uuid primary key,
  council_id uuid not null references evaluation.council (id),
  member_id uuid not null references evaluation.council_member (id),
  from_case_id uuid not null references evaluation.evaluation_case (id),
  to_case_id uuid not null references evaluation.evaluation_case (id),
  reason text not null check (reason <> ''),
  state text not null check (state in ('asked', 'confirmed', 'refused', 'withdrawn')),
  version int not null default 1,
  asked_by uuid not null references identity.app_user (id),
  asked_at timestamptz not null,
  answered_by uuid references identity.app_user (id),
  answered_at timestamptz,
  answer_reason text,
  -- Newest sheet that had been handed in for the wrong product and no longer counts there; 0 = it was still in work.
  moved_version int check (moved_version >= 0),
  check (from_case_id <> to_case_id),
  check ((state = 'asked') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
  check ((state = 'confirmed') = (moved_version is not null))
);
create index sheet_move_from on evaluation.sheet_move (from_case_id, member_id);
create index sheet_move_to on evaluation.sheet_move (to_case_id, member_id);
create unique index sheet_move_open_from on evaluation.sheet_move (from_case_id, member_id) where state = 'asked';
create unique index sheet_move_open_to on evaluation.sheet_move (to_case_id, member_id) where state = 'asked';

-- What was answered stays as it is.
create trigger sheet_move_answered_final before update on evaluation.sheet_move
  for each row when (old.state <> 'asked') execute function platform.refuse_change();
create trigger sheet_move_stays before delete on evaluation.sheet_move
  for each row execute function platform.refuse_change();

-- Sheets that may count: all that were handed in but those whose member confirmed that they were meant for another product.
create view evaluation.standing_ballot as
  select b.* from evaluation.ballot b
   where not exists (select 1 from evaluation.sheet_move v
                      where v.from_case_id = b.case_id and v.member_id = b.member_id and v.state = 'confirmed'
                        and b.version <= v.moved_version);
