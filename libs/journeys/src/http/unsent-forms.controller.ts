import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, Int, Me, Moment, OneOf, Text } from '@app/platform/http';
import { KEEP_UNSENT, UNSENT_FORMS, UnsentForms, type UnsentForm } from '../application/unsent-forms';

const CONTENT_MAX = 20_000;

class UnsentFormParam {
  @OneOf([...UNSENT_FORMS])
  name!: UnsentForm;
}

class UnsentFormIn {
  @Text({ max: CONTENT_MAX, doc: 'the fields as the page wrote them (JSON)' })
  content!: string;
}

class UnsentFormOut {
  @Int({ min: 0, max: 10_000_000, doc: '0 = nothing is kept' })
  version!: number;

  @Text({ max: CONTENT_MAX, nullable: true })
  content!: string | null;

  @Moment({ nullable: true })
  savedAt!: string | null;
}

class UnsentVersionOut {
  @Int({ min: 1, max: 10_000_000 })
  version!: number;
}

@Controller('api/journeys/unsent')
export class UnsentFormsController {
  constructor(private readonly forms: UnsentForms) {}

  @Get(':name')
  @Endpoint({
    summary: 'What I typed into the form of a new record and have not sent, on any device',
    permission: KEEP_UNSENT,
    response: UnsentFormOut,
  })
  get(@Param() param: UnsentFormParam, @Me() me: Actor): Promise<UnsentFormOut> {
    return this.forms.get(me, param.name);
  }

  @Put(':name')
  @Endpoint({
    summary: 'Keep what is typed so far; If-Match is the version seen, 0 at first',
    permission: KEEP_UNSENT,
    ifMatch: true,
    response: UnsentVersionOut,
  })
  keep(
    @Param() param: UnsentFormParam,
    @Body() body: UnsentFormIn,
    @Ctx() ctx: CommandContext,
  ): Promise<UnsentVersionOut> {
    return this.forms.keep(param.name, body.content, ctx);
  }

  @Delete(':name')
  @Endpoint({ summary: 'Forget it: sent, or begun afresh', permission: KEEP_UNSENT, status: 204 })
  forget(@Param() param: UnsentFormParam, @Ctx() ctx: CommandContext): Promise<void> {
    return this.forms.forget(param.name, ctx);
  }
}
