import { Inject, Injectable, Optional } from '@nestjs/common';
import { DossierReadPolicy } from '@app/dossiers';
import type { Actor, Tx } from '@app/platform/database';

/** A conflict of interest hides a dossier from a council member in figures and pictures too, whatever his other roles. */
@Injectable()
export class HiddenDossiers {
  constructor(@Optional() @Inject(DossierReadPolicy) private readonly policy?: DossierReadPolicy) {}

  async from(tx: Tx, actor: Actor): Promise<string[]> {
    return this.policy ? this.policy.hiddenFrom(tx, actor.userId) : [];
  }
}
