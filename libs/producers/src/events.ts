import { IsInt, IsUUID, Min } from 'class-validator';
import { eventContract } from '@app/platform/outbox';

/** Data of the reminder of a mark or code that ends; no number, no name. */
export class MarkExpiring {
  @IsUUID()
  markId!: string;

  @IsUUID()
  productId!: string;

  @IsUUID()
  producerId!: string;

  /** Step of the ladder: days before the last day. */
  @IsInt()
  @Min(0)
  step!: number;
}

/** A mark or code reaches a step of the reminder ladder; once for each paper, last day and step. */
export const markExpiring = eventContract({ topic: 'producers.mark-expiring', version: 1, payload: MarkExpiring });
