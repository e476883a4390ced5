import { Injectable } from '@nestjs/common';
import type { CertificateEvent, StatusDecisionEvent } from '@app/certificates/events';
import {
  dossierAcceptanceUndone,
  dossierAccepted,
  dossierRefused,
  dossierSubmitted,
  dossierWithdrawn,
  type DossierEvent,
} from '@app/dossiers/events';
import { UnitOfWork } from '@app/platform/database';
import { handleOnce, type Message } from '@app/platform/outbox';
import type { Handler } from '@app/platform/queue';
import { RankingFacade } from '@app/ranking';
import type { DecisionEvent } from '@app/ranking/events';
import { FollowCertificate } from '../application/follow-certificate';
import { FollowDossier } from '../application/follow-dossier';
import { LapseProposal } from '../application/lapse-proposal';
import { systemAuthor } from '../application/reassessment-access';

/** Consumer name in the inbox; never change it. */
export const FOLLOW_CONSUMER = 'reassessment';

/** Something happened to a certificate: its cycle is made true to it. */
@Injectable()
export class FollowCertificateEvents implements Handler<CertificateEvent> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly follow: FollowCertificate,
  ) {}

  handle(message: Message<CertificateEvent>): Promise<boolean> {
    return handleOnce(this.uow, FOLLOW_CONSUMER, message, (tx) =>
      this.follow.sync(tx, systemAuthor(message.requestId), message.data.certificateId),
    );
  }
}

/** A dossier was filed, accepted, refused or withdrawn. */
@Injectable()
export class FollowDossierEvents implements Handler<DossierEvent> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly dossiers: FollowDossier,
  ) {}

  handle(message: Message<DossierEvent>): Promise<boolean> {
    const by = systemAuthor(message.requestId);
    const { dossierId } = message.data;
    return handleOnce(this.uow, FOLLOW_CONSUMER, message, async (tx) => {
      switch (message.topic) {
        case dossierSubmitted.topic:
          return this.dossiers.filed(tx, by, dossierId);
        case dossierAccepted.topic:
          return this.dossiers.accepted(tx, dossierId);
        case dossierAcceptanceUndone.topic:
          return this.dossiers.acceptanceUndone(tx, dossierId);
        case dossierRefused.topic:
          return this.dossiers.dropped(tx, by, dossierId, 'Hồ sơ đánh giá lại không được tiếp nhận');
        case dossierWithdrawn.topic:
          return this.dossiers.dropped(tx, by, dossierId, 'Hồ sơ đánh giá lại đã rút');
        default:
          throw new Error(`reassessment does not follow ${message.topic}`);
      }
    });
  }
}

/** Results are published: who got no star that a certificate stands on is not renewed; the others get their certificates. */
@Injectable()
export class FollowResults implements Handler<DecisionEvent> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ranking: RankingFacade,
    private readonly dossiers: FollowDossier,
  ) {}

  handle(message: Message<DecisionEvent>): Promise<boolean> {
    const by = systemAuthor(message.requestId);
    return handleOnce(this.uow, FOLLOW_CONSUMER, message, async (tx) => {
      const { items, number } = await this.ranking.publishedDecision(tx, message.data.decisionId);
      for (const { dossierId, granted, forwardedTo } of items)
        if (granted === null && forwardedTo === null)
          await this.dossiers.missed(tx, by, dossierId, `Không đạt hạng sao được công nhận, Quyết định số ${number}`);
    });
  }
}

/** A decision on lapsed certificates is published: their cycles are over. */
@Injectable()
export class FollowStatusDecisions implements Handler<StatusDecisionEvent> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lapse: LapseProposal,
  ) {}

  handle(message: Message<StatusDecisionEvent>): Promise<boolean> {
    const { decisionId, kind } = message.data;
    return handleOnce(this.uow, FOLLOW_CONSUMER, message, async (tx) => {
      if (kind === 'lapse') await this.lapse.published(tx, systemAuthor(message.requestId), decisionId);
    });
  }
}
