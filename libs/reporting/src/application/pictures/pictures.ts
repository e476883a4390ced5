import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import type { EndingMonth } from '../../domain/pictures/calendar';
import * as summary from '../../domain/pictures/summaries';
import { READ_FIGURE } from '../reporting-access';
import { PictureAsker, SEE_CERTIFICATES, type PictureAsked, type PictureQuestion } from './picture-asked';
import { StandingPictures, type PointRow, type RoundRow } from './standing-pictures';
import { StarPictures, type StarRow, type UnitsOf } from './star-pictures';
import { WayPictures, type CapitalRow, type WayRow } from './way-pictures';

/** What is drawn, with the sentence that says it. */
export interface Picture<Row> {
  readonly summary: string;
  /** Business day on which it was counted. */
  readonly asOf: string;
  readonly items: readonly Row[];
}

/** Every picture as one person sees it. */
@Injectable()
export class Pictures {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly asker: PictureAsker,
    private readonly stars: StarPictures,
    private readonly way: WayPictures,
    private readonly standing: StandingPictures,
  ) {}

  starsByUnit(actor: Actor, question: PictureQuestion & { units: UnitsOf }): Promise<Picture<StarRow>> {
    return this.draw(actor, SEE_CERTIFICATES, question, async (tx, asked) => {
      const items = await this.stars.byUnit(tx, asked, question.units);
      return { items, summary: summary.starsSummary(items, asked.to) };
    });
  }

  /** Four whole years, from the year asked for or this one on: what is issued in it for 36 months ends in the fourth. */
  endings(actor: Actor, question: PictureQuestion): Promise<Picture<EndingMonth>> {
    return this.draw(actor, SEE_CERTIFICATES, question, async (tx, asked) => {
      const items = await this.stars.endings(tx, asked, `${question.year ?? asked.today.slice(0, 4)}-01-01`, 48);
      return { items, summary: summary.endingsSummary(items) };
    });
  }

  funnel(actor: Actor, question: PictureQuestion): Promise<Picture<WayRow>> {
    return this.draw(actor, READ_FIGURE, question, async (tx, asked) => {
      const items = await this.way.funnel(tx, asked);
      return { items, summary: summary.waySummary(items, question.year) };
    });
  }

  capital(actor: Actor, question: PictureQuestion): Promise<Picture<CapitalRow>> {
    return this.draw(actor, READ_FIGURE, question, async (tx, asked) => {
      const items = await this.way.capital(tx, asked);
      return { items, summary: summary.capitalSummary(items, question.year) };
    });
  }

  rounds(actor: Actor, question: PictureQuestion): Promise<Picture<RoundRow>> {
    return this.draw(actor, READ_FIGURE, question, async (tx) => {
      const items = await this.standing.rounds(tx, actor, question);
      return { items, summary: summary.roundsSummary(items) };
    });
  }

  points(actor: Actor, question: PictureQuestion): Promise<Picture<PointRow>> {
    return this.draw(actor, READ_FIGURE, question, async (tx) => {
      const items = await this.standing.points(tx, actor, question);
      return { items, summary: summary.pointsSummary(items) };
    });
  }

  private draw<Row>(
    actor: Actor,
    permission: string,
    question: PictureQuestion,
    rows: (tx: Tx, asked: PictureAsked) => Promise<Pick<Picture<Row>, 'items' | 'summary'>>,
  ): Promise<Picture<Row>> {
    return this.uow.read(async (tx) => {
      const asked = await this.asker.asked(tx, actor, permission, question);
      return { ...(await rows(tx, asked)), asOf: asked.today };
    });
  }
}
