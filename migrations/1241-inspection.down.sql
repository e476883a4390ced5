drop schema inspection cascade;
