drop schema criteria cascade;
