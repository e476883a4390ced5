-- Follow-up dossiers (đánh giá lại, nâng hạng): which earlier dossier they go on from, and whether they were filed late.
alter table dossiers.dossier
  add column from_dossier_id uuid references dossiers.dossier (id),
  add column filed_late boolean not null default false,
  add check (from_dossier_id is null or kind <> 'first'),
  add check (not filed_late or filed_on is not null);
create index dossier_follow_up on dossiers.dossier (from_dossier_id) where from_dossier_id is not null;
create index dossier_product on dossiers.dossier (product_id, id desc);

-- A round is one of the year's regular ones, or the one in which the year's reassessments are filed whenever they fall due.
-- The reassessment round has the number 0, so there is one a year.
alter table programme.round
  drop constraint round_number_check,
  add column kind text not null default 'regular' constraint round_kind_check check (kind in ('regular', 'reassessment')),
  add constraint round_number_check check (number between 0 and 20 and (kind = 'reassessment') = (number = 0));
