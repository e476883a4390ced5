import type { Tx } from '@app/platform/database';

export interface RoundOfReport {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly passUp: number | null;
  readonly sendUpOn: string | null;
  readonly finishOn: string | null;
}

/** The regular round that products were proposed in by the last day of a period and that ends on its first day or later. */
export function roundUnderWay(tx: Tx, fromOn: string, toOn: string): Promise<RoundOfReport | undefined> {
  return tx.maybe<RoundOfReport>(
    `select r.id, r.year, r.number, r.pass_up as "passUp", r.send_up_on::text as "sendUpOn", r.finish_on::text as "finishOn"
       from reporting.round r
      where r.kind = 'regular' and r.finish_on >= $1 and exists (select 1 from reporting.proposal p where p.round_id = r.id and p.day <= $2)
      order by r.finish_on limit 1`,
    [fromOn, toOn],
  );
}
