drop table dossiers.paper_reminder;

-- Uploads of a wallet have no place before it.
delete from dossiers.upload where dossier_id is null;
drop index dossiers.upload_wallet;
alter table dossiers.upload
  drop constraint upload_of_a_wallet_is_hashed,
  drop constraint upload_has_a_paper,
  drop constraint upload_has_one_place,
  drop column paper,
  drop column producer_id,
  alter column paper_id set not null,
  alter column dossier_id set not null;

drop index dossiers.paper_file_content;
drop index dossiers.paper_search;
drop index dossiers.paper_expiry;
drop index dossiers.paper_wallet;
drop index dossiers.paper_replaced_once;
alter table dossiers.paper
  drop constraint paper_replaces_another,
  drop column replaces_id;
