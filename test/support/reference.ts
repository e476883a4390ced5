import { LoadReferenceData } from '@app/programme';
import type { UnitOfWork } from '@app/platform/database';

/** Units and holidays, as every installation has them. */
export const loadReference = (uow: UnitOfWork): Promise<void> => new LoadReferenceData(uow).execute();
