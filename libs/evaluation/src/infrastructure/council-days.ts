import { CouncilDayPolicy } from '@app/dossiers';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';

/** The next sitting of the council that has the dossier on its list; before it is on one, the next sitting of its round. */
export class CouncilDays extends CouncilDayPolicy {
  override async daysOf(tx: Tx, dossierIds: readonly string[]): Promise<Map<string, LocalDate>> {
    const rows = await tx.query<{ dossierId: string; day: LocalDate }>(
      `select d.id as "dossierId", min(s.held_on) as day
         from dossiers.dossier d
         join evaluation.sitting s on s.round_id = d.round_id and s.state <> 'closed' and s.held_on >= platform.today()
         left join evaluation.evaluation_case c on c.dossier_id = d.id and c.state <> 'withdrawn'
        where d.id = any($1::uuid[])
          and (c.id is null or (c.state <> 'closed' and c.council_id = s.council_id and (c.sitting_id is null or c.sitting_id = s.id)))
        group by d.id`,
      [[...dossierIds]],
    );
    return new Map(rows.map(({ dossierId, day }) => [dossierId, day]));
  }
}
