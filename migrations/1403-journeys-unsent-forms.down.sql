drop table journeys.unsent_form;
