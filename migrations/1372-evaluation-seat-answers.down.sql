drop table evaluation.seat_answer;
