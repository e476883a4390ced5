import { IsIn, IsInt, IsString, IsUUID, Min } from 'class-validator';
import { eventContract } from '@app/platform/outbox';

/** Data of events about a point: no name, no reason. */
export class SalesPointEvent {
  @IsUUID()
  pointId!: string;
}

/** The goods of a point are no longer as the regulation wants them. */
export class SalesGoodsEvent {
  @IsUUID()
  pointId!: string;

  @IsIn(['warned', 'breach'])
  verdict!: 'warned' | 'breach';

  @IsInt()
  @Min(1)
  faults!: number;
}

/** Something is due at a point: a photo of the day, a report, an inspection, or papers run out. */
export class SalesReminderEvent {
  @IsUUID()
  pointId!: string;

  @IsIn(['proof', 'report', 'papers', 'inspection'])
  kind!: 'proof' | 'report' | 'papers' | 'inspection';

  @IsString()
  key!: string;
}

const about = (topic: string) => eventContract({ topic, version: 1, payload: SalesPointEvent });

export const pointRegistered = about('sales.point-registered');
export const pointSurveyed = about('sales.point-surveyed');
export const pointRecognised = about('sales.point-recognised');
export const pointPublished = about('sales.point-published');
export const pointRenewed = about('sales.point-renewed');
export const pointSuspended = about('sales.point-suspended');
export const pointReinstated = about('sales.point-reinstated');
export const pointRevoked = about('sales.point-revoked');
export const pointClosed = about('sales.point-closed');
/** An application was taken back. */
export const pointWithdrawn = about('sales.point-withdrawn');
/** A warning with its remedy date was given. */
export const pointWarned = about('sales.point-warned');
/** The department reminds who runs a point of what is owed. */
export const pointChased = about('sales.point-chased');
/** The one who runs the point says that it was remedied. */
export const warningAnswered = about('sales.warning-answered');
export const warningRemedied = about('sales.warning-remedied');
export const recoveryOpened = about('sales.recovery-opened');
export const goodsWrong = eventContract({ topic: 'sales.goods-wrong', version: 1, payload: SalesGoodsEvent });
export const pointReminded = eventContract({ topic: 'sales.point-reminded', version: 1, payload: SalesReminderEvent });
