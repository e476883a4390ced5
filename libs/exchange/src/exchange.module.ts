import { Global, Module } from '@nestjs/common';
import { ActivitiesModule } from '@app/activities';
import { Env } from '@app/config';
import './application/archive/archive-settings';
import { ImportKinds, KIND_CLASSES } from './application/import/import-kinds';
import './application/import/import-settings';
import './application/webhook/webhook-settings';
import { PublicAddress } from './infrastructure/webhook/public-address';

type Kinds = ConstructorParameters<typeof ImportKinds>[0];

const KINDS = {
  provide: ImportKinds,
  inject: [...KIND_CLASSES],
  useFactory: (...kinds: Kinds) => new ImportKinds(kinds),
};
const ADDRESSES = {
  provide: PublicAddress,
  useFactory: (env: Env) => new PublicAddress(env.WEBHOOK_ALLOW_PRIVATE),
  inject: [Env],
};
const SHARED = [...KIND_CLASSES, KINDS, ADDRESSES];

/** What both processes use of exchange. */
@Global()
@Module({ imports: [ActivitiesModule], providers: SHARED, exports: SHARED })
export class ExchangeModule {}
