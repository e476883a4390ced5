drop table sales.warning_answer;
