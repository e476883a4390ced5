drop schema dossiers cascade;
