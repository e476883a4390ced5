import { Injectable } from '@nestjs/common';
import { ScopeNames } from '@app/identity';
import { ProducersFacade } from './producers.facade';

/** Tells identity the names of the organisations for which roles are held. */
@Injectable()
export class ProducerScopeNames {
  constructor(names: ScopeNames, producers: ProducersFacade) {
    names.add(
      'organisation',
      async (tx, ids) => new Map([...(await producers.producers(tx, ids))].map(([id, { name }]) => [id, name])),
    );
  }
}
