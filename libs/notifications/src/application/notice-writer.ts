import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@app/identity';
import type { Tx } from '@app/platform/database';
import { addJob } from '@app/platform/queue';
import { renderTemplate } from '../domain/render';
import type { FactsOf, TemplateKey } from '../domain/templates';
import { deliverMail } from './deliver-job';

/** One message for several people. */
export interface Draft {
  readonly userIds: readonly string[];
  readonly template: TemplateKey;
  readonly subject: string;
  readonly body: string;
  readonly link: string;
  /** Told in the application only: no mail. */
  readonly inAppOnly?: boolean;
}

/** The event that a notice tells of. */
export interface NoticeCause {
  readonly id: string;
  readonly requestId: string;
}

/** A rendered message for these people. */
export function draft<K extends TemplateKey>(userIds: readonly string[], template: K, facts: FactsOf<K>): Draft {
  return { userIds, template, ...renderTemplate(template, facts) };
}

interface Waiting {
  readonly deliveryId: string;
}

const INSERT_NOTICES = `
  insert into notifications.notification (id, user_id, event_id, template, title, body, link, created_at)
  select n.id, n."userId", $2, n.template, n.subject, n.body, n.link, platform.now()
    from jsonb_to_recordset($1) as n (id uuid, "userId" uuid, template text, subject text, body text, link text)
  on conflict (event_id, user_id) do nothing`;
const INSERT_SHOWN = `
  insert into notifications.delivery (id, event_id, user_id, channel, state, sent_at)
  select x.id, $2, x."userId", 'in-app', 'sent', platform.now() from jsonb_to_recordset($1) as x (id uuid, "userId" uuid)
  on conflict (event_id, user_id, channel) do nothing`;
const INSERT_MAILS = `
  insert into notifications.delivery (id, event_id, user_id, channel, template)
  select x.id, $2, x."userId", 'e-mail', x.template from jsonb_to_recordset($1) as x (id uuid, "userId" uuid, template text)
  on conflict (event_id, user_id, channel) do nothing returning id as "deliveryId"`;

/** Writes notices and their deliveries: one notice for an event and person, one delivery for each channel, however often it is called. */
@Injectable()
export class NoticeWriter {
  constructor(private readonly identity: IdentityFacade) {}

  /** Who stands in several drafts gets the first. People without an e-mail address are told in the application only. */
  async write(tx: Tx, cause: NoticeCause, drafts: readonly Draft[]): Promise<void> {
    const byUser = new Map<string, Omit<Draft, 'userIds'>>();
    for (const { userIds, ...message } of drafts)
      for (const userId of userIds) if (!byUser.has(userId)) byUser.set(userId, message);
    const people = await this.identity.contacts(tx, [...byUser.keys()]);
    const notices = people.map(({ userId }) => ({ id: tx.newId(), userId, ...byUser.get(userId) }));
    await tx.execute(INSERT_NOTICES, [JSON.stringify(notices), cause.id]);
    await tx.execute(INSERT_SHOWN, [
      JSON.stringify(people.map(({ userId }) => ({ id: tx.newId(), userId }))),
      cause.id,
    ]);
    const mailed = people
      .filter(({ userId, email }) => email !== null && byUser.get(userId)?.inAppOnly !== true)
      .map(({ userId }) => ({ id: tx.newId(), userId }));
    await this.queueMails(tx, cause, mailed);
  }

  /** A mail without a notice, whose text has a secret link: rendered while it is sent. */
  async writeAccountMail(tx: Tx, cause: NoticeCause, userId: string, template: TemplateKey): Promise<void> {
    await this.queueMails(tx, cause, [{ id: tx.newId(), userId, template }]);
  }

  private async queueMails(
    tx: Tx,
    cause: NoticeCause,
    mails: readonly { id: string; userId: string; template?: TemplateKey }[],
  ): Promise<void> {
    const waiting = await tx.query<Waiting>(INSERT_MAILS, [JSON.stringify(mails), cause.id]);
    if (waiting.length === 0) return;
    const delayMs = await this.identity.heldForMs(tx, cause.requestId);
    for (const { deliveryId } of waiting) await addJob(tx, deliverMail, { deliveryId }, cause, { delayMs });
  }

  /** What an event told is not true any more: its mails that still wait are never sent. */
  async dropMails(tx: Tx, of: { topic: string; key: string; id: string }): Promise<number> {
    return tx.execute(
      `update notifications.delivery d set state = 'dropped'
         from platform.told_event e
        where d.state = 'waiting' and d.channel = 'e-mail' and e.id = d.event_id and e.topic = $1 and e.data ->> $2 = $3`,
      [of.topic, of.key, of.id],
    );
  }
}
