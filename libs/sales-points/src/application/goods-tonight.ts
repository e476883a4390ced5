import { Injectable } from '@nestjs/common';
import { CertificatesFacade, isInForce } from '@app/certificates';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { judgeGoods, sharePercent, type GoodsFault } from '../domain/goods';
import type { Limits } from '../domain/limits';
import type { PointKind } from '../domain/point-kinds';

/** A point whose goods will not be right on a day, with how many faults of each kind. */
export interface WrongGoods {
  readonly pointId: string;
  readonly share: number;
  readonly shareNeeded: number | null;
  readonly counted: number;
  readonly itemsNeeded: number | null;
  readonly notInForce: number;
  readonly belowFloor: number;
}

interface Shelf {
  readonly pointId: string;
  readonly kind: PointKind;
  readonly otherItems: number;
  readonly productIds: readonly string[];
}

/** The newest list of each open point of these, in one query. */
const SHELVES = `select p.id as "pointId", p.kind, l.other_items as "otherItems",
    array(select i.product_id from sales.stock_item i where i.list_id = l.id order by i.position) as "productIds"
  from sales.point p
  join lateral (select s.id, s.other_items from sales.stock_list s where s.point_id = p.id order by s.id desc limit 1) l on true
 where p.id = any($1) and p.state = 'recognised'`;

/** What the nightly check will say of all points' goods: three queries, however many points there are. */
@Injectable()
export class GoodsTonight {
  constructor(private readonly certificates: CertificatesFacade) {}

  async wrongOn(tx: Tx, pointIds: readonly string[], day: LocalDate, limits: Limits): Promise<WrongGoods[]> {
    const shelves = await tx.query<Shelf>(SHELVES, [[...pointIds]]);
    const current = await this.certificates.currentOf(tx, [
      ...new Set(shelves.flatMap(({ productIds }) => productIds)),
    ]);
    const asked = [...current.values()].map(({ id }) => ({ id, day }));
    const states = await this.certificates.statesOn(tx, asked);
    return shelves.flatMap((shelf) => {
      const items = shelf.productIds.map((productId) => {
        const found = current.get(productId);
        const state = found && states.get(`${found.id} ${day}`);
        const certificate = found && { stars: found.stars, inForce: state !== undefined && isInForce(state) };
        return { productId, certificate };
      });
      const judged = judgeGoods(shelf.kind, limits, { items, otherItems: shelf.otherItems });
      if (judged.faults.length === 0) return [];
      const { counted, total, faults } = judged;
      return [{ pointId: shelf.pointId, share: sharePercent(counted, total), counted, ...summed(faults) }];
    });
  }
}

const summed = (faults: readonly GoodsFault[]) => {
  const needed = (kind: GoodsFault['kind']): number | null => {
    const found = faults.find((fault) => fault.kind === kind);
    return found && 'needed' in found ? found.needed : null;
  };
  const count = (kind: GoodsFault['kind']): number => faults.filter((fault) => fault.kind === kind).length;
  return {
    shareNeeded: needed('share-too-low'),
    itemsNeeded: needed('too-few-items'),
    notInForce: count('not-in-force'),
    belowFloor: count('below-floor'),
  };
};
