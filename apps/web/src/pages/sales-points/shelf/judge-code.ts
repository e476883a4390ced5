import type { Answer } from '../../../api/hooks';

export type ShelfKit = Answer<'/api/sales-points/shelf-kit'>;
export type KitPoint = ShelfKit['points'][number];
export type KitCertificate = ShelfKit['certificates'][number];

/** What a code stands for, by what was taken along. */
export interface LocalVerdict {
  /** A state of certificates, 'below-floor', or 'unknown'. */
  readonly state: string;
  readonly certificate: KitCertificate | undefined;
}

const TOKEN = /(?:^|\/v\/)([A-Za-z0-9_-]{124})(?:[/?#]|$)/;
const POINT = /\/d\/([2-9a-hjkmnp-z]{12})(?:[/?#]|$)/;
const DAY = 86_400_000;

/** The code in the address on a point's door; undefined for anything else. */
export const pointCodeIn = (text: string): string | undefined => POINT.exec(text.trim())?.[1];

/** Is it the address in a product's QR code? Only the server can say that its signature is right. */
export const isToken = (text: string): boolean => TOKEN.test(text.trim());

/** The certificate's id in a token: 16 bytes after the version and the key's id. */
function idInToken(text: string): string | undefined {
  const token = TOKEN.exec(text.trim())?.[1];
  if (token === undefined) return undefined;
  const bytes = atob(token.slice(0, 28).replaceAll('-', '+').replaceAll('_', '/'));
  const hex = [...bytes.slice(5, 21)].map((each) => each.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Finds codes fast, however many there are; of several with one name the newest counts, as on the server. */
export class CodeBook {
  private readonly byId = new Map<string, KitCertificate>();
  private readonly byName = new Map<string, KitCertificate>();

  constructor(
    private readonly kit: ShelfKit,
    /** Business day now: a kit of yesterday knows what has ended since. */
    private readonly today: string,
  ) {
    for (const certificate of kit.certificates) {
      this.byId.set(certificate.id, certificate);
      for (const name of [certificate.numberText, certificate.productCode])
        if (!this.byName.has(name)) this.byName.set(name, certificate);
    }
  }

  judge(text: string): LocalVerdict {
    const id = idInToken(text);
    const certificate = id === undefined ? this.byName.get(text.trim()) : this.byId.get(id);
    return { certificate, state: certificate === undefined ? 'unknown' : this.stateOf(certificate) };
  }

  private stateOf({ state, lastDay, stars }: KitCertificate): string {
    const runs = state === 'valid' || state === 'expiring' || state === 'extended';
    if (runs && lastDay !== null && lastDay < this.today) return 'expired';
    const counts = runs || state === 'held';
    return counts && stars < this.kit.floor ? 'below-floor' : state;
  }
}

/** The business day on this device: that of the kit, and the days that have gone by since. */
export function dayOfKit(kit: ShelfKit, takenAt: string | undefined, now: number): string {
  if (takenAt === undefined) return kit.today;
  const gone = Math.floor((now + 7 * 3_600_000) / DAY) - Math.floor((Date.parse(takenAt) + 7 * 3_600_000) / DAY);
  return new Date(Date.parse(kit.today) + Math.max(0, gone) * DAY).toISOString().slice(0, 10);
}

/** May it be sold as OCOP today? */
export const isGood = (state: string): boolean => ['valid', 'expiring', 'held', 'extended'].includes(state);

/** How many of each, in the order of the words. */
export function tallyOf(states: readonly string[]): readonly (readonly [state: string, count: number])[] {
  const merged = states.map((state) => (isGood(state) ? 'valid' : state));
  const order = ['valid', 'expired', 'suspended', 'withdrawn', 'superseded', 'below-floor', 'preparing', 'unknown'];
  return order.flatMap((state) => {
    const count = merged.filter((each) => each === state).length;
    return count === 0 ? [] : [[state, count] as const];
  });
}
