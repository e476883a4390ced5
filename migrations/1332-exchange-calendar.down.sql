drop table exchange.calendar_address;
