import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Env } from '@app/config';
import { canonicalCode, codeFrom } from '../domain/one-time-code';

/** What is kept of a code. */
export const hashOf = (typed: string): Buffer => createHash('sha256').update(canonicalCode(typed)).digest();

/** One-time codes are made from a secret of the server, never stored: the same request makes the same code again. */
@Injectable()
export class MandateCode {
  constructor(private readonly env: Env) {}

  /** Of an offer, by who made it and its request. */
  ofOffer(userId: string, idempotencyKey: string): string {
    return this.make(`mandate\n${userId}\n${idempotencyKey}`);
  }

  /** Of a mandate that a helper asked for: mailed to the producer, and shown to him. */
  ofAsked(mandateId: string): string {
    return this.make(`mandate asked\n${mandateId}`);
  }

  private make(text: string): string {
    return codeFrom(createHmac('sha256', this.env.APP_SECRET).update(text).digest());
  }
}
