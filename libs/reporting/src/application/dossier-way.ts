import { Injectable } from '@nestjs/common';
import { DossierWayPolicy } from '@app/dossiers';

/** Where a dossier stands, read as the pictures of the rounds read it: a number there and its list are of the same dossiers. */
@Injectable()
export class DossierWay extends DossierWayPolicy {
  stepSql(dossier: string): string {
    return `(select g.step from reporting.dossier_progress g where g.id = ${dossier}.id)`;
  }

  standsSql(dossier: string, steps: string): string {
    return `exists (select from reporting.dossier_progress g where g.id = ${dossier}.id and g.step = any(${steps}))`;
  }
}
