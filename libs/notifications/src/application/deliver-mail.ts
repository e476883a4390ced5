import { Inject, Injectable } from '@nestjs/common';
import { Env } from '@app/config';
import { IdentityFacade, type TokenPurpose } from '@app/identity';
import { JourneysFacade } from '@app/journeys';
import { mandateAsked } from '@app/journeys/events';
import { UnitOfWork, type Tx } from '@app/platform/database';
import { PermanentFailure } from '@app/platform/queue';
import { renderTemplate, type RenderedMessage } from '../domain/render';
import { MailRefused, type Mail, type SmtpMailer } from '../infrastructure/smtp-mailer';

/** Where mails go: the mail server, or null for the mailbox page of the application. */
export const MAIL_SERVER = Symbol('mail server');

/** Longer than the mailer's own patience. */
const CLAIM = "interval '80 seconds'";

interface StoredDelivery {
  readonly id: string;
  readonly userId: string;
  readonly template: string | null;
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped';
  readonly isClaimed: boolean;
  readonly message: RenderedMessage | null;
  /** The mandate that the mail asks for; null for all other mails. */
  readonly askedMandateId: string | null;
}

const LOAD = `
  select d.id, d.user_id as "userId", d.template, d.state, coalesce(d.claimed_until > clock_timestamp(), false) as "isClaimed",
         case when n.id is not null then jsonb_build_object('subject', n.title, 'body', n.body, 'link', n.link) end as message,
         (select e.data ->> 'mandateId' from platform.told_event e where e.id = d.event_id and e.topic = '${mandateAsked.topic}') as "askedMandateId"
    from notifications.delivery d left join notifications.notification n on n.event_id = d.event_id and n.user_id = d.user_id
   where d.id = $1 and d.channel = 'e-mail' for update of d`;

/**
 * Sends one mail. Repeated, it does nothing when the mail is known to be out; where a process died after the server took it and
 * before that was noted, the same Message-ID goes out again, by which servers and people recognise the repetition.
 */
@Injectable()
export class DeliverMail {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly env: Env,
    private readonly journeys: JourneysFacade,
    @Inject(MAIL_SERVER) private readonly server: SmtpMailer | null,
  ) {}

  /** False when there was nothing to send. @throws MailRefused; PermanentFailure when no repetition will help */
  execute(deliveryId: string): Promise<boolean> {
    return this.server === null ? this.intoMailbox(deliveryId) : this.overServer(deliveryId, this.server);
  }

  private intoMailbox(deliveryId: string): Promise<boolean> {
    return this.uow.run(async (tx) => {
      const mail = await this.compose(tx, deliveryId);
      if (!mail) return false;
      await tx.execute(
        `insert into notifications.mailbox_message (id, message_id, recipient, subject, body, sent_at)
         values ($1, $2, $3, $4, $5, platform.now()) on conflict (message_id) do nothing`,
        [tx.newId(), mail.messageId, mail.to, mail.subject, mail.text],
      );
      await tx.execute(
        `update notifications.delivery set state = 'sent', sent_at = platform.now(), attempts = attempts + 1, last_error = null where id = $1`,
        [deliveryId],
      );
      return true;
    });
  }

  private async overServer(deliveryId: string, server: SmtpMailer): Promise<boolean> {
    const mail = await this.uow.run(async (tx) => {
      const composed = await this.compose(tx, deliveryId);
      if (!composed) return undefined;
      await tx.execute(
        `update notifications.delivery set attempts = attempts + 1, claimed_until = clock_timestamp() + ${CLAIM} where id = $1`,
        [deliveryId],
      );
      return composed;
    });
    if (!mail) return false;
    try {
      await server.send(mail);
    } catch (error) {
      await this.noteRefusal(deliveryId, error);
      throw error instanceof MailRefused && error.isPermanent ? new PermanentFailure(error.message) : error;
    }
    await this.uow.run((tx) =>
      tx.execute(
        `update notifications.delivery set state = 'sent', sent_at = platform.now(), claimed_until = null, last_error = null
          where id = $1 and state <> 'sent'`,
        [deliveryId],
      ),
    );
    return true;
  }

  private async noteRefusal(deliveryId: string, error: unknown): Promise<void> {
    const reason = error instanceof MailRefused ? error.message : 'unexpected';
    const isPermanent = error instanceof MailRefused && error.isPermanent;
    await this.uow.run((tx) =>
      tx.execute(
        `update notifications.delivery set claimed_until = null, last_error = $2, state = case when $3 then 'failed' else state end
          where id = $1 and state <> 'sent'`,
        [deliveryId, reason, isPermanent],
      ),
    );
  }

  /** The mail, with the delivery locked; undefined when it is out or shall not go any more. */
  private async compose(tx: Tx, deliveryId: string): Promise<Mail | undefined> {
    const delivery = await tx.maybe<StoredDelivery>(LOAD, [deliveryId]);
    if (!delivery) throw new PermanentFailure('there is no such delivery');
    if (delivery.state === 'sent' || delivery.state === 'dropped') return undefined;
    if (delivery.isClaimed) throw new Error('another attempt is speaking to the mail server');
    const [contact] = await this.identity.contacts(tx, [delivery.userId]);
    if (!contact?.email) throw new PermanentFailure('the person has no address or no account any more');
    const { subject, body, link } = delivery.message ?? (await this.accountMessage(tx, delivery));
    const { hostname } = new URL(this.env.PUBLIC_URL);
    return {
      messageId: `<${delivery.id}@${hostname}>`,
      to: contact.email,
      subject,
      text: `${body}${await this.codeLine(tx, delivery)}\n\n${new URL(link, this.env.PUBLIC_URL).href}\n\n-- \nOCOP Sao. Thư gửi tự động, xin không trả lời thư này.\n`,
    };
  }

  /** The one-time code for who is asked for a mandate: made now, kept nowhere, not sent once the mandate is answered. */
  private async codeLine(tx: Tx, { askedMandateId, userId }: StoredDelivery): Promise<string> {
    if (askedMandateId === null) return '';
    const { giverId, waits } = await this.journeys.mandate(tx, askedMandateId);
    return waits && giverId === userId ? `\n\nMã dùng một lần: ${this.journeys.codeOfAsked(askedMandateId)}` : '';
  }

  /** A fresh link for each attempt; earlier ones end, so the newest mail is the one that works. */
  private async accountMessage(tx: Tx, { userId, template }: StoredDelivery): Promise<RenderedMessage> {
    const key = template === 'account.invitation' ? 'account.invitation' : 'account.password-reset';
    if (template !== key) throw new PermanentFailure('a delivery without a notice and without a template');
    const purpose: TokenPurpose = key === 'account.invitation' ? 'invitation' : 'password-reset';
    return renderTemplate(key, { token: await this.identity.issueToken(tx, userId, purpose) });
  }
}
