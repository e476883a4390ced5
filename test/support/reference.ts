import { PublishShipped } from '@app/criteria';
import type { UnitOfWork } from '@app/platform/database';
import { LoadReferenceData } from '@app/programme';

/** Units, holidays, rulebooks and procedures, as every installation has them. */
export async function loadReference(uow: UnitOfWork): Promise<void> {
  await new LoadReferenceData(uow).execute();
  await new PublishShipped(uow).execute();
}
