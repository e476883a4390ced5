import { Injectable } from '@nestjs/common';
import type { Actor, Tx } from '@app/platform/database';
import {
  upTo,
  WORKLIST_ROWS,
  WorklistRegistry,
  type WorklistItem,
  type WorklistPart,
  type WorklistSource,
} from '@app/platform/http';
import { scopeParams, scopeSql } from '@app/programme';
import { READ_JOURNEY } from './journey-queries';

const WRITE_PLAN = 'plans.plan.write';

interface SelectedIdea {
  readonly id: string;
  readonly productName: string;
  readonly unitId: string;
}

interface RoundDays {
  readonly fileOn: string | null;
  readonly file: string | null;
  readonly sendUp: string | null;
}

/** What waits on the way itself: a selected idea on which no plan stands yet (domain page §4.1, §4.2). */
@Injectable()
export class PlansToBegin implements WorklistSource {
  constructor(worklist: WorklistRegistry) {
    worklist.add(this);
  }

  /** For the producer itself and who fills in for it; an office's own list would fill with every idea ever selected. */
  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(WRITE_PLAN) || !actor.can(READ_JOURNEY)) return [];
    const own = scopeParams({ ...actor.scopeFor(WRITE_PLAN), all: false, unitIds: [] });
    const ideas = await tx.query<SelectedIdea>(
      `select i.id, i.product_name as "productName", i.unit_id as "unitId" from ideas.idea i
        where i.state = 'selected' and ${scopeSql('i', 1, 'producer_id', 'id')}
          and not exists (select 1 from plans.plan l where l.idea_id = i.id)
          and not exists (select 1 from dossiers.dossier d where d.product_id = i.product_id)
        order by i.id limit ${WORKLIST_ROWS + 1}`,
      own,
    );
    if (ideas.length === 0) return [];
    const days = await this.daysOfTheRound(tx);
    const item = ({ id, productName, unitId }: SelectedIdea): WorklistItem => ({
      kind: 'plan',
      title: productName,
      subtitle: whatToDo(days),
      to: `/y-tuong/${id}`,
      dueOn: days?.fileOn ?? null,
      unitId,
    });
    return upTo(ideas, item, '/hanh-trinh');
  }

  /** Days still to come of the round that ends first of those that take dossiers now. */
  private daysOfTheRound(tx: Tx): Promise<RoundDays | undefined> {
    return tx.maybe<RoundDays>(
      `select f.day as "fileOn", to_char(f.day, 'DD/MM/YYYY') as file, to_char(s.day, 'DD/MM/YYYY') as "sendUp"
         from programme.round o
         cross join lateral (select min(t.due_on) as day from programme.round_deadline t
                              where t.round_id = o.id and t.task = 'file' and t.due_on >= platform.today()) f
         cross join lateral (select min(t.due_on) as day from programme.round_deadline t
                              where t.round_id = o.id and t.task = 'send-up' and t.due_on >= platform.today()) s
        where o.state = 'open' and o.kind = 'regular' and coalesce(f.day, s.day) is not null
        order by coalesce(f.day, s.day) limit 1`,
    );
  }
}

function whatToDo(days: RoundDays | undefined): string {
  if (days?.file) return `Ý tưởng được chọn: lập phương án, để kịp nộp hồ sơ đến hết ${days.file}`;
  if (days?.sendUp) return `Ý tưởng được chọn: lập phương án; hồ sơ đợt này được gửi lên tỉnh đến hết ${days.sendUp}`;
  return 'Ý tưởng được chọn: lập phương án sản xuất kinh doanh';
}
