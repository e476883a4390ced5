drop index plans.plan_approved_on;
drop index dossiers.dossier_filed;
drop index ideas.idea_decided;
drop schema reporting cascade;
