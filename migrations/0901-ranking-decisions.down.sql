drop schema ranking cascade;
