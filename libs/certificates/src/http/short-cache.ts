import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { canonicalJson } from '@app/kernel';

/** Browsers and proxies keep an answer so long; with what the server keeps, a withdrawn star is shown for less than a minute. */
export const BROWSER_SECONDS = 30;
const SHORT = `public, max-age=${BROWSER_SECONDS}, must-revalidate`;

/** Weak: an answer and its packed form have the same one. */
export const etagOf = (content: unknown): string =>
  `W/"${createHash('sha256').update(canonicalJson(content)).digest('base64url').slice(0, 22)}"`;

/** Does `If-None-Match` name this one? Compared weakly, as RFC 9110 wants it: proxies that pack make a strong one weak. */
export function isKnownTag(named: string | undefined, etag: string): boolean {
  if (named === undefined) return false;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return named.trim() === '*' || named.split(',').some((tag) => opaque(tag) === opaque(etag));
}

/** ETag and short life; true when the client has this answer already. */
export function fresh(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  void reply.header('etag', etag).header('cache-control', SHORT);
  return isKnownTag(request.headers['if-none-match'], etag);
}

const MOST_ENTRIES = 5_000;

/**
 * Answers that many ask for at once, kept for a moment: one question to the database however many wait, none for who comes in
 * the moment after. What failed is not kept. Technical time.
 */
export class MomentCache<T> {
  private readonly kept = new Map<string, { until: number; value: Promise<T> }>();

  constructor(private readonly milliseconds: number) {}

  get(key: string, load: () => Promise<T>, now = performance.now()): Promise<T> {
    if (this.milliseconds === 0) return load();
    const known = this.kept.get(key);
    if (known && now < known.until) return known.value;
    const value = load();
    this.kept.delete(key);
    this.kept.set(key, { until: now + this.milliseconds, value });
    value.catch(() => {
      if (this.kept.get(key)?.value === value) this.kept.delete(key);
    });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_ENTRIES) break;
      this.kept.delete(oldest);
    }
    return value;
  }
}
