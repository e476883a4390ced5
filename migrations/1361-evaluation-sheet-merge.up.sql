-- Sheets in work are merged by criterion: what two devices ticked differently stays as a choice of the member.
alter table evaluation.ballot_draft
  add column clashes jsonb not null default '[]' check (jsonb_typeof(clashes) = 'array');

-- Code on the label of a product's sample, for finger and camera: the last ten of the random digits of the case's id (sample-code.ts).
create function evaluation.sample_code(case_id uuid) returns text
  language sql immutable strict parallel safe
  return upper(right(replace(case_id::text, '-', ''), 10));
create index evaluation_case_sample_code on evaluation.evaluation_case (evaluation.sample_code(id));
