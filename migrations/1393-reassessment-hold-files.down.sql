drop table reassessment.hold_file;
