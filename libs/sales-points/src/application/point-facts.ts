import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { limitFor, type Limits } from '../domain/limits';
import { RENEWAL_PAPERS, type PaperKind } from '../domain/point-kinds';
import type { Ground, PointFacts } from '../domain/point-workflow';
import type { PointRow } from './point-record';

interface Found {
  readonly surveyPassed: boolean | null;
  readonly remedyBy: LocalDate | null;
  readonly reinspected: boolean;
  readonly valid: PaperKind[];
}

/** Everything that the guards of a point's steps look at, in one query. */
export async function factsOf(
  tx: Tx,
  point: PointRow,
  limits: Limits,
  input: { readonly ground?: Ground | undefined; readonly reason?: string | undefined; readonly today: LocalDate },
): Promise<PointFacts> {
  const found = await tx.one<Found>(
    `select (select s.passed from sales.survey s where s.point_id = $1 order by s.id desc limit 1) as "surveyPassed",
            (select min(w.remedy_by) from sales.warning w where w.point_id = $1 and w.state <> 'remedied') as "remedyBy",
            exists (select from sales.inspection i where i.point_id = $1 and i.result = 'clean' and i.kind <> 'shelf-check'
                       and i.at > (select max(d.at) from sales.point_decision d where d.point_id = $1 and d.kind = 'suspension')) as reinspected,
            array(select distinct a.kind from sales.point_paper a where a.point_id = $1 and a.retired_at is null
                     and (a.expires_on is null or a.expires_on >= platform.today())) as valid`,
    [point.id],
  );
  return {
    area: { needed: limitFor(limits, 'area', point.kind), given: point.areaM2 },
    surveyPassed: found.surveyPassed === true,
    published: point.publishedOn !== null,
    missingPapers: RENEWAL_PAPERS.filter((kind) => !found.valid.includes(kind)),
    warning: found.remedyBy === null ? undefined : { remedyBy: found.remedyBy },
    reinspected: found.reinspected,
    ...{ ground: input.ground, reason: input.reason, today: input.today },
  };
}
