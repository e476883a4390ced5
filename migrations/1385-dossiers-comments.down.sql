drop table dossiers.comment;
