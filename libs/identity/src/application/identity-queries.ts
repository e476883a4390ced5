import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import { historyOf, UnitOfWork, type Acting, type Actor, type HistoryEntry, type Role } from '@app/platform/database';
import { ScopeNames } from './scope-names';
import { roleLabel } from '../infrastructure/role-table';

export interface SessionInfo {
  readonly user: { id: string; displayName: string };
  readonly roles: { role: string; label: string; scopeName: string }[];
  readonly permissions: string[];
  readonly businessDate: LocalDate;
  readonly demo: boolean;
  readonly acting?: Omit<Acting, 'onBehalfOf' | 'recordIds'> & { readonly oneProduct: boolean };
  readonly provinceName?: string;
}

export interface UserRow {
  readonly id: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly state: string;
  readonly version: number;
  readonly roles: {
    grantId: string;
    role: Role;
    label: string;
    scopeName: string;
    validFrom: string;
    validTo: string | null;
  }[];
}

export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly current: boolean;
}

export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly displayName: string;
  readonly role: string;
  readonly scopeName: string;
}

interface RawGrant {
  readonly grantId: string;
  readonly role: Role;
  readonly scopeName: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly scopeKind: string;
  readonly scopeId: string | null;
}

/** Names of scopes: units have theirs; councils and organisations are named by their modules' pages. */
const SCOPE_NAME = `case g.scope_kind when 'province' then 'toàn tỉnh' when 'unit' then coalesce(un.name, '') when 'council' then 'hội đồng'
  else case g.role when 'sales-point-operator' then 'điểm bán' else 'chủ thể' end end`;
const GRANTS = `coalesce((select jsonb_agg(jsonb_build_object('grantId', g.id, 'role', g.role, 'scopeName', ${SCOPE_NAME},
    'scopeKind', g.scope_kind, 'scopeId', g.scope_id,
    'validFrom', g.valid_from, 'validTo', g.valid_to) order by g.valid_from, g.id)
  from identity.role_grant g left join programme.unit un on g.scope_kind = 'unit' and un.id = g.scope_id
  where g.user_id = u.id and (g.valid_to is null or g.valid_to >= platform.today())), '[]')`;
const USER = `u.id, u.display_name as "displayName", u.email, u.phone, u.state, u.version, ${GRANTS} as roles`;

const withLabels = (roles: readonly RawGrant[], names: ReadonlyMap<string, string>): UserRow['roles'] =>
  roles.map(({ grantId, role, scopeName, scopeId, validFrom, validTo }) => ({
    ...{ grantId, role, validFrom, validTo },
    label: roleLabel(role),
    scopeName: names.get(scopeId ?? '') ?? scopeName,
  }));

function actingOf({ acting }: Actor): Pick<SessionInfo, 'acting'> {
  if (acting === undefined) return {};
  const { onBehalfOf: _giver, recordIds, ...shown } = acting;
  return { acting: { ...shown, oneProduct: recordIds !== null } };
}

/** Reads of accounts and sessions. */
@Injectable()
export class IdentityQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly scopes: ScopeNames,
  ) {}

  session(actor: Actor): Promise<SessionInfo> {
    return this.uow.read(async (tx) => {
      const row = await tx.one<{
        roles: RawGrant[];
        businessDate: LocalDate;
        demo: boolean;
        provinceName: string | null;
      }>(
        `select ${GRANTS} as roles, platform.today() as "businessDate", (select kind = 'demo' from platform.deployment) as demo,
                (select name from programme.unit where kind = 'province' limit 1) as "provinceName"
           from identity.app_user u where u.id = $1`,
        [actor.userId],
      );
      const held = row.roles.filter((grant) => actor.roles.includes(grant.role));
      const roles = withLabels(held, await this.scopes.of(tx, held));
      return {
        user: { id: actor.userId, displayName: actor.displayName },
        roles: roles.map(({ role, label, scopeName }) => ({ role, label, scopeName })),
        permissions: actor.permissions(),
        businessDate: row.businessDate,
        demo: row.demo,
        ...actingOf(actor),
        ...(row.provinceName === null ? {} : { provinceName: row.provinceName }),
      };
    });
  }

  /** Accounts by name, without accents. */
  users(filter: {
    q: string | undefined;
    after: readonly [string, string] | undefined;
    limit: number;
  }): Promise<UserRow[]> {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<Omit<UserRow, 'roles'> & { roles: RawGrant[] }>(
        `select ${USER} from identity.app_user u
          where u.state <> 'system'
            and ($1::text is null or platform.fold(u.display_name) like '%' || platform.fold($1) || '%' or u.email = lower($1))
            and ($2::text is null or (u.display_name, u.id) > ($2, $3::uuid))
          order by u.display_name, u.id limit $4`,
        [filter.q ?? null, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit + 1],
      );
      const names = await this.scopes.of(
        tx,
        rows.flatMap((row) => row.roles),
      );
      return rows.map((row) => ({ ...row, roles: withLabels(row.roles, names) }));
    });
  }

  /** @throws `identity.user_not_found` */
  user(id: string): Promise<UserRow & { history: HistoryEntry[] }> {
    return this.uow.read(async (tx) => {
      const row = await tx.maybe<Omit<UserRow, 'roles'> & { roles: RawGrant[] }>(
        `select ${USER} from identity.app_user u where u.id = $1 and u.state <> 'system'`,
        [id],
      );
      if (!row) throw new DomainError('identity.user_not_found');
      const names = await this.scopes.of(tx, row.roles);
      return { ...row, roles: withLabels(row.roles, names), history: await historyOf(tx, 'user', id) };
    });
  }

  ownSessions(userId: string, currentHash: Buffer): Promise<OwnSession[]> {
    return this.uow.read((tx) =>
      tx.query<OwnSession>(
        `select left(encode(sha256(token_hash), 'hex'), 32) as id, device, created_at as "createdAt", last_seen_at as "lastSeenAt",
                token_hash = $2 as current
           from identity.session where user_id = $1 and absolute_end > clock_timestamp() order by last_seen_at desc`,
        [userId, currentHash],
      ),
    );
  }

  /** Logins offered by a demonstration, in the order of its setting. @throws `identity.not_a_demo` */
  demoLogins(): Promise<DemoLogin[]> {
    return this.uow.read(async (tx) => {
      if (!(await tx.maybe(`select 1 from platform.deployment where kind = 'demo'`)))
        throw new DomainError('identity.not_a_demo');
      const rows = await tx.query<Omit<DemoLogin, 'role'> & { role: Role }>(
        `select distinct on (d.position) d.entry->>'login' as login, d.entry->>'password' as password,
                u.display_name as "displayName", g.role, ${SCOPE_NAME} as "scopeName"
           from platform.setting s
           cross join lateral jsonb_array_elements(s.value) with ordinality d (entry, position)
           join identity.app_user u on u.email = d.entry->>'login'
           join identity.role_grant g on g.user_id = u.id
           left join programme.unit un on g.scope_kind = 'unit' and un.id = g.scope_id
          where s.key = 'demo-logins' order by d.position, g.valid_from`,
      );
      return rows.map((row) => ({ ...row, role: roleLabel(row.role) }));
    });
  }
}
