drop schema activities cascade;
