// Generated from apps/api/openapi.json by "npm run openapi"; do not edit.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is alive */
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can reach what it needs */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of this process, of the outbox and of the queue, in the text format of Prometheus */
        get: operations["Metrics_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much background work waits
         * @description Permission: platform.jobs.read
         */
        get: operations["Jobs_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Work that failed for good, newest first
         * @description Permission: platform.jobs.read
         */
        get: operations["Jobs_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try work that failed for good once more
         * @description Permission: platform.jobs.retry
         */
        post: operations["Jobs_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All settings with their values, bases and sources
         * @description Permission: programme.setting.manage
         */
        get: operations["Settings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a setting, or confirm its default
         * @description Permission: programme.setting.manage
         */
        put: operations["Settings_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Administrative units of a day, by name */
        get: operations["Units_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit with what it came from and what it became */
        get: operations["Units_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All rounds with their last days, newest first */
        get: operations["Rounds_list"];
        put?: never;
        /**
         * Prepare a round
         * @description Permission: programme.round.manage
         */
        post: operations["Rounds_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/reassessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the year's round for reassessments; it has no last day of its own
         * @description Permission: programme.round.manage
         */
        post: operations["Rounds_openReassessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a round in preparation
         * @description Permission: programme.round.manage
         */
        put: operations["Rounds_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a round for dossiers
         * @description Permission: programme.round.manage
         */
        post: operations["Rounds_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a round for good
         * @description Permission: programme.round.manage
         */
        post: operations["Rounds_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public holidays of a year that fall on working weekdays */
        get: operations["Holidays_list"];
        /**
         * Replace the holidays of a year
         * @description Permission: programme.setting.manage
         */
        put: operations["Holidays_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I and what may I do */
        get: operations["Session_get"];
        put?: never;
        /** Log in */
        post: operations["Session_open"];
        /** Log out */
        delete: operations["Session_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a mail with a link that sets a new password; the answer never tells whether the account exists */
        post: operations["Account_askForReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password by the link of the mail */
        post: operations["Account_confirmReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation and set the first password */
        post: operations["Account_acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My sessions */
        get: operations["Me_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions */
        delete: operations["Me_endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for me, by last day */
        get: operations["Me_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts by name
         * @description Permission: identity.user.read
         */
        get: operations["Users_list"];
        put?: never;
        /**
         * Invite a person and give the first role
         * @description Permission: identity.user.invite
         */
        post: operations["Users_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account with its history
         * @description Permission: identity.user.read
         */
        get: operations["Users_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable an account at once
         * @description Permission: identity.user.manage
         */
        post: operations["Users_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable an account again
         * @description Permission: identity.user.manage
         */
        post: operations["Users_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a role for a place, council or organisation
         * @description Permission: identity.user.manage
         */
        post: operations["Users_addGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a role from today on
         * @description Permission: identity.user.manage
         */
        delete: operations["Users_endGrant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Logins that a demonstration offers */
        get: operations["Demo_logins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/business-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a demonstration's date; null goes back to today */
        post: operations["Demo_moveDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published rulebooks, newest first */
        get: operations["Criteria_rulebooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebooks/{id}/sheets/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A score sheet */
        get: operations["Criteria_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Procedures, oldest first
         * @description Permission: criteria.rulebook.read
         */
        get: operations["Criteria_procedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Producers of my area, newest first
         * @description Permission: producers.producer.read
         */
        get: operations["Producers_list"];
        put?: never;
        /**
         * Register a producer
         * @description Permission: producers.producer.write
         */
        post: operations["Producers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A producer with products
         * @description Permission: producers.producer.read
         */
        get: operations["Producers_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change contact facts
         * @description Permission: producers.product.write
         */
        put: operations["Producers_setContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a person or organisation tied to the producer
         * @description Permission: producers.product.write
         */
        post: operations["Producers_addParty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers/{id}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a product
         * @description Permission: producers.product.write
         */
        post: operations["Producers_addProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers/{id}/kind-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Former kinds, names and tax codes, newest first
         * @description Permission: producers.producer.read
         */
        get: operations["Organisation_kindChanges"];
        put?: never;
        /**
         * Change kind, name, tax code or representative by a document; what was issued before stays as printed
         * @description Permission: producers.producer.write
         */
        post: operations["Organisation_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers/{id}/consultancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Consulting units of a producer, of today and before
         * @description Permission: producers.producer.read
         */
        get: operations["Organisation_consultanciesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers/{id}/personal-reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the personal facts of the representative for a purpose, which is noted
         * @description Permission: producers.personal.read
         */
        post: operations["Organisation_readPersonal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/producers/{id}/personal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set or take back the personal facts of the representative; all of them are given freely
         * @description Permission: producers.product.write
         */
        put: operations["Organisation_setPersonal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consulting-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Consulting units, newest first
         * @description Permission: producers.consultant.read
         */
        get: operations["ConsultingUnits_list"];
        put?: never;
        /**
         * Register a consulting unit
         * @description Permission: producers.consultant.manage
         */
        post: operations["ConsultingUnits_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consulting-units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A consulting unit with whom it advises
         * @description Permission: producers.consultant.read
         */
        get: operations["ConsultingUnits_get"];
        /**
         * Change the facts of a consulting unit
         * @description Permission: producers.consultant.manage
         */
        put: operations["ConsultingUnits_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consulting-units/{id}/consultancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the unit advises a producer or a product
         * @description Permission: producers.consultant.manage
         */
        post: operations["ConsultingUnits_advise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consulting-units/consultancies/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a consultancy
         * @description Permission: producers.consultant.manage
         */
        post: operations["ConsultingUnits_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A product with its marks and codes
         * @description Permission: producers.producer.read
         */
        get: operations["Products_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a mark or code to a product
         * @description Permission: producers.product.write
         */
        post: operations["Products_addMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Marks and codes of my products or my area, those that end first at the top
         * @description Permission: producers.producer.read
         */
        get: operations["Marks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Correct a mark or code, or note its renewal
         * @description Permission: producers.product.write
         */
        put: operations["Marks_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marks/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a mark or code is not held any more
         * @description Permission: producers.product.write
         */
        post: operations["Marks_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marks/{id}/file/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The scanned paper of a mark or code, in one piece (application/octet-stream)
         * @description Permission: producers.product.write
         */
        put: operations["Marks_attach"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/marks/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scanned paper
         * @description Permission: producers.producer.read
         */
        get: operations["Marks_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ideas of my area, newest first
         * @description Permission: ideas.idea.read
         */
        get: operations["Ideas_list"];
        put?: never;
        /**
         * Begin an idea form
         * @description Permission: ideas.idea.write
         */
        post: operations["Ideas_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An idea with its history
         * @description Permission: ideas.idea.read
         */
        get: operations["Ideas_get"];
        /**
         * Save the form as typed
         * @description Permission: ideas.idea.write
         */
        put: operations["Ideas_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the idea
         * @description Permission: ideas.idea.write
         */
        post: operations["Ideas_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return for change
         * @description Permission: ideas.idea.decide
         */
        post: operations["Ideas_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas/{id}/select": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Select the idea
         * @description Permission: ideas.idea.decide
         */
        post: operations["Ideas_select"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse the idea
         * @description Permission: ideas.idea.decide
         */
        post: operations["Ideas_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ideas/{id}/form.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The idea form as PDF, as it stands now
         * @description Permission: ideas.idea.read
         */
        get: operations["IdeaPapers_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Business plans of my area, newest first
         * @description Permission: plans.plan.read
         */
        get: operations["Plans_list"];
        put?: never;
        /**
         * Begin a plan on a selected idea
         * @description Permission: plans.plan.write
         */
        post: operations["Plans_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-plans/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plans and capital by unit and source
         * @description Permission: plans.plan.read
         */
        get: operations["Plans_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A business plan with capital and history
         * @description Permission: plans.plan.read
         */
        get: operations["Plans_get"];
        /**
         * Save the plan as typed
         * @description Permission: plans.plan.write
         */
        put: operations["Plans_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-plans/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the plan
         * @description Permission: plans.plan.write
         */
        post: operations["Plans_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-plans/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the plan
         * @description Permission: plans.plan.decide
         */
        post: operations["Plans_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-plans/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return for change
         * @description Permission: plans.plan.decide
         */
        post: operations["Plans_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-plans/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse the plan
         * @description Permission: plans.plan.decide
         */
        post: operations["Plans_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-plans/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comment on the plan
         * @description Permission: plans.plan.comment
         */
        post: operations["Plans_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-plans/{id}/form.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The business plan as PDF, as it stands now
         * @description Permission: plans.plan.read
         */
        get: operations["PlanPapers_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dossiers that I may see, newest first or by their last day
         * @description Permission: dossiers.dossier.read
         */
        get: operations["Dossiers_list"];
        put?: never;
        /**
         * Begin a dossier for a round
         * @description Permission: dossiers.dossier.write
         */
        post: operations["Dossiers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kinds of dossier that can be begun for a product
         * @description Permission: dossiers.dossier.write
         */
        get: operations["Dossiers_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A dossier whole
         * @description Permission: dossiers.dossier.read
         */
        get: operations["Dossiers_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose the approved business plan
         * @description Permission: dossiers.dossier.write
         */
        put: operations["Dossiers_setPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/self-score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the own score; If-Match is the version of the score, 0 at first
         * @description Permission: dossiers.dossier.write
         */
        put: operations["Dossiers_saveScore"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File the dossier, or answer a supplement with a reason
         * @description Permission: dossiers.dossier.write
         */
        post: operations["Dossiers_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw with a reason
         * @description Permission: dossiers.dossier.read
         */
        post: operations["Dossiers_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept for scoring
         * @description Permission: dossiers.intake.decide
         */
        post: operations["Dossiers_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse with a reason
         * @description Permission: dossiers.intake.decide
         */
        post: operations["Dossiers_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/ask-supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for more, with a last day
         * @description Permission: dossiers.intake.decide
         */
        post: operations["Dossiers_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the opinion of a level without points and send on
         * @description Permission: dossiers.opinion.write
         */
        post: operations["Dossiers_opinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All papers of the dossier's producer
         * @description Permission: dossiers.dossier.write
         */
        get: operations["DossierPapers_wallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a paper
         * @description Permission: dossiers.dossier.write
         */
        post: operations["DossierPapers_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/papers/{paperId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a paper; If-Match is the version of the paper
         * @description Permission: dossiers.dossier.write
         */
        put: operations["DossierPapers_save"];
        post?: never;
        /**
         * Take a paper out of the dossier
         * @description Permission: dossiers.dossier.write
         */
        delete: operations["DossierPapers_detach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/papers/{paperId}/attach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry over a paper of the producer's wallet
         * @description Permission: dossiers.dossier.write
         */
        post: operations["DossierPapers_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of the dossier
         * @description Permission: dossiers.dossier.read
         */
        get: operations["DossierPapers_file"];
        put?: never;
        post?: never;
        /**
         * Take a file out of a paper
         * @description Permission: dossiers.dossier.write
         */
        delete: operations["DossierPapers_removeFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/forms/registration.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The registration form as PDF
         * @description Permission: dossiers.dossier.read
         */
        get: operations["DossierForms_registration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/forms/self-assessment.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The self-assessment as PDF: own points by criterion with evidence
         * @description Permission: dossiers.dossier.read
         */
        get: operations["DossierForms_selfAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/forms/opinion.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The opinion of a level without points as PDF; a marked preview for its desk before it is given
         * @description Permission: dossiers.dossier.read
         */
        get: operations["DossierForms_opinion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{id}/forms/opinion-letter.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The letter that sends the opinion up, as PDF; a marked preview for its desk before
         * @description Permission: dossiers.dossier.read
         */
        get: operations["DossierForms_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the upload of a file of evidence
         * @description Permission: dossiers.dossier.write
         */
        post: operations["Uploads_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an upload has come
         * @description Permission: dossiers.dossier.write
         */
        get: operations["Uploads_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{id}/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bytes from an offset on (application/octet-stream)
         * @description Permission: dossiers.dossier.write
         */
        put: operations["Uploads_append"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check, store and add the whole file
         * @description Permission: dossiers.dossier.write
         */
        post: operations["Uploads_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Councils that I work with, newest first
         * @description Permission: evaluation.council.read
         */
        get: operations["Councils_list"];
        put?: never;
        /**
         * Set up a council
         * @description Permission: evaluation.council.manage
         */
        post: operations["Councils_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A council with members, rules, sessions
         * @description Permission: evaluation.council.read
         */
        get: operations["Councils_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a member; a new person is invited
         * @description Permission: evaluation.council.manage
         */
        post: operations["Councils_addMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils/{id}/members/{memberId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a seat
         * @description Permission: evaluation.council.manage
         */
        post: operations["Councils_endMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a new version of the council rules; If-Match is the version of the rules
         * @description Permission: evaluation.council.manage
         */
        put: operations["Councils_setRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils/{id}/assignable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accepted dossiers that no council has yet
         * @description Permission: evaluation.case.manage
         */
        get: operations["Councils_assignable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put accepted dossiers on the list of the council
         * @description Permission: evaluation.case.manage
         */
        post: operations["Councils_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils/{id}/send-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would go up to the next level, and what stays
         * @description Permission: evaluation.send-up.write
         */
        get: operations["Councils_preview"];
        put?: never;
        /**
         * Send results up with letter and minutes
         * @description Permission: evaluation.send-up.write
         */
        post: operations["Councils_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils/send-ups/{id}/{which}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Letter or minutes of what was sent up
         * @description Permission: evaluation.send-up.write
         */
        get: operations["Councils_sentPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils/{id}/papers/{paper}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Minutes or score summary of a round, as they stand now
         * @description Permission: evaluation.case.manage
         */
        get: operations["Councils_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sittings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A session with attendance and quorum
         * @description Permission: evaluation.council.read
         */
        get: operations["Sittings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sittings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan a session
         * @description Permission: evaluation.sitting.manage
         */
        post: operations["Sittings_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sittings/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open with a quorum
         * @description Permission: evaluation.case.read
         */
        post: operations["Sittings_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sittings/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause
         * @description Permission: evaluation.case.read
         */
        post: operations["Sittings_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sittings/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a quorum
         * @description Permission: evaluation.case.read
         */
        post: operations["Sittings_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sittings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close for good
         * @description Permission: evaluation.case.read
         */
        post: operations["Sittings_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sittings/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a member in or out; the session pauses when nobody may preside
         * @description Permission: evaluation.case.read
         */
        post: operations["Sittings_attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sittings/{id}/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the written delegation of the chair to a deputy
         * @description Permission: evaluation.case.read
         */
        post: operations["Sittings_delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sittings/{id}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put products before the session for scoring
         * @description Permission: evaluation.case.read
         */
        post: operations["Sittings_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products before my councils
         * @description Permission: evaluation.case.read
         */
        get: operations["Cases_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A product before the council; nothing of others sheets
         * @description Permission: evaluation.case.read
         */
        get: operations["Cases_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My own sheet
         * @description Permission: evaluation.ballot.cast
         */
        get: operations["Cases_sheet"];
        /**
         * Save my sheet in work; If-Match is the version of the draft, 0 at first
         * @description Permission: evaluation.ballot.cast
         */
        put: operations["Cases_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in my sheet
         * @description Permission: evaluation.ballot.cast
         */
        post: operations["Cases_cast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/recusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Step back from a product
         * @description Permission: evaluation.case.read
         */
        post: operations["Cases_recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All sheets and what follows, once the discussion is open
         * @description Permission: evaluation.case.read
         */
        get: operations["Cases_closing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/agreed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the agreed options of gated criteria
         * @description Permission: evaluation.case.read
         */
        post: operations["Cases_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/discuss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the sheets for discussion, all being in
         * @description Permission: evaluation.case.read
         */
        post: operations["Cases_discuss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the next scoring round with a reason
         * @description Permission: evaluation.case.read
         */
        post: operations["Cases_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the product: result, band, gates, star
         * @description Permission: evaluation.case.read
         */
        post: operations["Cases_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the product off the list with a reason
         * @description Permission: evaluation.case.manage
         */
        post: operations["Cases_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report of the advisory team
         * @description Permission: evaluation.advice.write
         */
        post: operations["Cases_advise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conflicts/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why a found conflict is none
         * @description Permission: evaluation.case.manage
         */
        post: operations["Conflicts_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Closed results of a round
         * @description Permission: evaluation.result.read
         */
        get: operations["Results_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/results/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products of an earlier round that another rulebook would give another star; changes nothing
         * @description Permission: evaluation.impact.read
         */
        get: operations["Impact_impact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/councils/{id}/written-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reassessments on the list of a council that may be decided in writing
         * @description Permission: evaluation.case.manage
         */
        get: operations["Written_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sittings/written": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a council for its opinion in writing, until a last day
         * @description Permission: evaluation.sitting.manage
         */
        post: operations["Written_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/paper-scans/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Scan of a sheet that came on paper (application/octet-stream)
         * @description Permission: evaluation.case.manage
         */
        post: operations["Written_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/paper-scans/{scanId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scan of a paper sheet, once the sheets are open
         * @description Permission: evaluation.case.manage
         */
        get: operations["Written_opened"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/paper-ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter the sheet that a member sent on paper; both names are kept
         * @description Permission: evaluation.case.manage
         */
        post: operations["Written_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/to-meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opinions differ, or too few came back: put the product before a meeting, as its second round
         * @description Permission: evaluation.case.read
         */
        post: operations["Written_toMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rankings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Closed results of a round in order, by body that decides, without those already in a decision
         * @description Permission: ranking.decision.read
         */
        get: operations["Rankings_ranking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisions, newest first
         * @description Permission: ranking.decision.read
         */
        get: operations["Decisions_list"];
        put?: never;
        /**
         * Draft a decision over all results of a body that no decision holds yet
         * @description Permission: ranking.decision.prepare
         */
        post: operations["Decisions_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A decision with its list and history
         * @description Permission: ranking.decision.read
         */
        get: operations["Decisions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the draft in for approval
         * @description Permission: ranking.decision.prepare
         */
        post: operations["Decisions_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return a prepared decision with a reason
         * @description Permission: ranking.decision.approve
         */
        post: operations["Decisions_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve with number and day; nobody outside hears of it yet
         * @description Permission: ranking.decision.approve
         */
        post: operations["Decisions_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish what was approved, in one act; certificates and notices follow
         * @description Permission: ranking.decision.publish
         */
        post: operations["Decisions_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an unpublished decision with a reason; its results become free again
         * @description Permission: ranking.decision.read
         */
        post: operations["Decisions_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/papers/{paper}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The decision to sign, or its ranking list as PDF, workbook or canonical JSON
         * @description Permission: ranking.decision.read
         */
        get: operations["Decisions_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/published-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Published results of my products or my area
         * @description Permission: ranking.result.read
         */
        get: operations["PublishedResults_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/published-results/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A published result with its explanation
         * @description Permission: ranking.result.read
         */
        get: operations["PublishedResults_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Certificates of my products or my area, newest first
         * @description Permission: certificates.certificate.read
         */
        get: operations["Certificates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The certificate as PDF
         * @description Permission: certificates.certificate.read
         */
        get: operations["Certificates_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{id}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Story of a certificate and its signed versions
         * @description Permission: certificates.certificate.read
         */
        get: operations["SignedFiles_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{id}/signed-files/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in the PDF with the signature of the authority (application/octet-stream)
         * @description Permission: certificates.signed-file.import
         */
        post: operations["SignedFiles_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public page of a scanned certificate */
        get: operations["Public_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v/{token}/anh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Picture of the product behind a code */
        get: operations["Public_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/certificates/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a scanned certificate says today */
        get: operations["Public_confirm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products with a certificate, by name */
        get: operations["Public_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public keys for checking printed codes without this server (JSON Web Keys) */
        get: operations["Public_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kiem-tra-pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Form for checking a PDF */
        get: operations["PdfCheck_form"];
        put?: never;
        /** Is this PDF a certificate as it was issued? */
        post: operations["PdfCheck_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisions on the life of certificates, newest first
         * @description Permission: certificates.status-decision.read
         */
        get: operations["StatusDecisions_list"];
        put?: never;
        /**
         * Draft a decision over certificates, each with its ground
         * @description Permission: certificates.status-decision.prepare
         */
        post: operations["StatusDecisions_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status-decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A decision with its certificates, grounds and history
         * @description Permission: certificates.status-decision.read
         */
        get: operations["StatusDecisions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status-decisions/{id}/items/{certificateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a certificate out of a draft
         * @description Permission: certificates.status-decision.prepare
         */
        delete: operations["StatusDecisions_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status-decisions/{id}/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the draft in for approval
         * @description Permission: certificates.status-decision.prepare
         */
        post: operations["StatusDecisions_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status-decisions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return a prepared decision with a reason
         * @description Permission: certificates.status-decision.approve
         */
        post: operations["StatusDecisions_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status-decisions/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve with number and day, by another person than the preparer
         * @description Permission: certificates.status-decision.approve
         */
        post: operations["StatusDecisions_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status-decisions/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish: takes effect on every certificate at once
         * @description Permission: certificates.status-decision.publish
         */
        post: operations["StatusDecisions_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status-decisions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an unpublished decision with a reason
         * @description Permission: certificates.status-decision.read
         */
        post: operations["StatusDecisions_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status-decisions/{id}/decision.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The decision to sign
         * @description Permission: certificates.status-decision.read
         */
        get: operations["StatusDecisions_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Resolutions on support, newest first
         * @description Permission: support.grant.read
         */
        get: operations["SupportPolicy_list"];
        put?: never;
        /**
         * Register a resolution with its lines
         * @description Permission: support.policy.manage
         */
        post: operations["SupportPolicy_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/resolutions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A resolution with its lines
         * @description Permission: support.grant.read
         */
        get: operations["SupportPolicy_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/resolutions/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a line that was forgotten; lines never change
         * @description Permission: support.policy.manage
         */
        post: operations["SupportPolicy_addLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/resolutions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say on which day a resolution ends
         * @description Permission: support.policy.manage
         */
        post: operations["SupportPolicy_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Budgets by year and source
         * @description Permission: support.grant.read
         */
        get: operations["SupportPolicy_allBudgets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/budgets/{year}/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the budget of a year and source by another document
         * @description Permission: support.policy.manage
         */
        put: operations["SupportPolicy_setBudget"];
        /**
         * Set the budget of a year and source
         * @description Permission: support.policy.manage
         */
        post: operations["SupportPolicy_newBudget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Grants of my products or my area, newest first
         * @description Permission: support.grant.read
         */
        get: operations["Grants_list"];
        put?: never;
        /**
         * Propose support for a product
         * @description Permission: support.grant.propose
         */
        post: operations["Grants_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Support decided and paid, in sums
         * @description Permission: support.grant.read
         */
        get: operations["Grants_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products that a line reaches and that have no grant of it
         * @description Permission: support.grant.propose
         */
        get: operations["Grants_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A grant with its payments and history
         * @description Permission: support.grant.read
         */
        get: operations["Grants_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/grants/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide with number, day and sum; by another person than the proposer
         * @description Permission: support.grant.decide
         */
        post: operations["Grants_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/grants/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note the acceptance record
         * @description Permission: support.grant.pay
         */
        post: operations["Grants_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/grants/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note a payment with day and voucher; never above what was decided
         * @description Permission: support.grant.pay
         */
        post: operations["Grants_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/grants/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a paid grant; with a reason where less was paid than decided
         * @description Permission: support.grant.pay
         */
        post: operations["Grants_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/grants/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel before anything is paid
         * @description Permission: support.grant.read
         */
        post: operations["Grants_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/grants/{id}/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim paid money back, with the paper that says so
         * @description Permission: support.grant.decide
         */
        post: operations["Grants_recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Model products of my area, newest first
         * @description Permission: support.grant.read
         */
        get: operations["Models_list"];
        put?: never;
        /**
         * Register a model
         * @description Permission: support.model.manage
         */
        post: operations["Models_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A model with its products and notes
         * @description Permission: support.grant.read
         */
        get: operations["Models_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/models/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note how a model goes
         * @description Permission: support.model.manage
         */
        post: operations["Models_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/models/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish a model with its result
         * @description Permission: support.model.manage
         */
        post: operations["Models_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Inspections, newest first
         * @description Permission: inspection.inspection.read
         */
        get: operations["Inspections_list"];
        put?: never;
        /**
         * Open an unannounced inspection of one product
         * @description Permission: inspection.inspection.manage
         */
        post: operations["Inspections_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People who may sit in a team
         * @description Permission: inspection.inspection.manage
         */
        get: operations["Inspections_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An inspection with its questions, record and findings
         * @description Permission: inspection.inspection.read
         */
        get: operations["Inspections_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The team is at work
         * @description Permission: inspection.visit.record
         */
        post: operations["Inspections_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an inspection that has no record, with a reason
         * @description Permission: inspection.inspection.manage
         */
        post: operations["Inspections_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an inspection whose findings are remedied
         * @description Permission: inspection.inspection.manage
         */
        post: operations["Inspections_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/remedies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a finding is remedied
         * @description Permission: inspection.inspection.manage
         */
        post: operations["Inspections_remedied"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/re-inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan a new visit because of the findings
         * @description Permission: inspection.inspection.manage
         */
        post: operations["Inspections_reinspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/photos/{photoId}/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * A picture of the visit (application/octet-stream), named by the client
         * @description Permission: inspection.visit.record
         */
        put: operations["Visits_photo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/photos/{photoId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of the visit
         * @description Permission: inspection.inspection.read
         */
        get: operations["Visits_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The record of the visit; no If-Match, for it may come late from a phone without a network
         * @description Permission: inspection.visit.record
         */
        post: operations["Visits_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to suspend or to reinstate the certificate; makes the draft of a decision
         * @description Permission: inspection.inspection.manage
         */
        post: operations["Visits_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspections/{id}/record.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The record as a paper (biên bản kiểm tra)
         * @description Permission: inspection.inspection.read
         */
        get: operations["Visits_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My notices, newest first */
        get: operations["Notices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all my notices as read */
        post: operations["Notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mails that stayed in the application, newest first
         * @description Permission: notifications.mailbox.read
         */
        get: operations["Mailbox_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mail with its text
         * @description Permission: notifications.mailbox.read
         */
        get: operations["Mailbox_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every message of the programme, with a preview
         * @description Permission: notifications.mailbox.read
         */
        get: operations["Templates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        HealthOut: {
            /** @example ok */
            status: string;
        };
        HealthPartOut: {
            /** @enum {string} */
            part: "database" | "queue";
            ok: boolean;
            milliseconds: number;
        };
        ReadyOut: {
            /**
             * @description degraded: requests are answered, background work waits
             * @enum {string}
             */
            status: "ok" | "degraded";
            parts: components["schemas"]["HealthPartOut"][];
        };
        QueueOut: {
            /** @enum {string} */
            name: "events" | "jobs";
            waiting: number;
            active: number;
            /** @description waiting for their time or for the next attempt */
            delayed: number;
        };
        JobFiguresOut: {
            /** @description events and jobs that the queue has not got yet */
            unpublished: number;
            /** @description age in seconds of the oldest that is not done */
            oldestUndoneSeconds: number;
            deadLetters: number;
            quarantined: number;
            queueReachable: boolean;
            /** @description empty while the queue cannot be reached */
            queues: components["schemas"]["QueueOut"][];
        };
        DeadLetterOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "failed" | "quarantined";
            /** @description who could not do it; null: nobody got it */
            consumer: string | null;
            /** Format: uuid */
            eventId: string;
            topic: string;
            version: number;
            attempts: number;
            reason: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            failedAt: string;
        };
        DeadLetterPageOut: {
            items: components["schemas"]["DeadLetterOut"][];
            nextCursor: string | null;
        };
        SettingOptionOut: {
            value: string;
            label: string;
        };
        SettingOut: {
            key: string;
            group: string;
            label: string;
            /** @enum {string} */
            kind: "whole-number" | "whole-numbers" | "choice" | "text";
            unit: string | null;
            /**
             * @description open: no text was found, the office must confirm it
             * @enum {string}
             */
            basis: "law" | "practice" | "open";
            source: string;
            /** @description as a person types it */
            value: string;
            default: string;
            bounds: string | null;
            options: components["schemas"]["SettingOptionOut"][];
            /** @description the office has saved it */
            isConfirmed: boolean;
            version: number;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            changedAt: string | null;
            changedBy: string | null;
            note: string | null;
        };
        SettingsOut: {
            items: components["schemas"]["SettingOut"][];
        };
        SettingSavedOut: {
            version: number;
        };
        SettingIn: {
            value: string;
            /** @description why, by which paper */
            note?: string;
        };
        UnitOut: {
            id: string;
            code: string;
            /** @example Huyện Thạch Hà */
            name: string;
            /** @enum {string} */
            kind: "province" | "district" | "commune";
            parentId: string | null;
            parentName: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validFrom: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validTo: string | null;
        };
        UnitPageOut: {
            items: components["schemas"]["UnitOut"][];
            nextCursor: string | null;
        };
        LinkedUnitOut: {
            unitId: string;
            name: string;
            parentName: string | null;
            /** @description the old unit was split: a person must decide by hamlet */
            partOnly: boolean;
            /** @description inferred from an earlier merger; the office should confirm */
            inferred: boolean;
        };
        UnitDetailOut: {
            id: string;
            code: string;
            /** @example Huyện Thạch Hà */
            name: string;
            /** @enum {string} */
            kind: "province" | "district" | "commune";
            parentId: string | null;
            parentName: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validFrom: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validTo: string | null;
            predecessors: components["schemas"]["LinkedUnitOut"][];
            successors: components["schemas"]["LinkedUnitOut"][];
        };
        DeadlineIn: {
            /** @example district */
            level: string;
            /** @enum {string} */
            task: "file" | "send-up" | "finish";
            /**
             * Format: date
             * @example 2020-09-15
             */
            dueOn: string;
        };
        RoundOut: {
            /** Format: uuid */
            id: string;
            year: number;
            /** @description 0: the round of the year for reassessments */
            number: number;
            name: string;
            /** @enum {string} */
            kind: "regular" | "reassessment";
            procedureId: string;
            /** @enum {string} */
            state: "preparing" | "open" | "closed";
            version: number;
            deadlines: components["schemas"]["DeadlineIn"][];
            allowedActions: string[];
        };
        CreatedOut: {
            /** Format: uuid */
            id: string;
        };
        RoundIn: {
            /** @example 2020 */
            year: number;
            /** @example 1 */
            number: number;
            /** @example Đợt 1 năm 2020 */
            name: string;
            /** @example 1048-2019 */
            procedureId: string;
            deadlines: components["schemas"]["DeadlineIn"][];
        };
        ReassessmentRoundIn: {
            /** @example 2026 */
            year: number;
            /** @example 26-2026 */
            procedureId: string;
        };
        HolidayOut: {
            /**
             * Format: date
             * @example 2020-09-15
             */
            day: string;
            name: string;
        };
        HolidayIn: {
            /**
             * Format: date
             * @example 2020-09-15
             */
            day: string;
            name: string;
        };
        HolidaysIn: {
            year: number;
            holidays: components["schemas"]["HolidayIn"][];
        };
        SessionUserOut: {
            /** Format: uuid */
            id: string;
            displayName: string;
        };
        SessionRoleOut: {
            role: string;
            /** @example Văn phòng Điều phối NTM tỉnh */
            label: string;
            scopeName: string;
        };
        SessionOut: {
            user: components["schemas"]["SessionUserOut"];
            roles: components["schemas"]["SessionRoleOut"][];
            permissions: string[];
            /**
             * Format: date
             * @description today by business time; a demonstration may stand in another year
             * @example 2020-09-15
             */
            businessDate: string;
            demo: boolean;
            /** @example Tỉnh Hà Tĩnh */
            provinceName?: string;
        };
        LoginIn: {
            /** @example vanphong@ocop.example */
            login: string;
            /** Format: password */
            password: string;
        };
        ResetRequestIn: {
            login: string;
        };
        SetPasswordIn: {
            token: string;
            /** Format: password */
            password: string;
        };
        OwnSessionOut: {
            id: string;
            device: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            lastSeenAt: string;
            current: boolean;
        };
        WorklistItemOut: {
            kind: string;
            title: string;
            subtitle?: string;
            /** @description address of the page where it is done */
            to: string;
            /**
             * Format: date
             * @description last day, Vietnamese calendar
             * @example 2020-09-15
             */
            dueAt?: string;
            /** @description negative when the last day has passed */
            workingDaysLeft?: number;
            overdue: boolean;
        };
        WorklistOut: {
            items: components["schemas"]["WorklistItemOut"][];
        };
        UserRoleOut: {
            /** Format: uuid */
            grantId: string;
            role: string;
            label: string;
            scopeName: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validFrom: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validTo: string | null;
        };
        UserOut: {
            /** Format: uuid */
            id: string;
            displayName: string;
            email: string | null;
            phone: string | null;
            /** @enum {string} */
            state: "invited" | "active" | "disabled";
            version: number;
            roles: components["schemas"]["UserRoleOut"][];
        };
        UserPageOut: {
            items: components["schemas"]["UserOut"][];
            nextCursor: string | null;
        };
        HistoryOut: {
            action: string;
            from: string | null;
            to: string;
            reason: string | null;
            actorName: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            at: string;
        };
        UserDetailOut: {
            /** Format: uuid */
            id: string;
            displayName: string;
            email: string | null;
            phone: string | null;
            /** @enum {string} */
            state: "invited" | "active" | "disabled";
            version: number;
            roles: components["schemas"]["UserRoleOut"][];
            history: components["schemas"]["HistoryOut"][];
        };
        IdOut: {
            /** Format: uuid */
            id: string;
        };
        GrantIn: {
            /** @enum {string} */
            role: "producer" | "commune-officer" | "district-secretary" | "provincial-office" | "council-member" | "council-chair" | "council-secretary" | "council-adviser" | "approving-leader" | "trade-department" | "inspector" | "auditor" | "administrator";
            /** @enum {string} */
            scopeKind: "province" | "unit" | "council" | "organisation";
            /** @description unit, council or organisation; null for the whole province */
            scopeId: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validFrom: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validTo?: string;
        };
        InviteIn: {
            /** @example Nguyễn Thị Hoa */
            displayName: string;
            email: string;
            phone?: string;
            /** @description identity number, only used to find conflicts of interest */
            identityNo?: string;
            /** @description tax codes of organisations that the person belongs to */
            taxCodes?: string[];
            grant: components["schemas"]["GrantIn"];
        };
        ReasonIn: {
            reason?: string;
        };
        DemoLoginOut: {
            login: string;
            /** @description the same for all logins of a demonstration */
            password: string;
            displayName: string;
            /** @example Thư ký hội đồng huyện */
            role: string;
            scopeName: string;
        };
        DemoLoginsOut: {
            items: components["schemas"]["DemoLoginOut"][];
        };
        BusinessDateIn: {
            /**
             * Format: date
             * @example 2020-09-15
             */
            date: string | null;
        };
        SheetHeadOut: {
            no: number;
            name: string;
            group: string;
            subgroup: string;
            /** @description false: may be read, never scored */
            complete: boolean;
        };
        RulebookOut: {
            id: string;
            decision: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            issuedOn: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            effectiveTo: string | null;
            sha256: string;
            sheets: components["schemas"]["SheetHeadOut"][];
        };
        RuleOut: {
            kind: string;
            text: string;
            ref?: {
                [key: string]: unknown;
            };
        };
        OptionOut: {
            points: number;
            label: string;
            /** @description gate: the least that this many stars need */
            minStar?: number;
        };
        CriterionOut: {
            code: string;
            title: string;
            max: number;
            parentTitle?: string;
            /** @description cases of one choice: exactly one is scored */
            choiceGroup?: string;
            /** @description the print of the decree looks wrong here */
            suspect?: string;
            rules?: components["schemas"]["RuleOut"][];
            options: components["schemas"]["OptionOut"][];
        };
        CriterionGroupOut: {
            code: string;
            title: string;
            max: number;
            criteria: components["schemas"]["CriterionOut"][];
        };
        PartOut: {
            code: string;
            title: string;
            max: number;
            groups: components["schemas"]["CriterionGroupOut"][];
        };
        SheetGapOut: {
            part: string;
            found: number;
            max: number;
        };
        SheetOut: {
            no: number;
            name: string;
            group: string;
            subgroup: string;
            /** @description false: may be read, never scored */
            complete: boolean;
            managingAgency: string;
            samples: number;
            parts: components["schemas"]["PartOut"][];
            /** @description what is missing to be scored; empty for a whole sheet */
            gaps: components["schemas"]["SheetGapOut"][];
            /** @description hash of the rulebook */
            sha256: string;
        };
        LevelOut: {
            level: string;
            label: string;
            /** @description opinion, score or record */
            act: string;
            /** @description kind of unit whose body acts; null outside the province */
            unitKind: string | null;
            passUpTo: string | null;
            /** @description points from which a result goes up; null = whatever the points */
            passUpFromPoints: number | null;
            /** @description stars that this level grants */
            grants: number[];
        };
        LawfulDeadlineOut: {
            level: string;
            task: string;
            /** @example 04-30 */
            monthDay: string;
        };
        LawfulRoundOut: {
            number: number;
            deadlines: components["schemas"]["LawfulDeadlineOut"][];
        };
        ContentOut: {
            code: string;
            title: string;
            required: boolean;
        };
        ProcedureOut: {
            id: string;
            rulebookId: string;
            name: string;
            source: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            effectiveFrom: string;
            levels: components["schemas"]["LevelOut"][];
            certificateMonths: number;
            /** @description rounds that the law itself dates */
            rounds: components["schemas"]["LawfulRoundOut"][];
            contents: components["schemas"]["ContentOut"][];
        };
        ProducerRowOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "household" | "cooperative-group" | "cooperative" | "company";
            name: string;
            unitId: string;
            unitName: string;
            /** @description former name by which the search found it */
            formerName: string | null;
            productCount: number;
        };
        ProducerPageOut: {
            items: components["schemas"]["ProducerRowOut"][];
            nextCursor: string | null;
        };
        ProductOut: {
            /** Format: uuid */
            id: string;
            name: string;
            sheetNo: number;
            /** @enum {string} */
            state: "active" | "ended";
        };
        PartyOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            relation: "owner" | "member" | "consultant" | "trainer" | "kin";
            name: string;
            note: string | null;
        };
        ProducerOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "household" | "cooperative-group" | "cooperative" | "company";
            name: string;
            unitId: string;
            unitName: string;
            taxCode: string | null;
            address: string;
            representativeName: string;
            phone: string | null;
            email: string | null;
            version: number;
            products: components["schemas"]["ProductOut"][];
            parties: components["schemas"]["PartyOut"][];
            allowedActions: string[];
        };
        CreatedProducerOut: {
            /** Format: uuid */
            id: string;
        };
        ProducerIn: {
            address: string;
            phone?: string;
            email?: string;
            /** @enum {string} */
            kind: "household" | "cooperative-group" | "cooperative" | "company";
            /** @example Hợp tác xã Bưởi Phúc Trạch */
            name: string;
            taxCode?: string;
            unitId: string;
            representativeName: string;
            representativeIdentityNo?: string;
            /** @enum {string} */
            representativeGender?: "female" | "male";
            /** @description given freely, for figures only; never shown in lists or public pages */
            representativeIsMinority?: boolean;
            /** @description given freely, for figures only; never shown in lists or public pages */
            representativeIsDisabled?: boolean;
        };
        ContactIn: {
            address: string;
            phone?: string;
            email?: string;
        };
        RelatedPartyIn: {
            /** @enum {string} */
            relation: "owner" | "member" | "consultant" | "trainer" | "kin";
            name: string;
            identityNo?: string;
            taxCode?: string;
            note?: string;
        };
        ProductIn: {
            /** @example Bưởi Phúc Trạch */
            name: string;
            /** @description product set: number of the score sheet */
            sheetNo: number;
            description: string;
            story?: string;
        };
        KindChangeOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            fromKind: "household" | "cooperative-group" | "cooperative" | "company";
            /** @enum {string} */
            toKind: "household" | "cooperative-group" | "cooperative" | "company";
            fromName: string;
            toName: string;
            fromTaxCode: string | null;
            toTaxCode: string | null;
            fromRepresentative: string;
            toRepresentative: string;
            documentNo: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            documentOn: string;
            note: string | null;
            changedByName: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            changedAt: string;
        };
        KindChangesOut: {
            items: components["schemas"]["KindChangeOut"][];
        };
        VersionOut: {
            version: number;
        };
        KindChangeIn: {
            /** @enum {string} */
            kind: "household" | "cooperative-group" | "cooperative" | "company";
            name: string;
            taxCode?: string;
            representativeName: string;
            /**
             * @description number of the registration or decision
             * @example 283000012345
             */
            documentNo: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            documentOn: string;
            note?: string;
        };
        ConsultancyOut: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            consultingUnitId: string;
            consultingUnitName: string;
            /** Format: uuid */
            producerId: string;
            producerName: string;
            /** Format: uuid */
            productId: string | null;
            productName: string | null;
            contractNo: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            fromOn: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            toOn: string | null;
            note: string | null;
            version: number;
        };
        ConsultanciesOut: {
            items: components["schemas"]["ConsultancyOut"][];
        };
        PersonalFactsIn: {
            /** @enum {string|null} */
            gender: "female" | "male" | null;
            isMinority: boolean | null;
            isDisabled: boolean | null;
        };
        PurposeIn: {
            /** @example Báo cáo năm 2026: chủ thể có đại diện là nữ */
            purpose: string;
        };
        ConsultingUnitRowOut: {
            /** Format: uuid */
            id: string;
            name: string;
            taxCode: string | null;
            address: string;
            /** @description consultancies of today in my area */
            running: number;
            total: number;
        };
        ConsultingUnitPageOut: {
            items: components["schemas"]["ConsultingUnitRowOut"][];
            nextCursor: string | null;
        };
        ConsultingUnitOut: {
            /** Format: uuid */
            id: string;
            name: string;
            taxCode: string | null;
            address: string;
            contactName: string | null;
            phone: string | null;
            email: string | null;
            version: number;
            consultancies: components["schemas"]["ConsultancyOut"][];
            canManage: boolean;
        };
        MadeOut: {
            /** Format: uuid */
            id: string;
        };
        ConsultingUnitIn: {
            /** @example Công ty TNHH Tư vấn phát triển nông thôn */
            name: string;
            taxCode?: string;
            /** @description of a person who advises on his own; never shown */
            identityNo?: string;
            address: string;
            contactName?: string;
            phone?: string;
            email?: string;
        };
        ConsultancyIn: {
            /** Format: uuid */
            producerId: string;
            /** Format: uuid */
            productId?: string;
            contractNo?: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            fromOn: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            toOn?: string;
            note?: string;
        };
        EndIn: {
            /**
             * Format: date
             * @example 2020-09-15
             */
            validTo: string;
        };
        MarkOut: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            productId: string;
            productName: string;
            /** Format: uuid */
            producerId: string;
            producerName: string;
            /** @enum {string} */
            kind: "trademark" | "collective-mark" | "certification-mark" | "geographical-indication" | "trace-code" | "gtin";
            name: string;
            number: string;
            owner: string;
            issuer: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            issuedOn: string;
            /**
             * Format: date
             * @description last valid day; null where the paper has none
             * @example 2020-09-15
             */
            expiresOn: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            endedOn: string | null;
            endedReason: string | null;
            fileName: string | null;
            version: number;
            /** @enum {string} */
            state: "valid" | "expiring" | "expired" | "ended";
        };
        ConsultantNameOut: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ProductDetailOut: {
            /** Format: uuid */
            id: string;
            name: string;
            sheetNo: number;
            description: string;
            story: string;
            /** @enum {string} */
            state: "active" | "ended";
            /** Format: uuid */
            producerId: string;
            producerName: string;
            unitName: string;
            marks: components["schemas"]["MarkOut"][];
            /** @description consulting units of today */
            consultants: components["schemas"]["ConsultantNameOut"][];
            allowedActions: string[];
        };
        MarkIn: {
            /** @example Bưởi Phúc Trạch */
            name: string;
            number: string;
            owner: string;
            /** @example Cục Sở hữu trí tuệ */
            issuer: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            issuedOn: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            expiresOn?: string;
            /** @enum {string} */
            kind: "trademark" | "collective-mark" | "certification-mark" | "geographical-indication" | "trace-code" | "gtin";
        };
        MarkPageOut: {
            items: components["schemas"]["MarkOut"][];
            nextCursor: string | null;
        };
        MarkFactsIn: {
            /** @example Bưởi Phúc Trạch */
            name: string;
            number: string;
            owner: string;
            /** @example Cục Sở hữu trí tuệ */
            issuer: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            issuedOn: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            expiresOn?: string;
        };
        EndMarkIn: {
            reason: string;
        };
        IdeaRowOut: {
            /** Format: uuid */
            id: string;
            productName: string;
            /** Format: uuid */
            producerId: string;
            producerName: string;
            unitName: string;
            provinceNo: string | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "selected" | "refused";
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            submittedAt: string | null;
        };
        IdeaPageOut: {
            items: components["schemas"]["IdeaRowOut"][];
            nextCursor: string | null;
        };
        IdeaHistoryOut: {
            action: string;
            from: string | null;
            to: string;
            reason: string | null;
            actorName: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            at: string;
        };
        IdeaOut: {
            /** Format: uuid */
            id: string;
            productName: string;
            /** Format: uuid */
            producerId: string;
            producerName: string;
            unitName: string;
            provinceNo: string | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "selected" | "refused";
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            submittedAt: string | null;
            isNewProduct: boolean;
            /** Format: uuid */
            productId: string | null;
            sheetNo: number;
            description: string;
            coreValue: string;
            packingUnit: string;
            rawMaterial: string;
            materialSource: string;
            distinction: string;
            helpNeeded: string;
            districtNo: string | null;
            version: number;
            allowedActions: string[];
            history: components["schemas"]["IdeaHistoryOut"][];
        };
        IdeaCreatedOut: {
            /** Format: uuid */
            id: string;
        };
        IdeaIn: {
            /** @example Mật ong rừng Vũ Quang */
            productName: string;
            isNewProduct: boolean;
            /**
             * Format: uuid
             * @description for an existing product
             */
            productId?: string;
            /** @description product set: number of the score sheet */
            sheetNo: number;
            description?: string;
            /** @description core value for the buyer */
            coreValue?: string;
            packingUnit?: string;
            rawMaterial?: string;
            materialSource?: string;
            /** @description novelty or tradition */
            distinction?: string;
            helpNeeded?: string;
            /** Format: uuid */
            producerId: string;
        };
        IdeaVersionOut: {
            version: number;
        };
        IdeaFieldsIn: {
            /** @example Mật ong rừng Vũ Quang */
            productName: string;
            isNewProduct: boolean;
            /**
             * Format: uuid
             * @description for an existing product
             */
            productId?: string;
            /** @description product set: number of the score sheet */
            sheetNo: number;
            description?: string;
            /** @description core value for the buyer */
            coreValue?: string;
            packingUnit?: string;
            rawMaterial?: string;
            materialSource?: string;
            /** @description novelty or tradition */
            distinction?: string;
            helpNeeded?: string;
        };
        OptionalReasonIn: {
            reason?: string;
        };
        PlanRowOut: {
            /** Format: uuid */
            id: string;
            productName: string;
            /** Format: uuid */
            producerId: string;
            producerName: string;
            unitName: string;
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "approved" | "refused";
            /** @example 420000000 */
            declaredTotal: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            submittedAt: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            approvedOn: string | null;
        };
        PlanPageOut: {
            items: components["schemas"]["PlanRowOut"][];
            nextCursor: string | null;
        };
        SummaryRowOut: {
            /** @description null in the row of all units */
            unitId: string | null;
            unitName: string | null;
            plans: number;
            /** @example 420000000 */
            owner: string;
            /** @example 420000000 */
            loan: string;
            /** @example 420000000 */
            state: string;
            /** @example 420000000 */
            other: string;
            /** @example 420000000 */
            total: string;
        };
        SummaryOut: {
            rows: components["schemas"]["SummaryRowOut"][];
        };
        SectionsOut: {
            organisation: string;
            staff: string;
            goals: string;
            product: string;
            market: string;
            production: string;
        };
        YearGoalOut: {
            year: number;
            /** @example 420000000 */
            revenue: string;
            /** @example 420000000 */
            profit: string;
        };
        CapitalRowOut: {
            year: number;
            /** @enum {string} */
            source: "owner" | "loan" | "state" | "other";
            /** @example 420000000 */
            amount: string;
        };
        SourceShareOut: {
            /** @enum {string} */
            source: "owner" | "loan" | "state" | "other";
            /** @example 420000000 */
            amount: string;
            /** @description tenths of a percent */
            tenths: number;
        };
        YearSumOut: {
            year: number;
            /** @example 420000000 */
            amount: string;
        };
        CapitalCheckOut: {
            /** @example 420000000 */
            declared: string;
            /** @example 420000000 */
            sum: string;
            /** @description sum less declared, in whole đồng */
            difference: string;
            /** @description in words: "thừa 10.000.000 đ" */
            differenceText: string | null;
            bySource: components["schemas"]["SourceShareOut"][];
            byYear: components["schemas"]["YearSumOut"][];
        };
        CommentOut: {
            /** Format: uuid */
            id: string;
            body: string;
            authorName: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            at: string;
        };
        PlanHistoryOut: {
            action: string;
            from: string | null;
            to: string;
            reason: string | null;
            actorName: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            at: string;
        };
        PlanOut: {
            /** Format: uuid */
            id: string;
            productName: string;
            /** Format: uuid */
            producerId: string;
            producerName: string;
            unitName: string;
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "approved" | "refused";
            /** @example 420000000 */
            declaredTotal: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            submittedAt: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            approvedOn: string | null;
            /** Format: uuid */
            ideaId: string;
            firstYear: number;
            horizonYears: number;
            sections: components["schemas"]["SectionsOut"];
            yearGoals: components["schemas"]["YearGoalOut"][];
            capital: components["schemas"]["CapitalRowOut"][];
            check: components["schemas"]["CapitalCheckOut"];
            /** @description sections that are still empty */
            missing: string[];
            comments: components["schemas"]["CommentOut"][];
            version: number;
            allowedActions: string[];
            history: components["schemas"]["PlanHistoryOut"][];
        };
        PlanCreatedOut: {
            /** Format: uuid */
            id: string;
        };
        SectionsIn: {
            organisation?: string;
            staff?: string;
            goals?: string;
            product?: string;
            market?: string;
            production?: string;
        };
        YearGoalIn: {
            year: number;
            /**
             * @description revenue in whole đồng
             * @example 420000000
             */
            revenue: string;
            /**
             * @description profit in whole đồng
             * @example 420000000
             */
            profit: string;
        };
        CapitalRowIn: {
            year: number;
            /** @enum {string} */
            source: "owner" | "loan" | "state" | "other";
            /** @example 420000000 */
            amount: string;
        };
        PlanIn: {
            productName: string;
            firstYear: number;
            horizonYears: number;
            sections: components["schemas"]["SectionsIn"];
            yearGoals: components["schemas"]["YearGoalIn"][];
            /**
             * @description total capital as the producer declares it
             * @example 420000000
             */
            declaredTotal: string;
            capital: components["schemas"]["CapitalRowIn"][];
            /** Format: uuid */
            ideaId: string;
        };
        PlanVersionOut: {
            version: number;
        };
        PlanFieldsIn: {
            productName: string;
            firstYear: number;
            horizonYears: number;
            sections: components["schemas"]["SectionsIn"];
            yearGoals: components["schemas"]["YearGoalIn"][];
            /**
             * @description total capital as the producer declares it
             * @example 420000000
             */
            declaredTotal: string;
            capital: components["schemas"]["CapitalRowIn"][];
        };
        CommentIn: {
            body: string;
        };
        DossierRowOut: {
            /** Format: uuid */
            id: string;
            productName: string;
            producerName: string;
            unitName: string;
            roundName: string;
            /** @enum {string} */
            kind: "first" | "upgrade" | "reassessment";
            /** @enum {string} */
            state: "draft" | "submitted" | "supplement-asked" | "accepted" | "refused" | "withdrawn";
            desk: string | null;
            receiptNo: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            filedOn: string | null;
            /**
             * Format: date
             * @description last day of what is to be done now: file, mend, or give the opinion
             * @example 2020-09-15
             */
            dueOn: string | null;
        };
        DossierPageOut: {
            items: components["schemas"]["DossierRowOut"][];
            nextCursor: string | null;
        };
        DossierKindsOut: {
            kinds: ("first" | "upgrade" | "reassessment")[];
        };
        ChecklistItemOut: {
            code: string;
            title: string;
            required: boolean;
            /** @enum {string} */
            filledBy: "papers" | "samples" | "form" | "plan" | "self-score";
            present: boolean;
            paperCount: number;
        };
        DossierGapOut: {
            /** @description part of the dossier, or the kind of the paper */
            code: string;
            title: string;
            /** @enum {string} */
            why: "missing" | "expired" | "not-in-new-procedure";
        };
        EarlierDossierOut: {
            /** Format: uuid */
            id: string;
            roundName: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            filedOn: string | null;
        };
        CarriedPaperOut: {
            /** Format: uuid */
            paperId: string;
            title: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            expiresOn: string | null;
            /** @description expires before the window for filing ends */
            expiresInWindow: boolean;
        };
        FollowUpOut: {
            /** @description the earlier dossier that this one goes on from */
            from: components["schemas"]["EarlierDossierOut"];
            carried: components["schemas"]["CarriedPaperOut"][];
        };
        FilingWindowOut: {
            /** @description why it cannot be filed today */
            fault: string | null;
            /** @description filed today it would be late */
            late: boolean;
            /**
             * Format: date
             * @example 2020-09-15
             */
            endsOn: string | null;
        };
        PaperFileOut: {
            /** Format: uuid */
            id: string;
            sha256: string;
            name: string;
            size: number;
            mediaType: string;
        };
        PaperOut: {
            /** Format: uuid */
            id: string;
            kind: string;
            title: string;
            number: string | null;
            issuer: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            issuedOn: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            expiresOn: string | null;
            files: components["schemas"]["PaperFileOut"][];
            version: number;
            checklistCode: string | null;
            criteria: string[];
        };
        GateGapOut: {
            key: string;
            title: string;
            has: string | null;
            needs: string;
        };
        NextPointsOut: {
            key: string;
            title: string;
            extraPoints: number;
            to: string;
        };
        ExplanationOut: {
            nextStar: number | null;
            /** @description hundredths of a point to the band of the next star */
            lacksHundredths: number;
            gates: components["schemas"]["GateGapOut"][];
            cheapest: components["schemas"]["NextPointsOut"][];
        };
        SelfScoreOut: {
            rulebookId: string;
            ticks: {
                [key: string]: unknown;
            };
            version: number;
            total: number;
            /** @description points by part */
            partTotals: {
                [key: string]: unknown;
            };
            unanswered: string[];
            band: number;
            star: number;
            /** @description criteria whose gate is missed, by star */
            missed: {
                [key: string]: unknown;
            };
            explanation: components["schemas"]["ExplanationOut"];
        };
        OpinionItemOut: {
            code: string;
            holds: boolean;
            note: string;
        };
        OpinionOut: {
            /**
             * Format: date
             * @example 2020-09-15
             */
            receivedOn: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            dueOn: string;
            items: components["schemas"]["OpinionItemOut"][] | null;
            letterNo: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            letterOn: string | null;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            sentAt: string | null;
            /** @description below zero: overdue */
            workingDaysLeft: number | null;
        };
        TitledOut: {
            code: string;
            title: string;
        };
        WantedOut: {
            code: string;
            note: string;
        };
        SupplementOut: {
            items: components["schemas"]["WantedOut"][];
            reason: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            dueOn: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            askedAt: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            answeredAt: string | null;
        };
        DossierHistoryOut: {
            action: string;
            from: string | null;
            to: string;
            reason: string | null;
            actorName: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            at: string;
        };
        DossierOut: {
            /** Format: uuid */
            id: string;
            productName: string;
            producerName: string;
            unitName: string;
            roundName: string;
            /** @enum {string} */
            kind: "first" | "upgrade" | "reassessment";
            /** @enum {string} */
            state: "draft" | "submitted" | "supplement-asked" | "accepted" | "refused" | "withdrawn";
            desk: string | null;
            receiptNo: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            filedOn: string | null;
            /**
             * Format: date
             * @description last day of what is to be done now: file, mend, or give the opinion
             * @example 2020-09-15
             */
            dueOn: string | null;
            /** Format: uuid */
            productId: string;
            /** Format: uuid */
            producerId: string;
            /** Format: uuid */
            roundId: string;
            sheetNo: number;
            /** Format: uuid */
            planId: string | null;
            planName: string | null;
            rulebookId: string;
            procedureName: string;
            deskLabel: string | null;
            versionNo: number;
            version: number;
            checklist: components["schemas"]["ChecklistItemOut"][];
            missing: string[];
            /** @description what is still to be brought; empty once it is filed */
            gaps: components["schemas"]["DossierGapOut"][];
            followUp: components["schemas"]["FollowUpOut"] | null;
            /** @description filed after the window of its certificate */
            filedLate: boolean;
            /** @description of a reassessment in work */
            filingWindow: components["schemas"]["FilingWindowOut"] | null;
            papers: components["schemas"]["PaperOut"][];
            selfScore: components["schemas"]["SelfScoreOut"] | null;
            opinion: components["schemas"]["OpinionOut"] | null;
            opinionItems: components["schemas"]["TitledOut"][];
            supplements: components["schemas"]["SupplementOut"][];
            versions: components["schemas"]["VersionOut"][];
            allowedActions: string[];
            history: components["schemas"]["DossierHistoryOut"][];
        };
        DossierCreatedOut: {
            /** Format: uuid */
            id: string;
        };
        DossierIn: {
            /** Format: uuid */
            productId: string;
            /** Format: uuid */
            roundId: string;
            /** @enum {string} */
            kind: "first" | "upgrade" | "reassessment";
            /**
             * Format: uuid
             * @description approved business plan
             */
            planId?: string;
        };
        DossierVersionNoOut: {
            version: number;
        };
        PlanChoiceIn: {
            /** Format: uuid */
            planId?: string;
        };
        TicksIn: {
            /** @description index of the ticked option by criterion key */
            ticks: {
                [key: string]: unknown;
            };
        };
        ReceiptOut: {
            version: number;
            receiptNo: string;
            versionNo: number;
            /**
             * Format: date
             * @example 2020-09-15
             */
            filedOn: string;
            rulebookId: string;
        };
        WantedIn: {
            code: string;
            note: string;
        };
        SupplementIn: {
            items: components["schemas"]["WantedIn"][];
            reason: string;
            /**
             * Format: date
             * @description last day
             * @example 2020-09-15
             */
            dueOn: string;
        };
        OpinionSentOut: {
            version: number;
            /** @description after the last day */
            late: boolean;
        };
        OpinionItemIn: {
            code: string;
            holds: boolean;
            note: string;
        };
        OpinionIn: {
            items: components["schemas"]["OpinionItemIn"][];
            letterNo: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            letterOn: string;
        };
        WalletOut: {
            /** @description part and criteria: as this dossier could use the paper */
            papers: components["schemas"]["PaperOut"][];
        };
        PaperIn: {
            /** @description part of the dossier that the paper fills */
            checklistCode?: string;
            /** @description criteria that it supports */
            criteria: string[];
            kind: string;
            title: string;
            number?: string;
            issuer?: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            issuedOn?: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            expiresOn?: string;
        };
        AttachIn: {
            /** @description part of the dossier that the paper fills */
            checklistCode?: string;
            /** @description criteria that it supports */
            criteria: string[];
        };
        UploadOut: {
            /** Format: uuid */
            id: string;
            /** @description bytes received */
            offset: number;
        };
        UploadIn: {
            /** Format: uuid */
            dossierId: string;
            /** Format: uuid */
            paperId: string;
            name: string;
            /** @description bytes */
            size: number;
            /** @description SHA-256 of the bytes */
            sha256?: string;
        };
        UploadStateOut: {
            /** Format: uuid */
            id: string;
            /** @description bytes received */
            offset: number;
            size: number;
            /** @enum {string} */
            state: "open" | "done" | "failed";
        };
        CouncilRowOut: {
            /** Format: uuid */
            id: string;
            level: string;
            name: string;
            unitName: string;
            decisionNo: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decisionOn: string;
            /** @enum {string} */
            state: "active" | "dissolved";
            memberCount: number;
        };
        CouncilPageOut: {
            items: components["schemas"]["CouncilRowOut"][];
            nextCursor: string | null;
        };
        RulesOut: {
            version: number;
            quorumPercent: number;
            spreadLimit: number;
            maxScoringRounds: number;
            /** @enum {string} */
            othersSheets: "never" | "after-opening";
            progressVisible: boolean;
            tieBreakParts: string[];
        };
        MemberOut: {
            /** Format: uuid */
            memberId: string;
            /** Format: uuid */
            userId: string;
            displayName: string;
            /** @enum {string} */
            seat: "chair" | "deputy" | "member" | "secretary" | "adviser";
            department: string;
        };
        CouncilSittingOut: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            roundId: string;
            roundName: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            heldOn: string;
            place: string;
            /** @enum {string} */
            mode: "meeting" | "written";
            /**
             * Format: date
             * @example 2020-09-15
             */
            dueOn: string | null;
            /** @enum {string} */
            state: "planned" | "open" | "paused" | "closed";
        };
        CouncilRoundOut: {
            /** Format: uuid */
            roundId: string;
            roundName: string;
            cases: number;
            closed: number;
        };
        EvaluationHistoryOut: {
            action: string;
            from: string | null;
            to: string;
            reason: string | null;
            actorName: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            at: string;
        };
        CouncilOut: {
            /** Format: uuid */
            id: string;
            level: string;
            name: string;
            unitId: string;
            unitName: string;
            decisionNo: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decisionOn: string;
            /** @enum {string} */
            state: "active" | "dissolved";
            rules: components["schemas"]["RulesOut"];
            members: components["schemas"]["MemberOut"][];
            sittings: components["schemas"]["CouncilSittingOut"][];
            rounds: components["schemas"]["CouncilRoundOut"][];
            allowedActions: string[];
            history: components["schemas"]["EvaluationHistoryOut"][];
        };
        MemberIn: {
            /**
             * Format: uuid
             * @description a known person; else name and login
             */
            userId?: string;
            displayName?: string;
            /** @description e-mail or phone */
            login?: string;
            identityNo?: string;
            /** @description organisations the person belongs to */
            taxCodes?: string[];
            /** @enum {string} */
            seat: "chair" | "deputy" | "member" | "secretary" | "adviser";
            department: string;
        };
        CouncilIn: {
            /** @example district */
            level: string;
            unitId: string;
            name: string;
            decisionNo: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decisionOn: string;
            members: components["schemas"]["MemberIn"][];
        };
        MustReasonIn: {
            reason: string;
        };
        RulesIn: {
            quorumPercent: number;
            spreadLimit: number;
            maxScoringRounds: number;
            /** @enum {string} */
            othersSheets: "never" | "after-opening";
            progressVisible: boolean;
            tieBreakParts: string[];
        };
        CouncilRulesIn: {
            rules: components["schemas"]["RulesIn"];
            decisionNo: string;
        };
        AssignableOut: {
            /** Format: uuid */
            dossierId: string;
            productName: string;
            producerName: string;
            unitName: string;
            sheetNo: number;
            receiptNo: string;
        };
        AssignablePageOut: {
            items: components["schemas"]["AssignableOut"][];
        };
        IdsOut: {
            ids: string[];
        };
        AssignIn: {
            /** Format: uuid */
            roundId: string;
            dossierIds: string[];
        };
        ResultOut: {
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            dossierId: string;
            productName: string;
            producerName: string;
            unitName: string;
            level: string;
            sheetNo: number;
            sum: number;
            count: number;
            partSums: {
                [key: string]: unknown;
            };
            shownMean: string;
            band: number;
            star: number;
            explanation: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            closedAt: string;
        };
        SentOut: {
            /** Format: uuid */
            id: string;
            letterNo: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            sentOn: string;
            count: number;
        };
        SendUpPreviewOut: {
            fromLevel: string;
            toLevel: string;
            toLabel: string;
            threshold: number | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            dueOn: string | null;
            late: boolean;
            goesUp: components["schemas"]["ResultOut"][];
            staysBelow: components["schemas"]["ResultOut"][];
            openCases: number;
            sent: components["schemas"]["SentOut"][];
        };
        SentUpOut: {
            /** Format: uuid */
            id: string;
            count: number;
        };
        SendUpIn: {
            /** Format: uuid */
            roundId: string;
            /** @example 12/TTr-HĐ */
            letterNo: string;
        };
        QuorumOut: {
            required: number;
            present: number;
            /** @description how many must still come */
            missing: number;
            presidingPresent: boolean;
            met: boolean;
        };
        SittingMemberOut: {
            /** Format: uuid */
            memberId: string;
            /** Format: uuid */
            userId: string;
            displayName: string;
            /** @enum {string} */
            seat: "chair" | "deputy" | "member" | "secretary" | "adviser";
            department: string;
            present: boolean;
            votes: boolean;
            isMe: boolean;
            /** @description has a written delegation of the chair */
            delegated: boolean;
        };
        SittingOut: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            councilId: string;
            councilName: string;
            /** Format: uuid */
            roundId: string;
            roundName: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            heldOn: string;
            place: string;
            /** @enum {string} */
            mode: "meeting" | "written";
            /**
             * Format: date
             * @description in writing: last day for sending the sheet back
             * @example 2020-09-15
             */
            dueOn: string | null;
            /**
             * Format: date
             * @description in writing: last day by the procedure
             * @example 2020-09-15
             */
            limitOn: string | null;
            periodOver: boolean;
            /** @enum {string} */
            state: "planned" | "open" | "paused" | "closed";
            pauseReason: string | null;
            version: number;
            quorum: components["schemas"]["QuorumOut"];
            presidingName: string | null;
            members: components["schemas"]["SittingMemberOut"][];
            allowedActions: string[];
            history: components["schemas"]["EvaluationHistoryOut"][];
        };
        SittingIn: {
            /** Format: uuid */
            councilId: string;
            /** Format: uuid */
            roundId: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            heldOn: string;
            place: string;
        };
        PausedOut: {
            paused: boolean;
        };
        AttendanceIn: {
            /** Format: uuid */
            memberId: string;
            /** @enum {string} */
            what: "arrive" | "leave";
        };
        DelegationIn: {
            /** Format: uuid */
            toMemberId: string;
            documentNo: string;
        };
        CallIn: {
            caseIds: string[];
        };
        CaseRowOut: {
            /** Format: uuid */
            id: string;
            productName: string;
            producerName: string;
            unitName: string;
            level: string;
            sheetNo: number;
            /** @enum {string} */
            state: "assigned" | "scoring" | "discussion" | "closed" | "withdrawn";
            scoringRound: number;
            /** Format: uuid */
            sittingId: string | null;
            /** @enum {string|null} */
            mySheet: "none" | "draft" | "cast" | null;
            /** @enum {string} */
            mode: "meeting" | "written";
            /**
             * Format: date
             * @description in writing: last day for sending the sheet back
             * @example 2020-09-15
             */
            dueOn: string | null;
        };
        CasePageOut: {
            items: components["schemas"]["CaseRowOut"][];
            nextCursor: string | null;
        };
        ProgressOut: {
            /** Format: uuid */
            memberId: string;
            displayName: string;
            /** @enum {string} */
            seat: "chair" | "deputy" | "member" | "secretary" | "adviser";
            present: boolean;
            conflict: boolean;
            /** @description has handed in; never what */
            cast: boolean;
            /** @description entered from a signed paper */
            onPaper: boolean;
        };
        ConflictOut: {
            /** Format: uuid */
            id: string;
            memberName: string;
            detail: string;
            /** @enum {string} */
            source: "computed" | "declared-by-member" | "declared-by-producer";
            dismissedReason: string | null;
        };
        AdviceOut: {
            body: string;
            authorName: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            at: string;
        };
        CaseFileOut: {
            /** Format: uuid */
            id: string;
            name: string;
            mediaType: string;
            size: number;
        };
        CasePaperOut: {
            /** Format: uuid */
            id: string;
            title: string;
            number: string | null;
            issuer: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            expiresOn: string | null;
            criteria: string[];
            files: components["schemas"]["CaseFileOut"][];
        };
        CaseOut: {
            /** Format: uuid */
            id: string;
            productName: string;
            producerName: string;
            unitName: string;
            level: string;
            sheetNo: number;
            /** @enum {string} */
            state: "assigned" | "scoring" | "discussion" | "closed" | "withdrawn";
            scoringRound: number;
            /** Format: uuid */
            sittingId: string | null;
            /** @enum {string|null} */
            mySheet: "none" | "draft" | "cast" | null;
            /** @enum {string} */
            mode: "meeting" | "written";
            /**
             * Format: date
             * @description in writing: last day for sending the sheet back
             * @example 2020-09-15
             */
            dueOn: string | null;
            /** Format: uuid */
            dossierId: string;
            /** Format: uuid */
            councilId: string;
            councilName: string;
            /** Format: uuid */
            roundId: string;
            rulebookId: string;
            receiptNo: string;
            version: number;
            quorum: components["schemas"]["QuorumOut"];
            presidingName: string | null;
            /** @description in writing: the last day has passed */
            periodOver: boolean;
            spreadLimit: number;
            progress: components["schemas"]["ProgressOut"][] | null;
            conflicts: components["schemas"]["ConflictOut"][];
            advice: components["schemas"]["AdviceOut"][];
            papers: components["schemas"]["CasePaperOut"][];
            allowedActions: string[];
            history: components["schemas"]["EvaluationHistoryOut"][];
        };
        CastOut: {
            version: number;
            scoringRound: number;
            total: number;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            castAt: string;
            reason: string | null;
        };
        OwnSheetOut: {
            rulebookId: string;
            sheetNo: number;
            ticks: {
                [key: string]: unknown;
            };
            draftVersion: number;
            cast: components["schemas"]["CastOut"] | null;
            mayCast: boolean;
            total: number;
            partTotals: {
                [key: string]: unknown;
            };
            unanswered: string[];
        };
        TotalsOut: {
            version: number;
            total: number;
            /** @description points by part */
            partTotals: {
                [key: string]: unknown;
            };
            /** @description criteria without a tick */
            unanswered: string[];
        };
        CastIn: {
            /** @description index of the ticked option by criterion key */
            ticks: {
                [key: string]: unknown;
            };
            /** @description needed to change a sheet that was handed in */
            reason?: string;
            /** @description criteria without a tick count 0 */
            unansweredConfirmed: boolean;
        };
        OpinionsOut: {
            /** @description spread within the limit, every sheet the same band and star */
            agree: boolean;
            /** @enum {string|null} */
            fault: "spread" | "star" | null;
            spread: number;
            /** @description stars that the sheets give, each once */
            stars: {
                [key: string]: unknown;
            };
        };
        BallotOut: {
            /** Format: uuid */
            memberId: string;
            memberName: string;
            department: string;
            scoringRound: number;
            version: number;
            total: number;
            partTotals: {
                [key: string]: unknown;
            };
            /** @description index of the ticked option by criterion key */
            ticks: {
                [key: string]: unknown;
            };
            reason: string | null;
            /** @description the newest sheet of a member without conflict */
            counts: boolean;
            /** @description who entered it from a signed paper */
            enteredByName: string | null;
            /**
             * Format: date
             * @description when the paper came
             * @example 2020-09-15
             */
            receivedOn: string | null;
            /** Format: uuid */
            scanId: string | null;
        };
        DifferenceOut: {
            key: string;
            title: string;
            difference: number;
            /** @description points of each sheet */
            points: {
                [key: string]: unknown;
            };
        };
        GateOut: {
            key: string;
            title: string;
            options: string[];
            proposed: number | null;
            agreed: number | null;
            isAgreed: boolean;
        };
        RecusalOut: {
            displayName: string;
            detail: string;
        };
        ClosingOut: {
            /** @description the round whose sheets came in writing */
            writtenRound: number | null;
            /** @description in writing: what the sheets say together */
            opinions: components["schemas"]["OpinionsOut"] | null;
            /** @enum {string} */
            state: "assigned" | "scoring" | "discussion" | "closed" | "withdrawn";
            scoringRound: number;
            sum: number;
            count: number;
            shownMean: string;
            band: number;
            star: number;
            spread: number;
            spreadLimit: number;
            maxScoringRounds: number;
            quorum: components["schemas"]["QuorumOut"];
            ballots: components["schemas"]["BallotOut"][];
            differences: components["schemas"]["DifferenceOut"][];
            gates: components["schemas"]["GateOut"][];
            /** @description criteria whose gate is missed, by star */
            missed: {
                [key: string]: unknown;
            };
            /** @description what blocks the next star and the cheapest next points */
            explanation: {
                [key: string]: unknown;
            };
            recusals: components["schemas"]["RecusalOut"][];
        };
        AgreedOptionIn: {
            key: string;
            index: number | null;
            reason?: string;
        };
        AgreedIn: {
            options: components["schemas"]["AgreedOptionIn"][];
        };
        AdviceIn: {
            body: string;
        };
        ResultPageOut: {
            items: components["schemas"]["ResultOut"][];
            nextCursor: string | null;
        };
        FiguresOut: {
            items: components["schemas"]["FigureOut"][];
        };
        ImpactGateOut: {
            key: string;
            title: string;
            has: string | null;
            needs: string;
        };
        OpenCriterionOut: {
            key: string;
            title: string;
        };
        ProductImpactOut: {
            /** Format: uuid */
            caseId: string;
            productName: string;
            producerName: string;
            unitName: string;
            level: string;
            sheetNo: number;
            /**
             * @description other: another star whatever stands at the open criteria; open: they decide; not-comparable: the new sheet cannot be scored
             * @enum {string}
             */
            verdict: "other" | "open" | "not-comparable";
            before: components["schemas"]["FiguresOut"];
            /** @description with the worst option at every open criterion */
            lowest: components["schemas"]["FiguresOut"] | null;
            /** @description with the best option at every open criterion */
            highest: components["schemas"]["FiguresOut"] | null;
            /** @description even at best the mean lies below the band of the star that it had */
            bandTooLow: boolean;
            /** @description gates of the new sheet that the star of then misses even at best */
            gates: components["schemas"]["ImpactGateOut"][];
            /** @description criteria of the new sheet that the old answers say nothing about */
            open: components["schemas"]["OpenCriterionOut"][];
        };
        ImpactOut: {
            roundName: string;
            rulebookId: string;
            examined: number;
            /** @description products that keep their star whatever stands at the open criteria; they are not listed */
            same: number;
            products: components["schemas"]["ProductImpactOut"][];
        };
        WrittenCaseOut: {
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            roundId: string;
            roundName: string;
            productName: string;
            producerName: string;
            /**
             * Format: date
             * @description the file was found complete
             * @example 2020-09-15
             */
            acceptedOn: string;
            /**
             * Format: date
             * @description last day for the council by the procedure
             * @example 2020-09-15
             */
            limitOn: string;
        };
        WrittenCasesOut: {
            items: components["schemas"]["WrittenCaseOut"][];
        };
        WrittenIn: {
            /** Format: uuid */
            councilId: string;
            /** Format: uuid */
            roundId: string;
            caseIds: string[];
            /**
             * Format: date
             * @description last day for sending the sheet back; the limit of the procedure unless given
             * @example 2020-09-15
             */
            dueOn?: string;
        };
        PaperBallotIn: {
            /** @description index of the ticked option by criterion key */
            ticks: {
                [key: string]: unknown;
            };
            /** @description needed to change a sheet that was handed in */
            reason?: string;
            /** @description criteria without a tick count 0 */
            unansweredConfirmed: boolean;
            /** Format: uuid */
            memberId: string;
            /**
             * Format: date
             * @description day on which the paper came
             * @example 2020-09-15
             */
            receivedOn: string;
            /** Format: uuid */
            scanId: string;
        };
        ItemGateOut: {
            key: string;
            title: string;
            has: string | null;
            needs: string;
        };
        ItemPointsOut: {
            key: string;
            title: string;
            extraPoints: number;
            to: string;
        };
        ItemExplanationOut: {
            nextStar: number | null;
            /** @description hundredths of a point that the mean lacks */
            lacksHundredths: number;
            gates: components["schemas"]["ItemGateOut"][];
            cheapest: components["schemas"]["ItemPointsOut"][];
        };
        ItemFactsOut: {
            productName: string;
            producerName: string;
            unitName: string;
            sheetNo: number;
            /** @example 90.13 */
            shownMean: string;
            band: number;
            explanation: components["schemas"]["ItemExplanationOut"];
            rulebookId: string;
            rulebookSha256: string;
            procedureId: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            closedAt: string;
        };
        RankedItemOut: {
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            dossierId: string;
            /** Format: uuid */
            productId: string;
            /** Format: uuid */
            producerId: string;
            unitId: string;
            position: number;
            rank: number;
            /** @description what set this line below the one above: total or a part; null when equal */
            decidedBy: string | null;
            sum: number;
            count: number;
            partSums: {
                [key: string]: number;
            };
            /** @description star by points and gates */
            star: number;
            /** @description star that this level grants */
            granted: number | null;
            /** @description level that decides instead */
            forwardedTo: string | null;
            facts: components["schemas"]["ItemFactsOut"];
        };
        RankingBoardOut: {
            level: string;
            levelLabel: string;
            unitId: string;
            unitName: string;
            issuingBody: string;
            /** @description products of the level still before a council */
            openCases: number;
            tieBreak: string[];
            items: components["schemas"]["RankedItemOut"][];
        };
        RankingOut: {
            roundName: string;
            canDraft: boolean;
            boards: components["schemas"]["RankingBoardOut"][];
        };
        DecisionRowOut: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            roundId: string;
            roundName: string;
            level: string;
            unitId: string;
            unitName: string;
            issuingBody: string;
            tieBreak: string[];
            number: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decidedOn: string | null;
            /** @enum {string} */
            state: "draft" | "prepared" | "approved" | "published" | "cancelled";
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            draftedAt: string;
            preparedByName: string | null;
            approvedByName: string | null;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            approvedAt: string | null;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            publishedAt: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            publishedOn: string | null;
            /** @description SHA-256 of what was approved */
            contentSha256: string | null;
            version: number;
            count: number;
        };
        DecisionPageOut: {
            items: components["schemas"]["DecisionRowOut"][];
            nextCursor: string | null;
        };
        DecisionHistoryOut: {
            action: string;
            from: string | null;
            to: string;
            reason: string | null;
            actorName: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            at: string;
        };
        DecisionOut: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            roundId: string;
            roundName: string;
            level: string;
            unitId: string;
            unitName: string;
            issuingBody: string;
            tieBreak: string[];
            number: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decidedOn: string | null;
            /** @enum {string} */
            state: "draft" | "prepared" | "approved" | "published" | "cancelled";
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            draftedAt: string;
            preparedByName: string | null;
            approvedByName: string | null;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            approvedAt: string | null;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            publishedAt: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            publishedOn: string | null;
            /** @description SHA-256 of what was approved */
            contentSha256: string | null;
            version: number;
            items: components["schemas"]["RankedItemOut"][];
            /** @description products left out because of a conflict of interest */
            hidden: number;
            allowedActions: ("prepare" | "return" | "approve" | "publish" | "cancel")[];
            history: components["schemas"]["DecisionHistoryOut"][];
        };
        DecisionDraftedOut: {
            /** Format: uuid */
            id: string;
            count: number;
        };
        DecisionIn: {
            /** Format: uuid */
            roundId: string;
            level: string;
            unitId: string;
        };
        DecisionStepOut: {
            version: number;
            /** @enum {string} */
            state: "draft" | "prepared" | "approved" | "published" | "cancelled";
        };
        DecisionReasonIn: {
            reason: string;
        };
        ApprovalIn: {
            /** @example 1234/QĐ-UBND */
            number: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decidedOn: string;
        };
        PublishedResultOut: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            decisionId: string;
            decisionNumber: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decidedOn: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            publishedOn: string;
            issuingBody: string;
            roundName: string;
            /** Format: uuid */
            productId: string;
            /** Format: uuid */
            producerId: string;
            rank: number;
            granted: number | null;
            forwardedTo: string | null;
            star: number;
            facts: components["schemas"]["ItemFactsOut"];
        };
        PublishedResultPageOut: {
            items: components["schemas"]["PublishedResultOut"][];
            nextCursor: string | null;
        };
        CertificateRowOut: {
            /** Format: uuid */
            id: string;
            productName: string;
            producerName: string;
            place: string;
            stars: number;
            numberText: string;
            productCode: string;
            decisionNumber: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            issuedOn: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validThrough: string;
            /** @enum {string} */
            state: "preparing" | "valid" | "expiring" | "held" | "extended" | "expired" | "suspended" | "withdrawn" | "superseded";
            /** @description path of the public page */
            verifyPath: string;
        };
        CertificatePageOut: {
            items: components["schemas"]["CertificateRowOut"][];
            nextCursor: string | null;
        };
        SignerOut: {
            name: string;
            subject: string;
            issuer: string;
            serial: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            validFrom: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            validThrough: string;
            /**
             * Format: date-time
             * @description moment that the signature claims
             * @example 2020-09-15T02:30:00.000Z
             */
            signedAt: string | null;
            /**
             * @description unchecked: no trusted root certificates are set up
             * @enum {string}
             */
            authority: "trusted" | "unchecked";
        };
        SignedFileOut: {
            /** Format: uuid */
            id: string;
            versionNo: number;
            sha256: string;
            signatures: components["schemas"]["SignerOut"][];
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            importedAt: string;
            importedBy: string;
        };
        CertificateEventOut: {
            kind: string;
            reason: string | null;
            /** @description the paper that says so */
            paper: string | null;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            at: string;
        };
        CertificateDetailsOut: {
            /** @description oldest first */
            signedFiles: components["schemas"]["SignedFileOut"][];
            /** @description oldest first */
            events: components["schemas"]["CertificateEventOut"][];
            /** @description address in the QR code */
            verifyUrl: string;
        };
        NewerOut: {
            verifyPath: string;
            numberText: string;
            stars: number;
        };
        PublicCertificateOut: {
            productName: string;
            producerName: string;
            place: string;
            /** @description product set */
            sheetName: string | null;
            stars: number;
            numberText: string;
            productCode: string;
            issuingBody: string;
            decisionNumber: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decidedOn: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            issuedOn: string;
            /**
             * Format: date
             * @description last valid day as printed
             * @example 2020-09-15
             */
            validThrough: string;
            /**
             * Format: date
             * @description last valid day with holds; null while the clock stands
             * @example 2020-09-15
             */
            endsOn: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            extendedTo: string | null;
            /** @enum {string} */
            state: "valid" | "expiring" | "held" | "extended" | "expired" | "suspended" | "withdrawn" | "superseded";
            /**
             * Format: date
             * @description day of the state where an event made it
             * @example 2020-09-15
             */
            since: string | null;
            reason: string | null;
            /** @description the paper that says so */
            paper: string | null;
            /** @description the certificate that took the place of this one */
            newer: components["schemas"]["NewerOut"] | null;
            /** @description who signed the file besides the seal of the system */
            signedBy: string[];
            /** @description all signers lead to a trusted authority */
            signersTrusted: boolean;
            picturePath: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            asOf: string;
            verifyPath: string;
        };
        RegisterPageOut: {
            items: components["schemas"]["PublicCertificateOut"][];
            nextCursor: string | null;
        };
        PublicKeyOut: {
            kty: string;
            crv: string;
            /** @description key id as in bytes 1 to 4 of a token */
            kid: string;
            use: string;
            alg: string;
            /** @description public key, base64url */
            x: string;
            /**
             * Format: date-time
             * @description when the first token was signed with it
             * @example 2020-09-15T02:30:00.000Z
             */
            firstUsedAt: string;
        };
        PublicKeysOut: {
            keys: components["schemas"]["PublicKeyOut"][];
        };
        StatusDecisionHeadOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "suspension" | "reinstatement" | "withdrawal" | "lapse";
            level: string;
            unitName: string;
            issuingBody: string;
            number: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decidedOn: string | null;
            /** @enum {string} */
            state: "draft" | "prepared" | "approved" | "published" | "cancelled";
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            draftedAt: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            publishedAt: string | null;
            count: number;
            version: number;
        };
        StatusDecisionPageOut: {
            items: components["schemas"]["StatusDecisionHeadOut"][];
            nextCursor: string | null;
        };
        StatusItemOut: {
            /** Format: uuid */
            certificateId: string;
            position: number;
            ground: string;
            /** @description the ground in words */
            groundText: string;
            explanation: string;
            /** Format: uuid */
            productId: string;
            productName: string;
            producerName: string;
            place: string;
            stars: number;
            numberText: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            issuedOn: string;
            /**
             * Format: date
             * @description last day; null while the clock stands
             * @example 2020-09-15
             */
            endsOn: string | null;
            /** @enum {string} */
            state: "preparing" | "valid" | "expiring" | "held" | "extended" | "expired" | "suspended" | "withdrawn" | "superseded";
        };
        StatusHistoryOut: {
            action: string;
            from: string | null;
            to: string;
            reason: string | null;
            actorName: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            at: string;
        };
        StatusDecisionOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "suspension" | "reinstatement" | "withdrawal" | "lapse";
            level: string;
            unitName: string;
            issuingBody: string;
            number: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decidedOn: string | null;
            /** @enum {string} */
            state: "draft" | "prepared" | "approved" | "published" | "cancelled";
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            draftedAt: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            publishedAt: string | null;
            count: number;
            version: number;
            preparedByName: string | null;
            approvedByName: string | null;
            items: components["schemas"]["StatusItemOut"][];
            allowedActions: string[];
            history: components["schemas"]["StatusHistoryOut"][];
        };
        StatusDraftedOut: {
            /** Format: uuid */
            id: string;
        };
        StatusItemIn: {
            /** Format: uuid */
            certificateId: string;
            ground: string;
            explanation: string;
        };
        StatusDraftIn: {
            /** @enum {string} */
            kind: "suspension" | "reinstatement" | "withdrawal" | "lapse";
            items: components["schemas"]["StatusItemIn"][];
        };
        StatusVersionOut: {
            version: number;
        };
        StatusStepOut: {
            version: number;
            /** @enum {string} */
            state: "draft" | "prepared" | "approved" | "published" | "cancelled";
        };
        StatusReasonIn: {
            reason: string;
        };
        StatusApprovalIn: {
            /** @example 1234/QĐ-UBND */
            number: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decidedOn: string;
        };
        ResolutionRowOut: {
            /** Format: uuid */
            id: string;
            number: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            issuedOn: string;
            issuer: string;
            title: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validFrom: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validTo: string | null;
            inForce: boolean;
            lineCount: number;
            version: number;
        };
        ResolutionPageOut: {
            items: components["schemas"]["ResolutionRowOut"][];
            nextCursor: string | null;
        };
        PolicyLineOut: {
            /** Format: uuid */
            id: string;
            position: number;
            /** @enum {string} */
            subject: "award" | "packaging" | "trace-stamps" | "machinery" | "promotion" | "certification" | "other";
            title: string;
            /** @description share of the cost; null for a fixed sum */
            percent: number | null;
            /** @example 420000000 */
            ceiling: string;
            stars: ("3" | "4" | "5")[];
            /** @enum {string} */
            occasion: "any" | "first" | "upgrade";
            producerKinds: string[];
            needsAcceptance: boolean;
            /** @description more than one grant for a product and certificate */
            repeatable: boolean;
        };
        ResolutionOut: {
            /** Format: uuid */
            id: string;
            number: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            issuedOn: string;
            issuer: string;
            title: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validFrom: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validTo: string | null;
            inForce: boolean;
            lineCount: number;
            version: number;
            lines: components["schemas"]["PolicyLineOut"][];
            canManage: boolean;
        };
        LineIn: {
            /** @enum {string} */
            subject: "award" | "packaging" | "trace-stamps" | "machinery" | "promotion" | "certification" | "other";
            /** @example Thưởng sản phẩm đạt 4 sao lần đầu */
            title: string;
            /** @description share of the cost; left out for a fixed sum */
            percent?: number;
            /**
             * @description the sum, or the most that a share may come to
             * @example 420000000
             */
            ceiling: string;
            /** @description empty: no star is asked for */
            stars: ("3" | "4" | "5")[];
            /** @enum {string} */
            occasion: "any" | "first" | "upgrade";
            /** @description empty: every kind */
            producerKinds: ("household" | "cooperative-group" | "cooperative" | "company")[];
            needsAcceptance: boolean;
            repeatable: boolean;
        };
        ResolutionIn: {
            /** @example 51/2021/NQ-HĐND */
            number: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            issuedOn: string;
            issuer: string;
            title: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validFrom: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            validTo?: string;
            lines: components["schemas"]["LineIn"][];
        };
        BudgetOut: {
            year: number;
            /** @enum {string} */
            source: "central" | "province" | "district" | "commune" | "other";
            /** @example 420000000 */
            amount: string;
            documentNo: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            documentOn: string;
            version: number;
            /** @example 420000000 */
            decided: string;
            /** @example 420000000 */
            paid: string;
        };
        BudgetsOut: {
            items: components["schemas"]["BudgetOut"][];
            canManage: boolean;
        };
        BudgetIn: {
            /** @example 420000000 */
            amount: string;
            documentNo: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            documentOn: string;
        };
        GrantRowOut: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            lineId: string;
            lineTitle: string;
            /** @enum {string} */
            subject: "award" | "packaging" | "trace-stamps" | "machinery" | "promotion" | "certification" | "other";
            /** Format: uuid */
            resolutionId: string;
            resolutionNumber: string;
            /** Format: uuid */
            productId: string;
            productName: string;
            /** Format: uuid */
            producerId: string;
            producerName: string;
            unitName: string;
            /** Format: uuid */
            certificateId: string | null;
            stars: number | null;
            needsAcceptance: boolean;
            /** @description year of the budget */
            year: number;
            /** @enum {string} */
            source: "central" | "province" | "district" | "commune" | "other";
            /** @example 420000000 */
            cost: string | null;
            /** @example 420000000 */
            ceiling: string;
            /** @example 420000000 */
            asked: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            proposedAt: string;
            /** @example 420000000 */
            decided: string | null;
            decisionNo: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decidedOn: string | null;
            acceptanceNo: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            acceptedOn: string | null;
            acceptanceNote: string | null;
            /** @example 420000000 */
            paid: string;
            /** @example 420000000 */
            recovered: string;
            recoveryNo: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            recoveredOn: string | null;
            /** @enum {string} */
            state: "proposed" | "decided" | "accepted" | "paid" | "closed" | "cancelled" | "recovered";
            version: number;
        };
        GrantPageOut: {
            items: components["schemas"]["GrantRowOut"][];
            nextCursor: string | null;
        };
        FigureOut: {
            key: string;
            label: string;
            grants: number;
            products: number;
            /** @example 420000000 */
            asked: string;
            /** @example 420000000 */
            decided: string;
            /** @example 420000000 */
            paid: string;
            /** @example 420000000 */
            recovered: string;
        };
        CandidateOut: {
            /** Format: uuid */
            productId: string;
            productName: string;
            producerName: string;
            stars: number | null;
        };
        CandidatesOut: {
            items: components["schemas"]["CandidateOut"][];
        };
        DisbursementOut: {
            /** @example 420000000 */
            amount: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            paidOn: string;
            voucherNo: string;
        };
        GrantHistoryOut: {
            action: string;
            from: string | null;
            to: string;
            reason: string | null;
            actorName: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            at: string;
        };
        GrantOut: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            lineId: string;
            lineTitle: string;
            /** @enum {string} */
            subject: "award" | "packaging" | "trace-stamps" | "machinery" | "promotion" | "certification" | "other";
            /** Format: uuid */
            resolutionId: string;
            resolutionNumber: string;
            /** Format: uuid */
            productId: string;
            productName: string;
            /** Format: uuid */
            producerId: string;
            producerName: string;
            unitName: string;
            /** Format: uuid */
            certificateId: string | null;
            stars: number | null;
            needsAcceptance: boolean;
            /** @description year of the budget */
            year: number;
            /** @enum {string} */
            source: "central" | "province" | "district" | "commune" | "other";
            /** @example 420000000 */
            cost: string | null;
            /** @example 420000000 */
            ceiling: string;
            /** @example 420000000 */
            asked: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            proposedAt: string;
            /** @example 420000000 */
            decided: string | null;
            decisionNo: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decidedOn: string | null;
            acceptanceNo: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            acceptedOn: string | null;
            acceptanceNote: string | null;
            /** @example 420000000 */
            paid: string;
            /** @example 420000000 */
            recovered: string;
            recoveryNo: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            recoveredOn: string | null;
            /** @enum {string} */
            state: "proposed" | "decided" | "accepted" | "paid" | "closed" | "cancelled" | "recovered";
            version: number;
            disbursements: components["schemas"]["DisbursementOut"][];
            allowedActions: ("decide" | "accept" | "pay" | "close" | "cancel" | "recover")[];
            history: components["schemas"]["GrantHistoryOut"][];
        };
        ProposalIn: {
            /** Format: uuid */
            lineId: string;
            /** Format: uuid */
            productId: string;
            /** @description year of the budget */
            year: number;
            /** @enum {string} */
            source: "central" | "province" | "district" | "commune" | "other";
            /**
             * @description total cost, where the line supports a share
             * @example 420000000
             */
            cost?: string;
            /** @example 420000000 */
            asked: string;
        };
        GrantStepOut: {
            version: number;
            /** @enum {string} */
            state: "proposed" | "decided" | "accepted" | "paid" | "closed" | "cancelled" | "recovered";
        };
        AmountIn: {
            number: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            on: string;
            /** @example 420000000 */
            amount: string;
        };
        AcceptanceIn: {
            number: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            on: string;
            note?: string;
        };
        CloseIn: {
            reason?: string;
        };
        CancelIn: {
            reason: string;
        };
        RecoveryIn: {
            number: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            on: string;
            /** @example 420000000 */
            amount: string;
            reason: string;
        };
        ModelProductOut: {
            /** Format: uuid */
            id: string;
            name: string;
            producerName: string;
        };
        ModelRowOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            level: "central" | "province";
            programme: string;
            leader: string;
            decisionNo: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decidedOn: string;
            yearFrom: number;
            yearTo: number;
            /** @example 420000000 */
            budget: string | null;
            result: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            finishedOn: string | null;
            version: number;
            products: components["schemas"]["ModelProductOut"][];
        };
        ModelPageOut: {
            items: components["schemas"]["ModelRowOut"][];
            nextCursor: string | null;
        };
        ModelNoteOut: {
            /**
             * Format: date
             * @example 2020-09-15
             */
            notedOn: string;
            text: string;
            notedByName: string;
        };
        ModelOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            level: "central" | "province";
            programme: string;
            leader: string;
            decisionNo: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decidedOn: string;
            yearFrom: number;
            yearTo: number;
            /** @example 420000000 */
            budget: string | null;
            result: string | null;
            /**
             * Format: date
             * @example 2020-09-15
             */
            finishedOn: string | null;
            version: number;
            products: components["schemas"]["ModelProductOut"][];
            notes: components["schemas"]["ModelNoteOut"][];
            canManage: boolean;
        };
        ModelIn: {
            /** @enum {string} */
            level: "central" | "province";
            /** @example Mô hình lúa hữu cơ trên ruộng rươi */
            programme: string;
            /** @example Bộ Nông nghiệp và Môi trường */
            leader: string;
            decisionNo: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            decidedOn: string;
            yearFrom: number;
            yearTo: number;
            /** @example 420000000 */
            budget?: string;
            productIds: string[];
        };
        NoteIn: {
            /**
             * Format: date
             * @example 2020-09-15
             */
            notedOn: string;
            text: string;
        };
        FinishIn: {
            /**
             * Format: date
             * @example 2020-09-15
             */
            finishedOn: string;
            result: string;
        };
        InspectionRowOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "periodic" | "unannounced" | "report" | "re-inspection";
            /** Format: uuid */
            productId: string;
            productName: string;
            producerName: string;
            unitName: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            dueOn: string;
            /** @enum {string} */
            state: "planned" | "under-way" | "recorded" | "remedy-awaited" | "closed" | "cancelled";
            /**
             * Format: date
             * @example 2020-09-15
             */
            remedyUntil: string | null;
            findings: number;
            openFindings: number;
            version: number;
        };
        InspectionPageOut: {
            items: components["schemas"]["InspectionRowOut"][];
            nextCursor: string | null;
        };
        TeamCandidateOut: {
            /** Format: uuid */
            userId: string;
            displayName: string;
            role: string;
        };
        TeamCandidatesOut: {
            items: components["schemas"]["TeamCandidateOut"][];
        };
        InspectionItemOut: {
            code: string;
            /** @enum {string} */
            area: "criteria" | "mark" | "food-safety" | "environment" | "labelling" | "trace" | "papers" | "safety";
            text: string;
            hint: string;
            /** @enum {string} */
            severity: "minor" | "serious" | "critical";
        };
        InspectionMemberOut: {
            /** Format: uuid */
            userId: string;
            displayName: string;
            /** @enum {string} */
            seat: "leader" | "member";
            agency: string;
        };
        VisitAnswerOut: {
            code: string;
            /** @enum {string} */
            verdict: "yes" | "no" | "not-applicable";
            note?: string;
            photoIds?: string[];
        };
        VisitSignatureOut: {
            /** @enum {string} */
            side: "team" | "producer";
            name: string;
            title: string;
        };
        VisitPlaceIn: {
            /** @description millionths of a degree */
            latE6: number;
            lngE6: number;
            /** @description metres */
            accuracyM: number;
        };
        VisitRecordOut: {
            answers: components["schemas"]["VisitAnswerOut"][];
            conclusion: string;
            signatures: components["schemas"]["VisitSignatureOut"][];
            refusedBecause: string | null;
            place: components["schemas"]["VisitPlaceIn"] | null;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            begunAt: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            endedAt: string;
            /**
             * Format: date-time
             * @description server's clock
             * @example 2020-09-15T02:30:00.000Z
             */
            receivedAt: string;
            recordedByName: string;
        };
        FindingRemedyOut: {
            note: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            confirmedAt: string;
            confirmedByName: string;
        };
        InspectionFindingOut: {
            /** Format: uuid */
            id: string;
            itemCode: string;
            /** @enum {string} */
            severity: "minor" | "serious" | "critical";
            what: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            remedyUntil: string | null;
            remedy: components["schemas"]["FindingRemedyOut"] | null;
        };
        InspectionProposalOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "suspension" | "reinstatement";
            ground: string;
            explanation: string;
            /** Format: uuid */
            statusDecisionId: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            proposedAt: string;
        };
        InspectedCertificateOut: {
            /** Format: uuid */
            id: string;
            numberText: string;
            stars: number;
            /** @enum {string} */
            state: "preparing" | "valid" | "expiring" | "held" | "extended" | "expired" | "suspended" | "withdrawn" | "superseded";
            /**
             * Format: date
             * @example 2020-09-15
             */
            validThrough: string;
            place: string;
            verifyPath: string;
        };
        InspectionHistoryOut: {
            action: string;
            from: string | null;
            to: string;
            reason: string | null;
            actorName: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            at: string;
        };
        InspectionOut: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "periodic" | "unannounced" | "report" | "re-inspection";
            /** Format: uuid */
            productId: string;
            productName: string;
            producerName: string;
            unitName: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            dueOn: string;
            /** @enum {string} */
            state: "planned" | "under-way" | "recorded" | "remedy-awaited" | "closed" | "cancelled";
            /**
             * Format: date
             * @example 2020-09-15
             */
            remedyUntil: string | null;
            findings: number;
            openFindings: number;
            version: number;
            /** Format: uuid */
            planId: string | null;
            /** Format: uuid */
            previousId: string | null;
            /**
             * Format: uuid
             * @description the re-inspection that followed
             */
            followedById: string | null;
            sheetNo: number;
            items: components["schemas"]["InspectionItemOut"][];
            members: components["schemas"]["InspectionMemberOut"][];
            record: components["schemas"]["VisitRecordOut"] | null;
            findingList: components["schemas"]["InspectionFindingOut"][];
            photoIds: string[];
            proposals: components["schemas"]["InspectionProposalOut"][];
            certificate: components["schemas"]["InspectedCertificateOut"];
            allowedActions: string[];
            /** @description does the reader sit in the team */
            isTeam: boolean;
            history: components["schemas"]["InspectionHistoryOut"][];
        };
        InspectionIdOut: {
            /** Format: uuid */
            id: string;
        };
        InspectionMemberIn: {
            /** Format: uuid */
            userId: string;
            /** @enum {string} */
            seat: "leader" | "member";
            /** @example Sở Công Thương */
            agency: string;
        };
        OpenInspectionIn: {
            /** Format: uuid */
            productId: string;
            /**
             * Format: date
             * @description last day for the visit
             * @example 2020-09-15
             */
            dueOn: string;
            reason: string;
            members: components["schemas"]["InspectionMemberIn"][];
        };
        InspectionStepOut: {
            version: number;
            state: string;
        };
        InspectionReasonIn: {
            reason: string;
        };
        FindingRemedyIn: {
            /** Format: uuid */
            findingId: string;
            /** @description what was seen */
            note: string;
        };
        ReinspectIn: {
            /**
             * Format: date
             * @example 2020-09-15
             */
            dueOn: string;
        };
        VisitAnswerIn: {
            code: string;
            /** @enum {string} */
            verdict: "yes" | "no" | "not-applicable";
            note?: string;
            photoIds?: string[];
        };
        VisitFindingIn: {
            /** @description code of the item that was answered with no */
            code: string;
            /** @enum {string} */
            severity: "minor" | "serious" | "critical";
            what: string;
            /**
             * Format: date
             * @example 2020-09-15
             */
            remedyUntil?: string;
        };
        VisitSignatureIn: {
            /** @enum {string} */
            side: "team" | "producer";
            name: string;
            title: string;
        };
        VisitIn: {
            answers: components["schemas"]["VisitAnswerIn"][];
            findings: components["schemas"]["VisitFindingIn"][];
            conclusion: string;
            signatures: components["schemas"]["VisitSignatureIn"][];
            /** @description why the producer refused to sign */
            refusedBecause?: string;
            place?: components["schemas"]["VisitPlaceIn"];
            /**
             * Format: date-time
             * @description clock of the device
             * @example 2020-09-15T02:30:00.000Z
             */
            begunAt: string;
            /**
             * Format: date-time
             * @description clock of the device
             * @example 2020-09-15T02:30:00.000Z
             */
            endedAt: string;
            /** @description milliseconds that the server's clock was ahead */
            clockAheadMs?: number;
        };
        InspectionProposedOut: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            statusDecisionId: string;
        };
        InspectionProposalIn: {
            /** @enum {string} */
            kind: "suspension" | "reinstatement";
            /** @enum {string} */
            ground: "inspection" | "not-remedied" | "under-investigation" | "remedied" | "cleared";
            explanation: string;
        };
        NoticeOut: {
            /** Format: uuid */
            id: string;
            title: string;
            body?: string;
            /** @description page to open */
            to?: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            readAt?: string;
        };
        NoticePageOut: {
            items: components["schemas"]["NoticeOut"][];
            nextCursor: string | null;
            unread: number;
        };
        MailboxEntryOut: {
            /** Format: uuid */
            id: string;
            /** @description address */
            recipient: string;
            subject: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            sentAt: string;
        };
        MailboxPageOut: {
            items: components["schemas"]["MailboxEntryOut"][];
            nextCursor: string | null;
            /** @description false: a mail server is set, new mails go there */
            active: boolean;
        };
        MailboxMessageOut: {
            /** Format: uuid */
            id: string;
            /** @description address */
            recipient: string;
            subject: string;
            /**
             * Format: date-time
             * @example 2020-09-15T02:30:00.000Z
             */
            sentAt: string;
            body: string;
            /** @description Message-ID, the same for every repetition of one delivery */
            messageId: string;
        };
        MessageOut: {
            subject: string;
            body: string;
            /** @description page to open */
            link: string;
        };
        TemplateOut: {
            /** @example certificate.ready */
            key: string;
            label: string;
            /** @description with {placeholders} */
            text: components["schemas"]["MessageOut"];
            /** @description filled in with sample facts */
            preview: components["schemas"]["MessageOut"];
        };
        TemplateListOut: {
            items: components["schemas"]["TemplateOut"][];
        };
        Problem: {
            /** @example /problems/request.invalid */
            type: string;
            /** @description Vietnamese sentence for people */
            title: string;
            status: number;
            /** @description stable machine-readable code */
            code: string;
            errors?: {
                path: string;
                code: string;
                message: string;
            }[];
            error_id?: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready: the database cannot be reached. / The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Metrics_page: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Jobs_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobFiguresOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Jobs_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Jobs_retry: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such open dead letter; it may have been retried or done since. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Settings_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Settings_save: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingSavedOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Setting not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The value of the setting is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                /** @description search text; accents and case do not matter */
                q?: string;
                /** @description units that exist on this day; default today */
                date?: string;
                kind?: "province" | "district" | "commune";
                parentId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetailOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Administrative unit not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundOut"][];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_create: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This year already has a round with that number. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_openReassessment: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassessmentRoundIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This year already has a round with that number. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_update: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Round not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a round in preparation can be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_open: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Round not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The round has no deadlines yet, so it cannot be opened. / This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_close: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Round not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holidays_list: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayOut"][];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holidays_set: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidaysIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Login name or password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many failed tries. Wait, then try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Account_askForReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequestIn"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Account_confirmReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPasswordIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / This link cannot be used any more. Ask for a new one. / Passwords have 10 to 128 characters. / This password is too easy to guess. Use a short sentence of your own. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Account_acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPasswordIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / This link cannot be used any more. Ask for a new one. / Passwords have 10 to 128 characters. / This password is too easy to guess. Use a short sentence of your own. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionOut"][];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_endSession: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_work: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorklistOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                /** @description search text; accents and case do not matter */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_invite: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdOut"];
                };
            };
            /** @description The request has faults. / Not a valid e-mail address or phone number. / The scope of the role does not exist. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This e-mail address or phone number already has an account. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetailOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description User not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_disable: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description User not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_enable: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description User not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_addGrant: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdOut"];
                };
            };
            /** @description The request has faults. / The scope of the role does not exist. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description User not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_endGrant: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
                grantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description User not found. / Role grant not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demo_logins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoLoginsOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demo_moveDate: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BusinessDateIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Criteria_rulebooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulebookOut"][];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Criteria_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rulebook not found. / The rulebook has no such sheet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Criteria_procedures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureOut"][];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Producers_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                /** @description search text; accents and case do not matter */
                q?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProducerPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Producers_create: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProducerIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedProducerOut"];
                };
            };
            /** @description The request has faults. / A tax code has 10 digits, or 13 for a branch. / An identity number has 12 digits. / The phone number is not valid. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / This unit is outside your area. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Administrative unit not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another producer has this tax code. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Producers_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProducerOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Producers_setContact: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The phone number is not valid. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Producers_addParty: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelatedPartyIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedProducerOut"];
                };
            };
            /** @description The request has faults. / A related party needs an identity number or a tax code. / A tax code has 10 digits, or 13 for a branch. / An identity number has 12 digits. / The phone number is not valid. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Producers_addProduct: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedProducerOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisation_kindChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KindChangesOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisation_change: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KindChangeIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / A tax code has 10 digits, or 13 for a branch. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description An organisation of this kind does not change into that one. / Nothing differs from the facts of today. / Another producer has this tax code. / The day lies in the future. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisation_consultanciesOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultanciesOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisation_readPersonal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurposeIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalFactsIn"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisation_setPersonal: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonalFactsIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsultingUnits_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                /** @description search text; accents and case do not matter */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultingUnitPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsultingUnits_create: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsultingUnitIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeOut"];
                };
            };
            /** @description The request has faults. / A related party needs an identity number or a tax code. / A tax code has 10 digits, or 13 for a branch. / An identity number has 12 digits. / The phone number is not valid. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another consulting unit has this number. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsultingUnits_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultingUnitOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Consulting unit not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsultingUnits_update: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsultingUnitIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / A related party needs an identity number or a tax code. / A tax code has 10 digits, or 13 for a branch. / An identity number has 12 digits. / The phone number is not valid. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Consulting unit not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another consulting unit has this number. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsultingUnits_advise: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsultancyIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeOut"];
                };
            };
            /** @description The request has faults. / The last day lies before the first. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Consulting unit not found. / Producer not found. / Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The unit already advises that producer or product. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsultingUnits_end: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The last day lies before the first. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Consultancy not found. / Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Products_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetailOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Products_addMark: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeOut"];
                };
            };
            /** @description The request has faults. / A GTIN has 8, 12, 13 or 14 digits and a right check digit. / The last day lies before the first. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. / Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The product already has this mark or code. / The day lies in the future. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Marks_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                /** @description search text; accents and case do not matter */
                q?: string;
                kind?: "trademark" | "collective-mark" | "certification-mark" | "geographical-indication" | "trace-code" | "gtin";
                state?: "valid" | "expiring" | "expired" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Marks_update: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkFactsIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / A GTIN has 8, 12, 13 or 14 digits and a right check digit. / The last day lies before the first. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Mark or code not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The mark or code has ended. / The product already has this mark or code. / The day lies in the future. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Marks_end: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndMarkIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Mark or code not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The mark or code has ended. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Marks_attach: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The file is empty. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Mark or code not found. / Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The mark or code has ended. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of file is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Marks_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Mark or code not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                /** @description search text; accents and case do not matter */
                q?: string;
                state?: "draft" | "submitted" | "returned" | "selected" | "refused";
                unitId?: string;
                producerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_create: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaCreatedOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Producer not found. / Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This product belongs to another producer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idea not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_save: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaFieldsIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaVersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idea not found. / Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idea has been sent and cannot be changed. / This product belongs to another producer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaVersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idea not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / The idea form has empty fields. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_return: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaVersionOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idea not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_select: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaVersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idea not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ideas_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaVersionOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idea not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IdeaPapers_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idea not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                /** @description search text; accents and case do not matter */
                q?: string;
                state?: "draft" | "submitted" | "returned" | "approved" | "refused";
                unitId?: string;
                producerId?: string;
                ideaId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_create: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanCreatedOut"];
                };
            };
            /** @description The request has faults. / Each source may stand once per year. / The year is outside the plan. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idea not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idea has not been selected, so no plan can be written yet. / This idea already has a plan. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_summary: {
        parameters: {
            query?: {
                /** @description approved unless given */
                state?: "draft" | "submitted" | "returned" | "approved" | "refused";
                /** @description first day of approval that counts */
                approvedFrom?: string;
                /** @description last day of approval that counts */
                approvedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Business plan not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_save: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanFieldsIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionOut"];
                };
            };
            /** @description The request has faults. / Each source may stand once per year. / The year is outside the plan. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Business plan not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The plan has been sent and cannot be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Business plan not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / The plan has empty sections. / The total capital is missing. / The total is not the sum of its sources. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Business plan not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / The total is not the sum of its sources. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_return: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Business plan not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanVersionOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Business plan not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_comment: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanCreatedOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Business plan not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanPapers_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Business plan not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dossiers_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                /** @description search text; accents and case do not matter */
                q?: string;
                state?: "draft" | "submitted" | "supplement-asked" | "accepted" | "refused" | "withdrawn";
                roundId?: string;
                /** @description only what lies at my desk and waits */
                atMyDesk?: boolean;
                /** @description newest first unless given; due: the nearest last day first */
                order?: "newest" | "due";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dossiers_create: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierCreatedOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. / Round not found. / Business plan not found. / Dossier not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The product already has a dossier in this round. / This plan belongs to another producer. / The plan has not been approved. / The round of reassessments takes reassessments only. / This kind of dossier does not fit the product's certificate. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dossiers_kinds: {
        parameters: {
            query: {
                productId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierKindsOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dossiers_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dossiers_setPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChoiceIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierVersionNoOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. / Business plan not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier has been filed and cannot be changed. / This plan belongs to another producer. / The plan has not been approved. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dossiers_saveScore: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicksIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfScoreOut"];
                };
            };
            /** @description The request has faults. / The self-score has options that do not exist. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier has been filed and cannot be changed. / This score sheet lacks criteria, so it cannot be scored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dossiers_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / Required parts of the dossier are missing. / The round is not open. / The last day for filing has passed. / The last day for the supplement has passed. / This kind of dossier does not fit the product's certificate. / The product has no certificate to be assessed again. / The window for filing the reassessment is not open yet. / The last day on which a reassessment can be filed late has passed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dossiers_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierVersionNoOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dossiers_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierVersionNoOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / This desk gives its opinion and sends on. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dossiers_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierVersionNoOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dossiers_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplementIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierVersionNoOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The last day must not lie in the past. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dossiers_opinion: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionSentOut"];
                };
            };
            /** @description The request has faults. / Every item needs an opinion. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier is not waiting for an opinion. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierPapers_wallet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierPapers_add: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierCreatedOut"];
                };
            };
            /** @description The request has faults. / The sheet has no such criterion. / The paper expires before it was issued. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier has been filed and cannot be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierPapers_save: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
                paperId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The sheet has no such criterion. / The paper expires before it was issued. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. / Paper not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier has been filed and cannot be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierPapers_detach: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The sheet has no such criterion. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. / Paper not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier has been filed and cannot be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierPapers_attach: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                paperId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The sheet has no such criterion. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier has been filed and cannot be changed. / This paper belongs to another producer. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierPapers_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. / File not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierPapers_removeFile: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The sheet has no such criterion. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. / File not found. / Paper not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier has been filed and cannot be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierForms_registration: {
        parameters: {
            query?: {
                /** @description a filed version; without it what is written now, or was filed last */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. / The dossier has no such filed version. / The dossier's procedure has no such form. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierForms_selfAssessment: {
        parameters: {
            query?: {
                /** @description a filed version; without it what is written now, or was filed last */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. / The dossier has no such filed version. / The dossier's procedure has no such form. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier has no self-score yet. / This score sheet lacks criteria, so it cannot be scored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierForms_opinion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. / The dossier's procedure has no such form. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The opinion has not been given yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DossierForms_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. / The dossier's procedure has no such form. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The opinion has not been given yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Uploads_begin: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Dossier not found. / Paper not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier has been filed and cannot be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Uploads_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadStateOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Upload not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Uploads_append: {
        parameters: {
            query: {
                offset: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Upload not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The bytes do not follow those that have arrived. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Uploads_finish: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperFileOut"];
                };
            };
            /** @description The request has faults. / The file is empty. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Upload not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier has been filed and cannot be changed. / The bytes do not follow those that have arrived. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of file is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The bytes that arrived are not those that were sent. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Councils_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouncilPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Councils_create: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouncilIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdOut"];
                };
            };
            /** @description The request has faults. / An e-mail address or phone number is needed. / Not a valid e-mail address or phone number. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / This unit is outside your area. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Administrative unit not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This person already sits in the council. / The council already has a chair. / This e-mail address or phone number already has an account. / No council scores at this level. / No rulebook is in force on this day. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Councils_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouncilOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Council not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Councils_addMember: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdOut"];
                };
            };
            /** @description The request has faults. / An e-mail address or phone number is needed. / Not a valid e-mail address or phone number. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Council not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This person already sits in the council. / The council already has a chair. / This e-mail address or phone number already has an account. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Councils_endMember: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MustReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Council not found. / Member not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Councils_setRules: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouncilRulesIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / The council rules are not valid. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Council not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Councils_assignable: {
        parameters: {
            query: {
                roundId: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignablePageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Council not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Councils_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdsOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Council not found. / Round not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier has not been accepted at this level. / The dossier already has a council at this level. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Councils_preview: {
        parameters: {
            query: {
                roundId: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendUpPreviewOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Council not found. / Round not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This level sends nothing up. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Councils_send: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendUpIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentUpOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Council not found. / Round not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This level sends nothing up. / The last day for sending up has passed. / No product may go up. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Councils_sentPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                which: "letter" | "minutes";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description File not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Councils_paper: {
        parameters: {
            query: {
                roundId: string;
            };
            header?: never;
            path: {
                id: string;
                paper: "minutes.pdf" | "summary.pdf" | "summary.xlsx";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Council not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sittings_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SittingOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Session not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sittings_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SittingIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Council not found. / Round not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sittings_open: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Session not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / There is no quorum. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sittings_pause: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Session not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sittings_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Session not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / There is no quorum. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sittings_close: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Session not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / Products are still being scored or discussed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sittings_attendance: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PausedOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / Only the person presiding may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Session not found. / Member not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The session is not open. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sittings_delegate: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / Only the person presiding may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Session not found. / Member not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a deputy can take the chair. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sittings_call: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Session not found. / Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / The session is not open. / There is no quorum. / This score sheet lacks criteria, so it cannot be scored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                /** @description search text; accents and case do not matter */
                q?: string;
                councilId?: string;
                roundId?: string;
                sittingId?: string;
                state?: "assigned" | "scoring" | "discussion" | "closed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSheetOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / You are not a scoring member of this council. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_save: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicksIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotalsOut"];
                };
            };
            /** @description The request has faults. / The sheet has options that do not exist. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / You are not a scoring member of this council. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This product is not being scored. / This score sheet lacks criteria, so it cannot be scored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_cast: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CastIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotalsOut"];
                };
            };
            /** @description The request has faults. / The sheet has options that do not exist. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / You are not a scoring member of this council. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This product is not being scored. / This score sheet lacks criteria, so it cannot be scored. / The session is not open. / You are not checked in at the session. / Some criteria have no tick yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_recuse: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MustReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / You are not a scoring member of this council. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This product is not being scored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_closing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sheets are still sealed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_agree: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreedIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / An agreed option does not exist. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / Only the person presiding may do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This product is not being discussed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_discuss: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / The session is not open. / There is no quorum. / Some members have not handed in their sheets. / There is no ballot yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / The session is not open. / The rules allow no further round. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_close: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / The session is not open. / There is no quorum. / The sheets lie too far apart. / Gated criteria still lack an agreed option. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / The session is not open. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_advise: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdviceIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / You are not a scoring member of this council. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Conflicts_dismiss: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MustReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict not found. / Council not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Results_list: {
        parameters: {
            query: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                roundId: string;
                level?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Impact_impact: {
        parameters: {
            query: {
                roundId: string;
                /** @description rulebook to judge the round by */
                rulebookId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Round not found. / Rulebook not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Written_cases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenCasesOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Council not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Written_open: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdOut"];
                };
            };
            /** @description The request has faults. / The last day must lie between today and the limit of the procedure. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. / Council not found. / Round not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only reassessments not called yet, where the procedure foresees it, are decided in writing. / This score sheet lacks criteria, so it cannot be scored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Written_scan: {
        parameters: {
            query: {
                name: string;
                /** @description bytes */
                size: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdOut"];
                };
            };
            /** @description The request has faults. / The file is empty. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of file is not accepted. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Written_opened: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                scanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. / The scan of the paper sheet was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sheets are still sealed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Written_enter: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperBallotIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotalsOut"];
                };
            };
            /** @description The request has faults. / The day of receipt must lie within the period and not in the future. / The sheet has options that do not exist. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / You are not a scoring member of this council. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. / Member not found. / The scan of the paper sheet was not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This product is not being scored. / This product is not before a written consultation. / The session is not open. / Hand in your own sheet yourself instead of entering it from paper. / Some criteria have no tick yet. / This score sheet lacks criteria, so it cannot be scored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Written_toMeeting: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / This product is not before a written consultation. / The written opinions agree; no meeting is needed. / Some members have not handed in their sheets. / Enough sheets came back: open them first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rankings_ranking: {
        parameters: {
            query: {
                roundId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Round not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The councils of this round have different tie-breaks and cannot be ranked together. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Decisions_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                roundId?: string;
                state?: "draft" | "prepared" | "approved" | "published" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Decisions_draft: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDraftedOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / The list holds a product that you may not deal with because of a conflict of interest. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Round not found. / Administrative unit not found. / Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The round's procedure has no such level. / By the procedure of the round this level grants no star. / There is no closed result to decide on. / The councils of this round have different tie-breaks and cannot be ranked together. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Decisions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Decisions_prepare: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / The list holds a product that you may not deal with because of a conflict of interest. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / There is no closed result to decide on. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Decisions_return: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionStepOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / The list holds a product that you may not deal with because of a conflict of interest. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Decisions_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / The list holds a product that you may not deal with because of a conflict of interest. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / Whoever prepared the decision does not approve it. / This decision number is already used in that year. / The day of the decision lies in the future. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Decisions_publish: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / The list holds a product that you may not deal with because of a conflict of interest. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / What stands in the records is not what was approved. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Decisions_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionStepOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / The list holds a product that you may not deal with because of a conflict of interest. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Decisions_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                paper: "decision.pdf" | "ranking.pdf" | "ranking.xlsx" | "ranking.json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. / The list holds a product that you may not deal with because of a conflict of interest. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishedResults_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedResultPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishedResults_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedResultOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Published result not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Certificates_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                /** @description search text; accents and case do not matter */
                q?: string;
                stars?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatePageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Certificates_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Certificate not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignedFiles_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateDetailsOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Certificate not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignedFiles_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedFileOut"];
                };
            };
            /** @description The request has faults. / The file is empty. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Certificate not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not the bytes that were issued for this certificate. / The issued file itself, without an added signature. / The file is cut off. / What was added cannot be read without doubt. / What was added changes the content; only signatures may be added. / What was added has no signature. / The signature does not cover the whole file. / The visible signature covers the text; it belongs into the signature block at the lower right. / The signature is not valid. / The signer's certificate is self-made. / The signer's certificate was not valid when it was signed. / The signer's certificate leads to no trusted authority. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Public_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Public_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Public_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCertificateOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This certificate cannot be confirmed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many wrong codes; try again in a few minutes. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Public_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                /** @description search text; accents and case do not matter */
                q?: string;
                stars?: number;
                /** @description a unit of today or of then */
                unit?: string;
                /** @description number of the product set */
                sheet?: number;
                state?: "valid" | "expiring" | "held" | "extended" | "expired" | "suspended" | "withdrawn" | "superseded" | "in-force";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Public_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicKeysOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PdfCheck_form: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PdfCheck_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatusDecisions_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                kind?: "suspension" | "reinstatement" | "withdrawal" | "lapse";
                state?: "draft" | "prepared" | "approved" | "published" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDecisionPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatusDecisions_draft: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusDraftIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDraftedOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Certificate not found. / Administrative unit not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The decision has no product. / The state of the certificate does not fit this kind of decision. / A product stands in an open decision of this kind already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of decision has no such ground. / The products belong to different levels; make several decisions. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatusDecisions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDecisionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatusDecisions_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
                certificateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusVersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. / Certificate not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a draft can be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatusDecisions_prepare: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / The decision has no product. / The state of the certificate does not fit this kind of decision. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatusDecisions_return: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Give a reason. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatusDecisions_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusApprovalIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / Who prepared a decision does not approve it. / This number was used this year. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The day of the decision lies in the future. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatusDecisions_publish: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / The content differs from what was approved. / The state of the certificate does not fit this kind of decision. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatusDecisions_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Give a reason. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatusDecisions_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Decision not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupportPolicy_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolutionPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupportPolicy_create: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolutionIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeOut"];
                };
            };
            /** @description The request has faults. / The last day lies before the first. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A resolution with this number and day is there already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupportPolicy_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolutionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Resolution not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupportPolicy_addLine: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / The last day lies before the first. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Resolution not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupportPolicy_end: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / The last day lies before the first. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Resolution not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupportPolicy_allBudgets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetsOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupportPolicy_setBudget: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                year: number;
                source: "central" | "province" | "district" | "commune" | "other";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BudgetIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no budget of that year and source. / The budget of that year and source does not suffice. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupportPolicy_newBudget: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                year: number;
                source: "central" | "province" | "district" | "commune" | "other";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BudgetIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is a budget of that year and source already. / The budget of that year and source does not suffice. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Grants_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                /** @description search text; accents and case do not matter */
                q?: string;
                state?: "proposed" | "decided" | "accepted" | "paid" | "closed" | "cancelled" | "recovered";
                year?: number;
                resolutionId?: string;
                productId?: string;
                producerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Grants_propose: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeOut"];
                };
            };
            /** @description The request has faults. / The line supports a share: the cost is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy line not found. / Product not found. / Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The line is not for this kind of producer. / The line asks for a certificate. / The certificate of the product is not in force. / The line is not for this star. / The line is for a first recognition or an upgrade only. / The resolution is not in force on that day. / The amount is above the ceiling of the line. / The product already has a grant of this line. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Grants_figures: {
        parameters: {
            query: {
                by: "resolution" | "line" | "unit" | "year" | "source" | "subject";
                /** @description year of the budget */
                year?: number;
                /** @description as the figures stood at the end of this day */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Grants_candidates: {
        parameters: {
            query: {
                lineId: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatesOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Policy line not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Grants_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Grant not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Grants_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmountIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Grant not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / Whoever proposed the grant does not decide it. / The amount is above the ceiling of the line. / The certificate of the product is not in force. / There is no budget of that year and source. / The budget of that year and source does not suffice. / The day lies in the future. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Grants_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Grant not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / The day lies in the future. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Grants_pay: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmountIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Grant not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / Nothing is paid before the acceptance record. / More would be paid than was decided. / The certificate of the product is not in force. / The voucher number stands already. / The day lies in the future. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Grants_close: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantStepOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Grant not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Grants_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantStepOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Grant not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Grants_recover: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoveryIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantStepOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Grant not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / More would be recovered than was paid. / The day lies in the future. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Models_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                level?: "central" | "province";
                productId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Models_create: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeOut"];
                };
            };
            /** @description The request has faults. / The last day lies before the first. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. / Producer not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Models_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Model not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Models_note: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteIn"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Model not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The model is finished. / The day lies in the future. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Models_finish: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Model not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The model is finished. / The day lies in the future. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspections_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                state?: "planned" | "under-way" | "recorded" | "remedy-awaited" | "closed" | "cancelled";
                productId?: string;
                planId?: string;
                /** @description only those where I sit in the team */
                mine?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspections_open: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenInspectionIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionIdOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Product not found. / User not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This product has no certificate. / An inspection of this product is already open. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A team has exactly one leader. / Somebody holds no role that may sit in a team. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspections_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamCandidatesOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspections_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Inspection not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspections_start: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Inspection not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspections_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionReasonIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionStepOut"];
                };
            };
            /** @description The request has faults. / A reason is needed. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Inspection not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspections_close: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Inspection not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / Some findings are not confirmed as remedied. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspections_remedied: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingRemedyIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Inspection not found. / Finding not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inspections_reinspect: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReinspectIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionIdOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Inspection not found. / Product not found. / User not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / This product has no certificate. / An inspection of this product is already open. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A team has exactly one leader. / Somebody holds no role that may sit in a team. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                photoId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionIdOut"];
                };
            };
            /** @description The request has faults. / The file is empty. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Inspection not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another picture came under this id. / This inspection has as many pictures as it may. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only JPEG, PNG or WEBP pictures are taken. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                photoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Inspection not found. / Picture not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_record: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionStepOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Inspection not found. / Picture not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Items are missing or unknown. / Each "no" needs its finding, and only a "no" has one. / The team's signature is needed, and the producer's or why it was refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_propose: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
                /** @description Version that the client saw, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionProposalIn"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionProposedOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Inspection not found. / Certificate not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This action is not possible in the present state. / The state of the certificate does not fit this kind of decision. / A product stands in an open decision of this kind already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed this meanwhile. Reload and go on. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of decision has no such ground. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The If-Match header with the version you saw is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Inspection not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notices_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notices_read: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for one intention: a repeat with the same body gets the same answer and has no second effect */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Mailbox_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description rows per page, default 50 */
                limit?: number;
                /** @description search text; accents and case do not matter */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxPageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Mailbox_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxMessageOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Message not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Templates_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateListOut"];
                };
            };
            /** @description The request has faults. / The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Log in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unexpected error. Tell the error id to support. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The system is busy, try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
