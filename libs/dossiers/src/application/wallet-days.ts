import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Tx } from '@app/platform/database';
import type { NeedDay } from '../domain/paper-need';
import { CouncilDayPolicy } from './council-day-policy';
import { DUE, FROM } from './dossier-rows';
import { FollowUps } from './follow-ups';
import type { DossierState } from './../domain/dossier-workflow';

interface Running {
  readonly dossierId: string;
  readonly productId: string;
  readonly producerId: string;
  readonly productName: string;
  readonly kind: 'first' | 'upgrade' | 'reassessment';
  readonly state: DossierState;
  readonly dueOn: string | null;
  readonly finishOn: string | null;
}

/** The days on which a producer's dossiers in progress are looked at: filed, before the council, end of the round. */
@Injectable()
export class WalletDays {
  constructor(
    private readonly followUps: FollowUps,
    @Optional() @Inject(CouncilDayPolicy) private readonly councils?: CouncilDayPolicy,
  ) {}

  async of(tx: Tx, producerId: string): Promise<NeedDay[]> {
    const running = await tx.query<Running>(
      `select d.id as "dossierId", d.product_id as "productId", d.producer_id as "producerId", p.name as "productName", d.kind, d.state,
              case when d.state in ('draft', 'supplement-asked') then ${DUE} end as "dueOn",
              (select max(l.due_on) from programme.round_deadline l where l.round_id = d.round_id and l.task = 'finish') as "finishOn"
         from ${FROM}
        where d.producer_id = $1 and d.state in ('draft', 'submitted', 'supplement-asked', 'accepted') and o.state <> 'closed'
        order by d.id desc limit 200`,
      [producerId],
    );
    const sittings = await this.councils?.daysOf(
      tx,
      running.map((dossier) => dossier.dossierId),
    );
    const days: NeedDay[] = [];
    for (const dossier of running) {
      const { dossierId, productName, finishOn } = dossier;
      const { endsOn } = await this.followUps.windowOf(tx, dossier);
      const filing = endsOn ?? dossier.dueOn;
      const sitting = sittings?.get(dossierId);
      if (filing !== null) days.push({ dossierId, productName, day: filing, why: 'file' });
      if (sitting !== undefined) days.push({ dossierId, productName, day: sitting, why: 'council' });
      else if (finishOn !== null) days.push({ dossierId, productName, day: finishOn, why: 'finish' });
    }
    return days;
  }
}
