delete from journeys.unsent_form where name = 'new-result';
alter table journeys.unsent_form
  drop constraint unsent_form_name_check,
  add constraint unsent_form_name_check check (name in ('new-idea', 'new-dossier', 'new-producer'));
