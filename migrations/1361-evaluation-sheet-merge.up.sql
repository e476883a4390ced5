-- Sheets in work are merged by criterion: what two devices ticked differently stays as a choice of the member.
alter table evaluation.ballot_draft
  add column clashes jsonb not null default '[]' check (jsonb_typeof(clashes) = 'array');

-- Code on the label of a product's sample, for finger and camera: 8 digits of the hash of the case's id.
create function evaluation.sample_code(case_id uuid) returns text
  language sql immutable strict parallel safe
  return upper(substr(encode(sha256(uuid_send(case_id)), 'hex'), 1, 8));
create index evaluation_case_sample_code on evaluation.evaluation_case (evaluation.sample_code(id));
