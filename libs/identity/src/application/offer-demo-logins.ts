import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork } from '@app/platform/database';

/** Sets the logins that a demonstration shows on its login page, passwords included. */
@Injectable()
export class OfferDemoLogins {
  constructor(private readonly uow: UnitOfWork) {}

  /** In the order given; replaces an earlier list. @throws `identity.not_a_demo` where people's real data may lie */
  async execute(logins: readonly { readonly login: string; readonly password: string }[]): Promise<void> {
    await this.uow.run(async (tx) => {
      if (!(await tx.maybe(`select 1 from platform.deployment where kind <> 'production'`)))
        throw new DomainError('identity.not_a_demo');
      const list = logins.map(({ login, password }) => ({ login, password }));
      await tx.execute(
        `insert into platform.setting as s (key, value) values ('demo-logins', $1)
         on conflict (key) do update set value = excluded.value, version = s.version + 1, updated_at = clock_timestamp()`,
        [JSON.stringify(list)],
      );
    });
  }
}
