drop table dossiers.desk_check;
