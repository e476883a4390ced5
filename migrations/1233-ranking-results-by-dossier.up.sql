-- The published result of one dossier, for its page.
create index decision_item_dossier on ranking.decision_item (dossier_id);
