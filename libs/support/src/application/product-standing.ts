import { Injectable } from '@nestjs/common';
import { CertificatesFacade, isInForce, type LiveCertificate } from '@app/certificates';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { ProducersFacade, type ProductSummary } from '@app/producers';
import { ProgrammeFacade } from '@app/programme';
import type { ProductFacts } from '../domain/policy';

export interface Standing {
  readonly product: ProductSummary;
  readonly certificate: LiveCertificate | undefined;
  readonly facts: ProductFacts;
}

/** How products stand today: producer, newest certificate, best star before it. In batches. */
@Injectable()
export class ProductStanding {
  constructor(
    private readonly certificates: CertificatesFacade,
    private readonly producers: ProducersFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** Product → standing; what does not exist is left out. */
  async of(tx: Tx, productIds: readonly string[]): Promise<Map<string, Standing>> {
    const products = await this.producers.products(tx, productIds);
    const owners = await this.producers.producers(
      tx,
      [...products.values()].map((product) => product.producerId),
    );
    const current = await this.certificates.currentOf(tx, productIds);
    const best = await this.bestBefore(tx, current);
    const today: LocalDate = await this.programme.today(tx);
    return new Map(
      [...products.values()].map((product): [string, Standing] => {
        const certificate = current.get(product.id);
        const facts: ProductFacts = {
          producerKind: owners.get(product.producerId)?.kind ?? '',
          today,
          certificate: certificate && {
            stars: certificate.stars,
            isInForce: isInForce(certificate.state),
            issuedOn: certificate.issuedOn,
            bestBefore: best.get(product.id) ?? null,
          },
        };
        return [product.id, { product, certificate, facts }];
      }),
    );
  }

  private async bestBefore(tx: Tx, current: ReadonlyMap<string, LiveCertificate>): Promise<Map<string, number>> {
    const ids = [...current.values()].map(({ id }) => id);
    const rows = await tx.query<{ productId: string; stars: number }>(
      `select n.product_id as "productId", max(c.stars)::int as stars
         from certificates.certificate n join certificates.certificate c on c.product_id = n.product_id and c.id < n.id
        where n.id = any($1) group by n.product_id`,
      [ids],
    );
    return new Map(rows.map((row) => [row.productId, row.stars]));
  }
}
