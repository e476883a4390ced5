drop table platform.setting_change;
