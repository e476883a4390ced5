import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database';
import { loadGrant, type GrantRow } from './grant-record';
import { supportFigures, type FigureFilter, type SupportFigure } from './support-figures';

/** What other modules ask of support: a grant for a notice, figures for a report. */
@Injectable()
export class SupportFacade {
  /** @throws `support.grant_not_found` */
  grant(tx: Tx, id: string): Promise<GrantRow> {
    return loadGrant(tx, id);
  }

  figures(tx: Tx, filter: FigureFilter): Promise<SupportFigure[]> {
    return supportFigures(tx, filter);
  }
}
