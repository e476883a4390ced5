-- A yearly result that was begun and not sent is kept as the other forms of new records are.
alter table journeys.unsent_form
  drop constraint unsent_form_name_check,
  add constraint unsent_form_name_check check (name in ('new-idea', 'new-dossier', 'new-producer', 'new-result'));
