drop table exchange.archive_progress;
drop table exchange.round_archive;
