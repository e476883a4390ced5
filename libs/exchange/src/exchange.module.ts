import { Global, Module } from '@nestjs/common';
import { ActivitiesModule } from '@app/activities';
import { ImportKinds, KIND_CLASSES } from './application/import/import-kinds';
import './application/import/import-settings';

type Kinds = ConstructorParameters<typeof ImportKinds>[0];

const KINDS = {
  provide: ImportKinds,
  inject: [...KIND_CLASSES],
  useFactory: (...kinds: Kinds) => new ImportKinds(kinds),
};

/** What both processes use of exchange. */
@Global()
@Module({ imports: [ActivitiesModule], providers: [...KIND_CLASSES, KINDS], exports: [...KIND_CLASSES, KINDS] })
export class ExchangeModule {}
