import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Env } from '@app/config';

export interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The mail server did not take a mail. Says which code it gave, never its words: those quote addresses. */
export class MailRefused extends Error {
  constructor(
    readonly code: string,
    /** The recipient's address is refused for good; other faults may pass. */
    readonly isPermanent: boolean,
  ) {
    super(`the mail server did not take it (${code})`);
    this.name = 'MailRefused';
  }
}

interface SmtpFault {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

function refusalOf(error: unknown): MailRefused {
  const { code, responseCode, command }: SmtpFault = typeof error === 'object' && error !== null ? error : {};
  const isPermanent = command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500;
  return new MailRefused([code, command, responseCode].filter((part) => part !== undefined).join(' '), isPermanent);
}

/** Hands mails to the mail server of SMTP_URL. */
@Injectable()
export class SmtpMailer implements OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: Env['MAIL_FROM'],
  ) {
    const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
    this.transport = createTransport({ url, pool: true, maxConnections: 2, ...patience });
  }

  /** @throws MailRefused */
  async send(mail: Mail): Promise<void> {
    try {
      await this.transport.sendMail({
        ...mail,
        from: this.from,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw refusalOf(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
