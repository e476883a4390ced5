drop schema producers cascade;
