drop table dossiers.incomplete_filing;
