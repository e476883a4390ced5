import { Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@app/kernel';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, GuessLimit, Me, Moment, Text } from '@app/platform/http';
import { CalendarAddresses } from '../application/calendar/calendar-addresses';

class CalendarParam {
  @Text({ max: 47, pattern: /^[A-Za-z0-9_-]{43}\.ics$/ })
  file!: string;
}

class CalendarOut {
  @Moment({ nullable: true, doc: 'when the address in use was made; null: there is none' })
  createdAt!: string | null;
}

class CalendarAddressOut {
  @Text({ max: 500, doc: 'shown only here' })
  url!: string;
}

/** Deadlines for calendar programs. */
@Controller('api')
export class CalendarController {
  private readonly guesses = new GuessLimit();

  constructor(private readonly addresses: CalendarAddresses) {}

  @Get('me/calendar')
  @Endpoint({ summary: 'Is there an address of my deadlines?', session: true, response: CalendarOut })
  mine(@Me() me: Actor): Promise<CalendarOut> {
    return this.addresses.mine(me);
  }

  @Post('me/calendar')
  @Endpoint({
    summary: 'A secret address of my deadlines (iCalendar); one that was there before ends',
    session: true,
    status: 201,
    response: CalendarAddressOut,
  })
  renew(@Ctx() ctx: CommandContext): Promise<CalendarAddressOut> {
    return this.addresses.renew(ctx);
  }

  @Delete('me/calendar')
  @Endpoint({ summary: 'End the address of my deadlines', session: true, status: 204 })
  revoke(@Ctx() ctx: CommandContext): Promise<void> {
    return this.addresses.revoke(ctx);
  }

  @Get('calendar/:file')
  @Endpoint({
    summary: 'Deadlines of the person whom the secret address belongs to, as iCalendar',
    public: true,
    produces: 'text/calendar',
    problems: ['calendar.not_found', 'calendar.too_many_guesses'],
  })
  async read(@Param() param: CalendarParam, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const text = await this.addresses.read(param.file.slice(0, -'.ics'.length)).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'calendar.not_found' && this.guesses.noteWrong(request.ip))
        throw new DomainError('calendar.too_many_guesses');
      throw error;
    });
    await reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('x-robots-tag', 'noindex')
      .header('referrer-policy', 'no-referrer')
      .send(text);
  }
}
