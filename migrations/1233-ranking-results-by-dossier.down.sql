drop index ranking.decision_item_dossier;
