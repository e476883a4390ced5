import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '@app/platform/database';
import { Endpoint, IdParam, Int, ListOf, Me, Moment, OneOf, Text, Uuid } from '@app/platform/http';
import { READ_CYCLE } from '@app/reassessment';
import { ReminderDeliveries } from '../application/reminder-deliveries';

class ReminderDeliveryOut {
  @Int({ min: 0, max: 1000 })
  step!: number;

  @Uuid()
  eventId!: string;

  @OneOf(['in-app', 'e-mail'])
  channel!: string;

  @OneOf(['producer', 'officer'])
  audience!: string;

  @Text({ max: 200 })
  name!: string;

  @OneOf(['waiting', 'sent', 'failed'])
  state!: string;

  @Int({ min: 0, max: 1000 })
  attempts!: number;

  @Moment({ nullable: true })
  sentAt!: string | null;

  @Moment({ nullable: true })
  readAt!: string | null;
}

class ReminderDeliveriesOut {
  @ListOf(() => ReminderDeliveryOut, { max: 1000 })
  items!: ReminderDeliveryOut[];
}

/** Which step went to whom, by which channel, when, and whether it arrived. */
@Controller('api/reassessment/cycles')
export class ReminderDeliveriesController {
  constructor(private readonly deliveries: ReminderDeliveries) {}

  @Get(':id/deliveries')
  @Endpoint({
    summary: 'Deliveries of the reminders of one certificate',
    permission: READ_CYCLE,
    response: ReminderDeliveriesOut,
    problems: ['reassessment.cycle_not_found'],
  })
  async list(@Param() param: IdParam, @Me() me: Actor): Promise<ReminderDeliveriesOut> {
    return { items: await this.deliveries.of(me, param.id) };
  }
}
