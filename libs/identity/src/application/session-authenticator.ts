import { Inject, Injectable, Optional } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actingActor, actorOf, UnitOfWork, type Acting, type Actor, type Grant } from '@app/platform/database';
import { Authenticator } from '@app/platform/http';
import { ActingMandates } from './acting-mandates';
import { permissionsOf } from '../infrastructure/role-table';
import { tokenHash } from '../infrastructure/secret-token';

export const SESSION_COOKIE = 'ocop_session';

interface SessionRow {
  readonly userId: string;
  readonly displayName: string;
  readonly grants: Grant[];
  readonly mandateId: string | null;
}

/**
 * Session, user and the roles that hold today in one statement, so that disabling a user or ending a role works at the next
 * request. Idle limit 12 hours by the database's own clock; the last use is written at most once a minute.
 */
const FIND = `
with live as (
  select s.token_hash, s.user_id, s.last_seen_at, s.acting_mandate_id, u.display_name
    from identity.session s join identity.app_user u on u.id = s.user_id and u.state = 'active'
   where s.token_hash = $1 and s.absolute_end > clock_timestamp() and s.last_seen_at > clock_timestamp() - interval '12 hours'
), seen as (
  update identity.session s set last_seen_at = clock_timestamp()
    from live where s.token_hash = live.token_hash and live.last_seen_at < clock_timestamp() - interval '1 minute'
)
select live.user_id as "userId", live.display_name as "displayName", live.acting_mandate_id as "mandateId",
       coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id))
                   from identity.role_grant g
                  where g.user_id = live.user_id and daterange(g.valid_from, g.valid_to, '[]') @> platform.today()), '[]') as grants
  from live`;

/** Finds the person behind the session cookie. */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  constructor(
    private readonly uow: UnitOfWork,
    @Optional() @Inject(ActingMandates) private readonly mandates?: ActingMandates,
  ) {
    super();
  }

  async authenticate(request: FastifyRequest): Promise<Actor | undefined> {
    const token = request.cookies[SESSION_COOKIE];
    if (token === undefined || token === '') return undefined;
    const row = await this.uow.run((tx) => tx.maybe<SessionRow>(FIND, [tokenHash(token)]));
    if (row === undefined) return undefined;
    const { userId, displayName, mandateId } = row;
    const acting = mandateId === null ? undefined : await this.actingIn(mandateId, userId);
    if (acting) return actingActor({ userId, displayName }, acting, permissionsOf);
    return actorOf({ userId, displayName }, row.grants, permissionsOf);
  }

  /** A mandate that is over leaves the person with the own rights; the page is told by its next request. */
  private actingIn(mandateId: string, userId: string): Promise<Acting | undefined> {
    return this.uow.read(async (tx) => this.mandates?.acting(tx, mandateId, userId));
  }
}
