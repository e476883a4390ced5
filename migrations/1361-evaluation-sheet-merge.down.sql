drop index evaluation.evaluation_case_sample_code;
drop function evaluation.sample_code(uuid);
alter table evaluation.ballot_draft drop column clashes;
