import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '@app/config';
import { SESSION_COOKIE } from '../application/session-authenticator';

const DEVICE_COOKIE = 'ocop_device';
const YEAR_S = 31_536_000;
const WEEK_S = 604_800;

/** The session cookie, and a signed mark that an account has logged in on this device before. */
@Injectable()
export class SessionCookies {
  constructor(private readonly env: Env) {}

  private options(maxAge: number) {
    return {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: this.env.PUBLIC_URL.startsWith('https:'),
      maxAge,
    } as const;
  }

  private sign(userId: string): string {
    return createHmac('sha256', this.env.APP_SECRET).update(`device\n${userId}`).digest('base64url');
  }

  open(reply: FastifyReply, session: { token: string; userId: string }): void {
    void reply.setCookie(SESSION_COOKIE, session.token, this.options(WEEK_S));
    void reply.setCookie(DEVICE_COOKIE, `${session.userId}.${this.sign(session.userId)}`, this.options(YEAR_S));
  }

  close(reply: FastifyReply): void {
    void reply.clearCookie(SESSION_COOKIE, this.options(0));
  }

  /** The account of the last login on this device, if the mark is genuine. */
  knownDeviceOf(request: FastifyRequest): string | undefined {
    const [userId, signature] = (request.cookies[DEVICE_COOKIE] ?? '').split('.');
    if (userId === undefined || signature === undefined) return undefined;
    const expected = Buffer.from(this.sign(userId));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected) ? userId : undefined;
  }
}
