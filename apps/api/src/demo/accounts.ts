import { IdentityFacade, type NewGrant } from '@app/identity';
import { UnitOfWork, type Role } from '@app/platform/database';
import type { DemoApi, Made, Person } from './demo-api';

/** The same for all logins of the demonstration; it is shown on the login page. */
export const DEMO_PASSWORD = 'sao-viet-que-minh';
/** Roles hold from before the first act of the demonstration. */
const SINCE = '2020-01-01';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Unit, organisation or council; left out: the whole province. */
  readonly scope?: { readonly kind: 'unit' | 'organisation' | 'council'; readonly id: string };
  readonly since?: string;
  readonly identityNo?: string;
}

const grantOf = (account: NewAccount): NewGrant => ({
  role: account.role,
  scopeKind: account.scope?.kind ?? 'province',
  scopeId: account.scope?.id ?? null,
  validFrom: account.since ?? SINCE,
});

/** Invites people, has them accept with the demonstration's password, and logs them in. */
export class Accounts {
  private administrator: Person | undefined;

  constructor(
    private readonly api: DemoApi,
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
  ) {}

  /** The first account of an installation: nobody is there yet to invite it. */
  async first(account: NewAccount): Promise<Person> {
    const userId = await this.uow.run(async (tx) => {
      const id = await this.identity.createUser(tx, { displayName: account.name, email: account.email });
      await this.identity.grant(tx, id, grantOf(account), id);
      return id;
    });
    this.administrator = await this.activate(userId, account);
    return this.administrator;
  }

  /** In the order given; passwords are hashed side by side, because that is slow on purpose. */
  async invite(accounts: readonly NewAccount[]): Promise<Person[]> {
    const invited: { userId: string; account: NewAccount }[] = [];
    for (const account of accounts) {
      const { name: displayName, email, identityNo } = account;
      const body = { displayName, email, grant: grantOf(account), ...(identityNo === undefined ? {} : { identityNo }) };
      const { id } = await this.api.post<Made>('/api/users', { ...this.byAdministrator(), body });
      invited.push({ userId: id, account });
    }
    return Promise.all(invited.map(({ userId, account }) => this.activate(userId, account)));
  }

  async inviteOne(account: NewAccount): Promise<Person> {
    const [person] = await this.invite([account]);
    if (!person) throw new Error(`no account for ${account.email}`);
    return person;
  }

  /** Somebody who was invited by a council accepts. */
  welcome(userId: string, person: { readonly name: string; readonly email: string } | undefined): Promise<Person> {
    if (!person) throw new Error('an invitation names the person');
    return this.activate(userId, person);
  }

  private byAdministrator(): { as: Person } {
    if (!this.administrator) throw new Error('the first account comes first');
    return { as: this.administrator };
  }

  private async activate(userId: string, { name, email }: Pick<NewAccount, 'name' | 'email'>): Promise<Person> {
    const token = await this.uow.run((tx) => this.identity.issueToken(tx, userId, 'invitation'));
    await this.api.post('/api/invitations/accept', { body: { token, password: DEMO_PASSWORD } });
    return { userId, displayName: name, email, cookie: await this.api.logIn(email, DEMO_PASSWORD) };
  }
}
