import { Injectable } from '@nestjs/common';
import { CertificatesFacade } from '@app/certificates';
import { FilingWindowPolicy, type DossierKind, type FilingOf, type FilingWindow } from '@app/dossiers';
import { DomainError, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { filingOn, windowOf } from '../domain/window';
import { CYCLE_COLUMNS, type CycleRow } from './cycle-record';
import { FilingTerms } from './filing-terms';

type Followed = Pick<CycleRow, 'producerId' | 'state' | 'endsOn' | 'heldUntil'>;

const OVER: readonly string[] = ['left', 'lapsed', 'withdrawn', 'renewed'];
const refuse = (code: string): FilingWindow => ({ fault: new DomainError(code), late: false });

/** What dossiers ask before a dossier for reassessment is filed: the window of the product's certificate. */
@Injectable()
export class CertificateWindow extends FilingWindowPolicy {
  constructor(
    private readonly terms: FilingTerms,
    private readonly certificates: CertificatesFacade,
  ) {
    super();
  }

  async check(tx: Tx, { productId, producerId, filedOn }: FilingOf): Promise<FilingWindow> {
    const cycle = await this.newest(tx, productId);
    if (cycle?.producerId !== producerId) return refuse('dossier.no_certificate');
    if (OVER.includes(cycle.state)) return refuse('dossier.window_over');
    if (cycle.endsOn === null || (cycle.heldUntil !== null && filedOn <= cycle.heldUntil))
      return refuse('dossier.certificate_held');
    const window = windowOf(cycle.endsOn, await this.terms.on(tx, filedOn));
    return { ...filingOn(filedOn, window), endsOn: window.closesOn };
  }

  override async lastDaysOf(tx: Tx, productIds: readonly string[], today: LocalDate): Promise<Map<string, LocalDate>> {
    const cycles = await tx.query<{ productId: string; endsOn: LocalDate }>(
      `select product_id as "productId", ends_on as "endsOn"
         from (select distinct on (c.product_id) c.product_id, c.ends_on, c.held_until, c.state
                 from reassessment.cycle c where c.product_id = any($1::uuid[]) order by c.product_id, c.id desc) n
        where n.ends_on is not null and (n.held_until is null or n.held_until < $2) and n.state <> all($3::text[])`,
      [[...productIds], today, [...OVER]],
    );
    const terms = await this.terms.on(tx, today);
    return new Map(cycles.map(({ productId, endsOn }) => [productId, windowOf(endsOn, terms).closesOn]));
  }

  override councilDayOf(tx: Tx, days: { filedOn: LocalDate; completeOn: LocalDate }): Promise<LocalDate | undefined> {
    return this.terms.councilDueOn(tx, days);
  }

  /** A product whose certificate still lives is reassessed or raised; any other begins with a first dossier. */
  override async kindsOf(tx: Tx, productId: string): Promise<readonly DossierKind[]> {
    const cycle = await this.newest(tx, productId);
    return cycle !== undefined && !OVER.includes(cycle.state) ? ['upgrade', 'reassessment'] : ['first'];
  }

  /** The newest cycle; where the news of a certificate has not come in yet, the certificate itself. */
  private async newest(tx: Tx, productId: string): Promise<Followed | undefined> {
    const cycle = await tx.maybe<CycleRow>(
      `select ${CYCLE_COLUMNS} from reassessment.cycle c where c.product_id = $1 order by c.id desc limit 1`,
      [productId],
    );
    if (cycle) return cycle;
    const certificate = (await this.certificates.currentOf(tx, [productId])).get(productId);
    if (!certificate) return undefined;
    const { producerId, endsOn, state } = certificate;
    return { producerId, endsOn, heldUntil: null, state: state === 'withdrawn' ? 'withdrawn' : 'running' };
  }
}
