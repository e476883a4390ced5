import { Injectable } from '@nestjs/common';
import { DomainError, valueOrThrow } from '@app/kernel';
import { actorOf, type Actor, type Grant, type Role, type ScopeKind, type Tx } from '@app/platform/database';
import { readLoginName } from '../domain/login-name';
import { permissionsOf } from '../infrastructure/role-table';
import { newToken, tokenHash } from '../infrastructure/secret-token';

/** The user that acts when nobody does: jobs and the clock. */
export const SYSTEM_USER_ID = '00000000-0000-7000-8000-000000000001';

export interface NewUser {
  readonly displayName: string;
  /** E-mail addresses and phone numbers as typed; at least one. */
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly identityNo?: string | undefined;
  readonly affiliations?: readonly { readonly taxCode: string; readonly relation: string }[];
}

export interface NewGrant {
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string | null;
  readonly validFrom: string;
  readonly validTo?: string | null;
}

export interface Contact {
  readonly userId: string;
  readonly displayName: string;
  readonly email: string | null;
}

/** Numbers by which conflicts of interest are found; for evaluation only. */
export interface PersonFacts {
  readonly userId: string;
  readonly displayName: string;
  readonly identityNo: string | null;
  readonly taxCodes: string[];
  readonly organisationIds: string[];
}

export type TokenPurpose = 'invitation' | 'password-reset';

/** What other modules ask of identity. */
@Injectable()
export class IdentityFacade {
  /**
   * How long what this request made must not leave the house: an act on many rows can be taken back until the end of its day.
   * Some minutes more, so that nothing overtakes an undo of the last second. 0 for every other request.
   */
  async heldForMs(tx: Tx, requestId: string): Promise<number> {
    const held = await tx.maybe<{ ms: number }>(
      `select greatest(0, extract(epoch from max(undo_until) + interval '10 minutes' - platform.now()) * 1000)::int as ms
         from identity.bulk_act where request_id = $1 having count(*) > 0`,
      [requestId],
    );
    return held?.ms ?? 0;
  }

  /** A new account that cannot log in before its invitation is accepted. @throws `identity.login_name_taken`, `identity.login_name_invalid` */
  async createUser(tx: Tx, user: NewUser): Promise<string> {
    const email = user.email === undefined ? null : valueOrThrow(readLoginName(user.email)).value;
    const phone = user.phone === undefined ? null : valueOrThrow(readLoginName(user.phone)).value;
    const id = tx.newId();
    const added = await tx.execute(
      `insert into identity.app_user (id, email, phone, display_name, identity_no) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [id, email, phone, user.displayName, user.identityNo ?? null],
    );
    if (added === 0) throw new DomainError('identity.login_name_taken');
    await tx.execute(
      `insert into identity.user_affiliation (user_id, tax_code, relation)
       select $1, "taxCode", relation from jsonb_to_recordset($2) as a ("taxCode" text, relation text)`,
      [id, JSON.stringify(user.affiliations ?? [])],
    );
    return id;
  }

  /** The account with this e-mail address or phone number, however it was typed. @throws `identity.login_name_invalid` */
  userByLogin(tx: Tx, login: string): Promise<Contact | undefined> {
    const name = valueOrThrow(readLoginName(login)).value;
    return tx.maybe<Contact>(
      `select id as "userId", display_name as "displayName", email from identity.app_user where email = $1 or phone = $1`,
      [name],
    );
  }

  async grant(tx: Tx, userId: string, grant: NewGrant, grantedBy: string): Promise<string> {
    const id = tx.newId();
    await tx.execute(
      `insert into identity.role_grant (id, user_id, role, scope_kind, scope_id, valid_from, valid_to, granted_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, userId, grant.role, grant.scopeKind, grant.scopeId, grant.validFrom, grant.validTo ?? null, grantedBy],
    );
    return id;
  }

  /** Ends a role today; it was held until yesterday. Rows stay, because what was done with the role must stay explainable. */
  async endGrants(tx: Tx, grant: { userId: string; role: Role; scopeId: string }): Promise<void> {
    await tx.execute(
      `update identity.role_grant set valid_to = greatest(valid_from, platform.today() - 1)
        where user_id = $1 and role = $2 and scope_id = $3 and (valid_to is null or valid_to >= platform.today())`,
      [grant.userId, grant.role, grant.scopeId],
    );
  }

  /** The person with the roles of today, as the HTTP guard would see them. @throws `identity.user_not_found` */
  async actorFor(tx: Tx, userId: string): Promise<Actor> {
    const user = await tx.maybe<{ userId: string; displayName: string }>(
      `select id as "userId", display_name as "displayName" from identity.app_user where id = $1`,
      [userId],
    );
    if (!user) throw new DomainError('identity.user_not_found');
    const grants = await tx.query<Grant>(
      `select role, scope_kind as "scopeKind", scope_id as "scopeId" from identity.role_grant
        where user_id = $1 and daterange(valid_from, valid_to, '[]') @> platform.today()`,
      [userId],
    );
    return actorOf(user, grants, permissionsOf);
  }

  /** From now on the session of this cookie works under a mandate, or (null) for the person again. */
  async actIn(tx: Tx, sessionToken: string, mandateId: string | null): Promise<void> {
    await tx.execute(`update identity.session set acting_mandate_id = $2 where token_hash = $1`, [
      tokenHash(sessionToken),
      mandateId,
    ]);
  }

  /** People who hold a role for a scope (or for the whole province) today. */
  usersWithRole(tx: Tx, role: Role, scopeId: string | null): Promise<Contact[]> {
    return tx.query<Contact>(
      `select distinct u.id as "userId", u.display_name as "displayName", u.email
         from identity.role_grant g join identity.app_user u on u.id = g.user_id and u.state <> 'disabled'
        where g.role = $1 and daterange(g.valid_from, g.valid_to, '[]') @> platform.today()
          and (g.scope_kind = 'province' or g.scope_id = $2)
        order by 2`,
      [role, scopeId],
    );
  }

  /** People whose unit role reaches a unit today (through the trees of then and now). */
  usersWithRoleOver(tx: Tx, role: Role, unitId: string): Promise<Contact[]> {
    return tx.query<Contact>(
      `select distinct u.id as "userId", u.display_name as "displayName", u.email
         from identity.role_grant g join identity.app_user u on u.id = g.user_id and u.state <> 'disabled'
        where g.role = $1 and daterange(g.valid_from, g.valid_to, '[]') @> platform.today()
          and (g.scope_kind = 'province'
               or g.scope_id in (select s.ancestor_id from programme.unit_scope s where s.unit_id = $2))
        order by 2`,
      [role, unitId],
    );
  }

  /** People who act for these organisations today, each with the organisation. */
  usersOfOrganisations(tx: Tx, organisationIds: readonly string[]): Promise<(Contact & { organisationId: string })[]> {
    return tx.query(
      `select distinct u.id as "userId", u.display_name as "displayName", u.email, g.scope_id as "organisationId"
         from identity.role_grant g join identity.app_user u on u.id = g.user_id and u.state <> 'disabled'
        where g.role = 'producer' and g.scope_kind = 'organisation' and g.scope_id = any($1)
          and daterange(g.valid_from, g.valid_to, '[]') @> platform.today()
        order by 4, 1`,
      [[...new Set(organisationIds)]],
    );
  }

  /** Organisations for which the owner of this e-mail address or phone number acts today; an unreadable name has none. */
  async organisationsOfLogin(tx: Tx, login: string): Promise<string[]> {
    const name = readLoginName(login);
    if (!name.ok) return [];
    const { kind, value } = name.value;
    const rows = await tx.query<{ id: string }>(
      `select distinct g.scope_id as id from identity.role_grant g
         join identity.app_user u on u.id = g.user_id and u.state <> 'disabled' and case $1 when 'email' then u.email else u.phone end = $2
        where g.role = 'producer' and g.scope_kind = 'organisation'
          and daterange(g.valid_from, g.valid_to, '[]') @> platform.today() order by 1`,
      [kind, value],
    );
    return rows.map(({ id }) => id);
  }

  contacts(tx: Tx, userIds: readonly string[]): Promise<Contact[]> {
    return tx.query<Contact>(
      `select id as "userId", display_name as "displayName", email from identity.app_user where id = any($1) and state <> 'disabled'`,
      [[...new Set(userIds)]],
    );
  }

  /** Identity numbers, tax codes and represented organisations of several people, in one query. */
  personFacts(tx: Tx, userIds: readonly string[]): Promise<PersonFacts[]> {
    return tx.query<PersonFacts>(
      `select u.id as "userId", u.display_name as "displayName", u.identity_no as "identityNo",
              array(select a.tax_code from identity.user_affiliation a where a.user_id = u.id order by 1) as "taxCodes",
              array(select g.scope_id from identity.role_grant g
                     where g.user_id = u.id and g.role = 'producer' and g.scope_kind = 'organisation'
                       and daterange(g.valid_from, g.valid_to, '[]') @> platform.today() order by 1) as "organisationIds"
         from identity.app_user u where u.id = any($1)`,
      [[...new Set(userIds)]],
    );
  }

  /**
   * A fresh one-time link token; older ones of the same purpose end. Only its hash is kept, so the text must go straight into
   * the mail that is being written, never into a queue or a log.
   */
  async issueToken(tx: Tx, userId: string, purpose: TokenPurpose): Promise<string> {
    const token = newToken();
    await tx.execute(
      `update identity.account_token set used_at = clock_timestamp() where user_id = $1 and purpose = $2 and used_at is null`,
      [userId, purpose],
    );
    await tx.execute(
      `insert into identity.account_token (token_hash, user_id, purpose, expires_at)
       values ($1, $2, $3, clock_timestamp() + case $3 when 'invitation' then interval '7 days' else interval '30 minutes' end)`,
      [tokenHash(token), userId, purpose],
    );
    return token;
  }
}
