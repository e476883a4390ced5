drop table inspection.withdrawal_case;
drop function inspection.guard_withdrawal();
