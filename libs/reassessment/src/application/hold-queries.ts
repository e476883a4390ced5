import { Injectable } from '@nestjs/common';
import { foundIn, historyOf, UnitOfWork, type HistoryEntry } from '@app/platform/database';
import { holdWorkflow } from '../domain/hold-workflow';
import { CycleQueries, type CycleView } from './cycle-queries';
import { filesOfHold, type HoldFile } from './hold-files';
import { cyclesOfHold, HOLD_COLUMNS, loadHold, type HoldRow } from './hold-record';

export interface HoldDetail extends HoldRow {
  readonly files: readonly Omit<HoldFile, 'sha256'>[];
  readonly items: readonly CycleView[];
  readonly history: readonly HistoryEntry[];
  readonly allowedActions: string[];
}

/** Holds with their products. */
@Injectable()
export class HoldQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cycles: CycleQueries,
  ) {}

  /** Newest first. */
  list(filter: {
    q: string | undefined;
    state: string | undefined;
    after: string | undefined;
    limit: number;
  }): Promise<HoldRow[]> {
    return this.uow.read((tx) =>
      tx.query<HoldRow>(
        `select ${HOLD_COLUMNS} from reassessment.hold h
          where ($1::text is null or h.state = $1) and ($2::uuid is null or h.id < $2)
            and (${foundIn(['h.document_no', 'h.issuer', 'h.reason'], 4)} or exists (
              select 1 from reassessment.hold_item i join reassessment.cycle c on c.id = i.cycle_id
               where i.hold_id = h.id and ${foundIn(['c.product_name', 'c.number_text'], 4)}))
          order by h.id desc limit $3`,
        [filter.state ?? null, filter.after ?? null, filter.limit + 1, filter.q ?? null],
      ),
    );
  }

  /** @throws `reassessment.hold_not_found` */
  get(id: string): Promise<HoldDetail> {
    return this.uow.read(async (tx) => {
      const hold = await loadHold(tx, id);
      return {
        ...hold,
        files: (await filesOfHold(tx, id)).map(({ sha256: _kept, ...file }) => file),
        items: await this.cycles.views(tx, await cyclesOfHold(tx, id)),
        history: await historyOf(tx, 'reassessment-hold', id),
        allowedActions: holdWorkflow.allowedActions(hold.state, ['manager']),
      };
    });
  }
}
