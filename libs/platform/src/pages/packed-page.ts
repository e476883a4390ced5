import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Negotiator } from '@fastify/accept-negotiator';

/** Ways to pack, the best first. */
export type Packing = 'br' | 'gzip';

/** What fits into one packet of the network gains nothing. */
const LEAST_BYTES = 1_024;
/** Of brotli's 11: a page is packed while somebody waits. */
const BROTLI_QUALITY = 5;

const negotiator = new Negotiator<Packing | 'identity'>({ supportedValues: ['br', 'gzip', 'identity'] });

/** The way that the client's `Accept-Encoding` likes best; none where it names none of ours. */
export function packingOf(accepted: string | string[] | undefined): Packing | undefined {
  const chosen = negotiator.negotiate(String(accepted ?? ''));
  return chosen === 'br' || chosen === 'gzip' ? chosen : undefined;
}

/**
 * A page as it is sent: plain, or packed at most once in each way that was asked for. Only for pages that are the same for everybody:
 * they hold no secret of their reader that the length of what was packed could tell (BREACH).
 */
export class PackedPage {
  private readonly packed = new Map<Packing, Buffer>();
  private readonly plain: Buffer;

  constructor(text: string) {
    this.plain = Buffer.from(text);
  }

  /** What to send to a client with this `Accept-Encoding`, and how it is packed. */
  for(accepted: string | string[] | undefined): { readonly body: Buffer; readonly packing: Packing | undefined } {
    const packing = this.plain.length < LEAST_BYTES ? undefined : packingOf(accepted);
    return { body: packing === undefined ? this.plain : this.in(packing), packing };
  }

  private in(packing: Packing): Buffer {
    const body = this.packed.get(packing) ?? pack(this.plain, packing);
    this.packed.set(packing, body);
    return body;
  }
}

function pack(plain: Buffer, packing: Packing): Buffer {
  if (packing === 'gzip') return gzipSync(plain);
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(plain, {
    params: { [BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
}
