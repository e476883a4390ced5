alter table dossiers.paper_file drop column pages;
