drop schema platform cascade;
drop extension btree_gist;
drop extension pg_trgm;
drop extension unaccent;
