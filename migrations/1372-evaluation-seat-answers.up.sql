-- What an appointed member answered to the invitation; the newest row counts.
create table evaluation.seat_answer (
  id bigint generated always as identity primary key,
  member_id uuid not null references evaluation.council_member (id),
  answer text not null check (answer in ('accepted', 'declined')),
  reason text,
  at timestamptz not null,
  check (answer = 'accepted' or reason is not null)
);
create index seat_answer_member on evaluation.seat_answer (member_id, id desc);
create trigger seat_answer_append_only before update or delete on evaluation.seat_answer
  for each row execute function platform.refuse_change();
