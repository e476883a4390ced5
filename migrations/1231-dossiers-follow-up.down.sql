alter table programme.round
  drop constraint round_number_check,
  drop column kind,
  add constraint round_number_check check (number between 1 and 20);
drop index dossiers.dossier_product;
drop index dossiers.dossier_follow_up;
alter table dossiers.dossier drop column filed_late, drop column from_dossier_id;
