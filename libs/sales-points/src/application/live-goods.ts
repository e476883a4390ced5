import { Injectable } from '@nestjs/common';
import { CertificatesFacade, isInForce, type LiveCertificate } from '@app/certificates';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { ListedGoods } from '../domain/goods';

/** A list of goods as stored. */
export interface StockList {
  readonly id: string;
  readonly takenOn: LocalDate;
  readonly otherItems: number;
  readonly items: readonly {
    readonly productId: string;
    readonly productName: string;
    readonly producerName: string;
  }[];
}

/** The newest list of a point. */
export async function newestList(tx: Tx, pointId: string): Promise<StockList | undefined> {
  return tx.maybe<StockList>(
    `select l.id, l.taken_on as "takenOn", l.other_items as "otherItems",
            coalesce((select jsonb_agg(jsonb_build_object('productId', i.product_id, 'productName', i.product_name, 'producerName', i.producer_name)
                                       order by i.position) from sales.stock_item i where i.list_id = l.id), '[]') as items
       from sales.stock_list l where l.point_id = $1 order by l.id desc limit 1`,
    [pointId],
  );
}

/** One line of goods with what its certificate says now. */
export interface LiveLine {
  readonly productId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly stars: number | null;
  readonly state: string;
  readonly inForce: boolean;
  readonly lastDay: LocalDate | null;
  readonly verifyPath: string | null;
}

/** Goods with the state of their certificates as it is at this very moment, asked for in one batch. */
@Injectable()
export class LiveGoods {
  constructor(private readonly certificates: CertificatesFacade) {}

  async lines(tx: Tx, items: StockList['items']): Promise<LiveLine[]> {
    const current = await this.certificates.currentOf(
      tx,
      items.map(({ productId }) => productId),
    );
    return items.map((item) => ({ ...item, ...shownOf(current.get(item.productId)) }));
  }

  listed = (lines: readonly LiveLine[]): ListedGoods[] =>
    lines.map(({ productId, stars, inForce }) => ({
      productId,
      certificate: stars === null ? undefined : { stars, inForce },
    }));
}

const shownOf = (certificate: LiveCertificate | undefined) => ({
  stars: certificate?.stars ?? null,
  state: certificate?.state ?? 'unknown',
  inForce: certificate !== undefined && isInForce(certificate.state),
  lastDay: certificate ? (certificate.extendedTo ?? certificate.endsOn) : null,
  verifyPath: certificate?.verifyPath ?? null,
});
