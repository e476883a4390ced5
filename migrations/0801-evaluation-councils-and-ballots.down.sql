drop schema evaluation cascade;
