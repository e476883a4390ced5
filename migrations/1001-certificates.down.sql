drop schema certificates cascade;
