drop schema reassessment cascade;
