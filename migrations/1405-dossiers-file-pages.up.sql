-- Pages of a file of evidence, counted when it comes in; null = nobody knows (films, office documents, what came before).
alter table dossiers.paper_file add column pages int check (pages > 0);
update dossiers.paper_file set pages = 1 where media_type in ('image/jpeg', 'image/png', 'image/webp', 'image/heic');
