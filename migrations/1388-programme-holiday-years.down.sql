drop table programme.holiday_year;
