import { Injectable } from '@nestjs/common';
import { recordTransition, type Author, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { judgeGoods, verdictOf, type GoodsJudgement, type GoodsVerdict } from '../domain/goods';
import { goodsWrong } from '../events';
import { LiveGoods, newestList } from './live-goods';
import { loadPoint, type PointRow } from './point-record';
import { regulationOn } from './regulation-record';

export type CheckCause = 'nightly' | 'stock-list' | 'certificate';

const RANK: Readonly<Record<GoodsVerdict | 'none', number>> = { none: 0, right: 0, warned: 1, breach: 2 };

/** Checks share, number, star floor and validity of a point's goods on this day: first a warning, then a breach. */
@Injectable()
export class CheckGoods {
  constructor(
    private readonly goods: LiveGoods,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** In the caller's transaction. False where there is nothing to check, or the day's nightly check is done. */
  async execute(tx: Tx, pointId: string, cause: CheckCause, maker: Author): Promise<boolean> {
    const point = await loadPoint(tx, pointId, 'for update of p');
    if (point.state !== 'recognised' && cause !== 'stock-list') return false;
    const list = await newestList(tx, pointId);
    if (!list) return false;
    const today = await this.programme.today(tx);
    const regulation = await regulationOn(tx, today);
    const listed = this.goods.listed(await this.goods.lines(tx, list.items));
    const judged = judgeGoods(point.kind, regulation.limits, { items: listed, otherItems: list.otherItems });
    const { verdict, wrongSince } = verdictOf(judged, regulation.limits, { today, wrongSince: point.goodsWrongSince });
    const added = await tx.execute(
      `insert into sales.goods_check (id, point_id, checked_on, cause, counted, total, faults, verdict, regulation_id, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, platform.now()) on conflict do nothing`,
      [
        tx.newId(),
        pointId,
        today,
        cause,
        judged.counted,
        judged.total,
        JSON.stringify(judged.faults),
        verdict,
        regulation.id,
      ],
    );
    if (added === 0) return false;
    await tx.execute(`update sales.point set goods_verdict = $2, goods_wrong_since = $3 where id = $1`, [
      pointId,
      verdict,
      wrongSince,
    ]);
    await this.tell(tx, point, { verdict, judged, maker });
    return true;
  }

  /** The timeline says each change; people are told only when it got worse. */
  private async tell(
    tx: Tx,
    point: PointRow,
    found: { verdict: GoodsVerdict; judged: GoodsJudgement; maker: Author },
  ): Promise<void> {
    const { verdict, judged, maker } = found;
    const before = point.goodsVerdict;
    if (verdict === before || (verdict === 'right' && before === 'none')) return;
    const facts = { counted: judged.counted, total: judged.total, faults: judged.faults.length };
    const same = { from: point.state, to: point.state, facts };
    await recordTransition(tx, maker, { entity: 'sales-point', id: point.id, action: `goods-${verdict}`, ...same });
    if (verdict === 'right' || RANK[verdict] <= RANK[before]) return;
    await addEvent(tx, goodsWrong, { pointId: point.id, verdict, faults: judged.faults.length }, maker);
  }
}
