import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { actorOf, recordTransition, UnitOfWork, type Tx } from '@app/platform/database';
import { IdentityFacade, SYSTEM_USER_ID } from './identity.facade';

/**
 * The administrator of a new installation, who invites everybody else. Only whoever may start programs on the server can ask
 * for it, and only as long as no administrator has a password.
 */
@Injectable()
export class OpenFirstAccount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
  ) {}

  /**
   * Answers the token of the invitation link; asked again before it was used, a fresh one.
   * @throws `identity.has_administrator`, `identity.login_name_invalid`, `identity.login_name_taken`
   */
  execute(person: { readonly displayName: string; readonly email: string }): Promise<string> {
    return this.uow.run(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(4220200903)`);
      if (await this.hasAdministrator(tx)) throw new DomainError('identity.has_administrator');
      const invited = await this.identity.userByLogin(tx, person.email);
      const userId = invited?.userId ?? (await this.create(tx, person));
      return this.identity.issueToken(tx, userId, 'invitation');
    });
  }

  private async hasAdministrator(tx: Tx): Promise<boolean> {
    const found = await tx.maybe(
      `select 1 from identity.role_grant g join identity.app_user u on u.id = g.user_id
        where g.role = 'administrator' and u.password_hash is not null limit 1`,
    );
    return found !== undefined;
  }

  private async create(tx: Tx, person: { displayName: string; email: string }): Promise<string> {
    const id = await this.identity.createUser(tx, person);
    const { today } = await tx.one<{ today: string }>(`select platform.today() as today`);
    const grant = { role: 'administrator', scopeKind: 'province', scopeId: null, validFrom: today } as const;
    await this.identity.grant(tx, id, grant, SYSTEM_USER_ID);
    const actor = actorOf({ userId: SYSTEM_USER_ID, displayName: 'Hệ thống' }, [], () => new Set());
    const change = { entity: 'user', id, action: 'invite', from: null, to: 'invited', facts: { role: grant.role } };
    await recordTransition(tx, { actor, requestId: 'first-account' }, change);
    return id;
  }
}
