import { Injectable, Inject, Optional } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import type { Actor, Tx } from '@app/platform/database';
import { ProducersFacade, type ProducerSummary } from '@app/producers';
import { WRITE_DOSSIER } from './dossier-access';
import { DossierReadPolicy } from './dossier-read-policy';

/** A paper as the wallet's commands lock it. */
export interface WalletPaper {
  readonly id: string;
  readonly producerId: string;
  readonly version: number;
  readonly replaced: boolean;
}

/**
 * Who opens a wallet (tủ giấy tờ): who writes dossiers for the producer, and nobody who has a conflict of interest in one of the
 * producer's dossiers. Hidden and absent give the same answer.
 */
@Injectable()
export class WalletAccess {
  constructor(
    private readonly producers: ProducersFacade,
    @Optional() @Inject(DossierReadPolicy) private readonly policy?: DossierReadPolicy,
  ) {}

  /** @throws `producer.not_found` */
  async owner(tx: Tx, actor: Actor, producerId: string): Promise<ProducerSummary> {
    const owner = await this.producers.producerInScope(tx, actor.scopeFor(WRITE_DOSSIER), producerId);
    const hidden = this.policy ? await this.policy.hiddenFrom(tx, actor.userId) : [];
    const conflict = await tx.maybe(
      `select 1 from dossiers.dossier where producer_id = $1 and id = any($2::uuid[]) limit 1`,
      [producerId, hidden],
    );
    if (conflict) throw new DomainError('producer.not_found');
    return owner;
  }

  /** The paper of a wallet that the actor may open. @throws `dossier.paper_not_found` */
  async paper(tx: Tx, actor: Actor, id: string, lock: '' | 'for update' = ''): Promise<WalletPaper> {
    const found = await tx.maybe<WalletPaper>(
      `select p.id, p.producer_id as "producerId", p.version,
              exists (select 1 from dossiers.paper n where n.replaces_id = p.id) as replaced
         from dossiers.paper p where p.id = $1 ${lock}`,
      [id],
    );
    if (!found) throw new DomainError('dossier.paper_not_found');
    await this.owner(tx, actor, found.producerId).catch((error: unknown) => {
      throw error instanceof DomainError ? new DomainError('dossier.paper_not_found') : error;
    });
    return found;
  }
}
