import { Injectable } from '@nestjs/common';
import { CertificatesFacade } from '@app/certificates';
import { Env } from '@app/config';
import type { Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { RankingFacade } from '@app/ranking';
import { SalesPointsFacade } from '@app/sales-points';

export type WebhookFacts = Readonly<Record<string, string | number | null>>;

/** What is told of an event: what stands on the public pages anyway, and no person. */
@Injectable()
export class WebhookFactsReader {
  constructor(
    private readonly certificates: CertificatesFacade,
    private readonly points: SalesPointsFacade,
    private readonly ranking: RankingFacade,
    private readonly env: Env,
  ) {}

  read(tx: Tx, { topic, data }: Message<object>): Promise<WebhookFacts> {
    if ('certificateId' in data) return this.certificate(tx, String(data.certificateId));
    if ('pointId' in data) return this.point(tx, String(data.pointId));
    if ('decisionId' in data) return this.decision(tx, String(data.decisionId));
    throw new Error(`nothing is told of ${topic}`);
  }

  private async certificate(tx: Tx, id: string): Promise<WebhookFacts> {
    const found = await this.certificates.certificate(tx, id);
    const { numberText, productCode, productName, stars, issuedOn, endsOn, state, since, paper, verifyPath } = found;
    return {
      ...{ certificateNumber: numberText, productCode, productName, stars, issuedOn, endsOn, state, since, paper },
      verifyUrl: new URL(verifyPath, this.env.PUBLIC_URL).href,
    };
  }

  private async point(tx: Tx, id: string): Promise<WebhookFacts> {
    const { code, name, kind, unitName, state } = await this.points.point(tx, id);
    return { pointCode: code, name, kind, unitName, state };
  }

  private async decision(tx: Tx, id: string): Promise<WebhookFacts> {
    const found = await this.ranking.publishedDecision(tx, id);
    const { number, decidedOn, publishedOn, issuingBody, roundName, items } = found;
    return { decisionNumber: number, decidedOn, publishedOn, issuingBody, roundName, products: items.length };
  }
}
