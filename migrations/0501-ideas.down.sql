drop schema ideas cascade;
