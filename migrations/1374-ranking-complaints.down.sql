drop table ranking.complaint;
drop function ranking.keep_complaint();
