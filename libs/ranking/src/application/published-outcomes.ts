import { Injectable } from '@nestjs/common';
import { JourneyOutcomes, type OutcomeFacts } from '@app/journeys';
import type { Tx } from '@app/platform/database';

/** Tells journeys what was published on dossiers: the newest decision on each. */
@Injectable()
export class PublishedOutcomes extends JourneyOutcomes {
  async outcomesOf(tx: Tx, dossierIds: readonly string[]): Promise<Map<string, OutcomeFacts>> {
    const rows = await tx.query<OutcomeFacts & { dossierId: string }>(
      `select distinct on (i.dossier_id) i.dossier_id as "dossierId", i.case_id as "resultId", i.star_proposed as star, d.published_on as "publishedOn"
         from ranking.decision_item i join ranking.decision d on d.id = i.decision_id and d.state = 'published'
        where i.dossier_id = any($1::uuid[]) order by i.dossier_id, d.published_on desc, i.case_id desc`,
      [[...dossierIds]],
    );
    return new Map(rows.map(({ dossierId, ...outcome }) => [dossierId, outcome]));
  }
}
