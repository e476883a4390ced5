-- The table of holidays of a year is replaced whole: its version keeps two officers from overwriting each other.
create table programme.holiday_year (
  year int primary key check (year between 2018 and 2100),
  version int not null check (version >= 0)
);
