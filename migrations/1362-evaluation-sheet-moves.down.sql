drop view evaluation.standing_ballot;
drop table evaluation.sheet_move;
