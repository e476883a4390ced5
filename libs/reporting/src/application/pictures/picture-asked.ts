import { Injectable } from '@nestjs/common';
import type { Actor, Tx } from '@app/platform/database';
import type { Asked } from '../figure-sql';
import { HiddenDossiers } from '../hidden-dossiers';

/** What a picture is narrowed to. */
export interface PictureQuestion {
  /** One year; all of them where it is left out. */
  readonly year?: number | undefined;
  readonly roundId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly group?: string | undefined;
}

export interface PictureAsked extends Asked {
  readonly today: string;
}

/** Rights that open pictures; the same right says how far they reach. */
export const SEE_CERTIFICATES = 'certificates.certificate.read';
export const SEE_PROGRESS = 'reporting.progress.read';
export const SEE_POINTS = 'sales.point.read';

/** Turns the filters of a picture into what figures are asked. */
@Injectable()
export class PictureAsker {
  constructor(private readonly hidden: HiddenDossiers) {}

  async asked(tx: Tx, actor: Actor, permission: string, question: PictureQuestion): Promise<PictureAsked> {
    const { today } = await tx.one<{ today: string }>(`select platform.today()::text as today`);
    const { year, roundId, unitId, group } = question;
    const last = year === undefined ? today : `${year}-12-31`;
    return {
      today,
      scope: actor.scopeFor(permission),
      from: year === undefined ? null : `${year}-01-01`,
      to: last < today ? last : today,
      ...{ roundId, unitId, group },
      hiddenDossiers: await this.hidden.from(tx, actor),
    };
  }
}
