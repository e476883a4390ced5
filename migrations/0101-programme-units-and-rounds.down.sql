drop schema programme cascade;
