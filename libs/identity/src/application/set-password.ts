import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import { passwordFault } from '../domain/password-rules';
import { hashPassword } from '../infrastructure/password-hasher';
import { tokenHash } from '../infrastructure/secret-token';
import type { TokenPurpose } from './identity.facade';

interface TokenOwner {
  readonly userId: string;
  readonly displayName: string;
  readonly loginNames: string[];
}

/** Sets a password by a one-time link: an accepted invitation or a reset. All sessions of the person end. */
@Injectable()
export class SetPassword {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns what the person logs in with. @throws `identity.token_invalid` (the same for used, old, foreign and altered links), `identity.password_length`, `identity.password_common` */
  async execute(input: { token: string; password: string; purpose: TokenPurpose }): Promise<string[]> {
    const hash = await hashPassword(input.password); // slow on purpose, so outside the transaction
    return this.uow.run(async (tx) => {
      const owner = await this.claim(tx, input.token, input.purpose);
      const fault = passwordFault(input.password, owner);
      if (fault) throw fault; // rolls back: the link can be used again
      await tx.execute(
        `update identity.app_user set password_hash = $2, version = version + 1,
                state = case when state = 'invited' then 'active' else state end where id = $1`,
        [owner.userId, hash],
      );
      await tx.execute(`delete from identity.session where user_id = $1`, [owner.userId]);
      return owner.loginNames;
    });
  }

  private async claim(tx: Tx, token: string, purpose: TokenPurpose): Promise<TokenOwner> {
    const owner = await tx.maybe<TokenOwner>(
      `update identity.account_token t set used_at = clock_timestamp()
         from identity.app_user u
        where t.token_hash = $1 and t.purpose = $2 and t.used_at is null and t.expires_at > clock_timestamp()
          and u.id = t.user_id and u.state in ('invited', 'active')
       returning u.id as "userId", u.display_name as "displayName",
                 array_remove(array[u.email, u.phone], null) as "loginNames"`,
      [tokenHash(token), purpose],
    );
    if (!owner) throw new DomainError('identity.token_invalid');
    return owner;
  }
}
