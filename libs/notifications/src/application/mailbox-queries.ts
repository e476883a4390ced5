import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork } from '@app/platform/database';

export interface MailboxEntry {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly sentAt: string;
}

export interface MailboxMessage extends MailboxEntry {
  readonly body: string;
  readonly messageId: string;
}

const ENTRY = `id, recipient, subject, sent_at as "sentAt"`;

/** Mails that stayed in the application because no mail server is set. */
@Injectable()
export class MailboxQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first; `q` is looked for in recipient and subject, without accents. */
  list(filter: {
    q: string | undefined;
    after: readonly [string, string] | undefined;
    limit: number;
  }): Promise<MailboxEntry[]> {
    return this.uow.read((tx) =>
      tx.query<MailboxEntry>(
        `select ${ENTRY} from notifications.mailbox_message
          where ($1::text is null or platform.fold(recipient || ' ' || subject) like '%' || platform.fold($1) || '%')
            and ($2::timestamptz is null or (sent_at, id) < ($2, $3::uuid))
          order by sent_at desc, id desc limit $4`,
        [filter.q ?? null, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit + 1],
      ),
    );
  }

  /** @throws `mailbox.message_not_found` */
  async read(id: string): Promise<MailboxMessage> {
    const found = await this.uow.read((tx) =>
      tx.maybe<MailboxMessage>(
        `select ${ENTRY}, body, message_id as "messageId" from notifications.mailbox_message where id = $1`,
        [id],
      ),
    );
    if (!found) throw new DomainError('mailbox.message_not_found');
    return found;
  }
}
