import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  Endpoint,
  Flag,
  IdParam,
  ListOf,
  Me,
  Moment,
  OneOf,
  PageQuery,
  Text,
  Texts,
  Uuid,
} from '@app/platform/http';
import { READ_DOSSIER } from '../application/dossier-access';
import { DossierComments, type CommentSide } from '../application/dossier-comments';

const SIDES = ['office', 'producer'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

class DossierCommentIn {
  @Text({ max: 2000, multiline: true })
  body!: string;

  @OneOf(SIDES, { doc: 'office: read by the offices only; producer: question or answer, read by both' })
  audience!: CommentSide;

  @Texts({ max: 20, maxLength: 36, pattern: UUID, optional: true, doc: 'officers who are told' })
  mentions?: string[];
}

class DossierCommentCreatedOut {
  @Uuid()
  id!: string;
}

class DossierCommentOut {
  @Uuid()
  id!: string;

  @OneOf(SIDES)
  audience!: string;

  @OneOf(SIDES, { doc: 'for whom its author spoke' })
  side!: string;

  @Text({ max: 2000 })
  body!: string;

  @Text({ max: 300 })
  authorName!: string;

  @Texts({ max: 20, maxLength: 200, doc: 'names of those who were told' })
  mentioned!: string[];

  @Moment()
  at!: string;
}

class DossierOfficerOut {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 40 })
  role!: string;
}

class DossierCommentsOut {
  @OneOf(SIDES, { nullable: true, doc: 'null: takes no part' })
  side!: string | null;

  @ListOf(() => DossierCommentOut, { max: 200 })
  items!: DossierCommentOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;

  @ListOf(() => DossierOfficerOut, { max: 1000, doc: 'who can be named' })
  people!: DossierOfficerOut[];

  @Flag({ doc: 'the newest of question and answer is a question' })
  waitsForProducer!: boolean;
}

const LIST = 'dossiers.comments';
const LIMIT = 30;

@Controller('api/dossiers')
export class DossierCommentsController {
  constructor(
    private readonly comments: DossierComments,
    private readonly cursors: Cursors,
  ) {}

  @Get(':id/comments')
  @Endpoint({
    summary: 'What is said about a dossier, newest first; the producer sees questions and answers only',
    permission: READ_DOSSIER,
    response: DossierCommentsOut,
    problems: ['dossier.not_found'],
  })
  async list(@Param() param: IdParam, @Query() query: PageQuery, @Me() me: Actor): Promise<DossierCommentsOut> {
    const limit = query.limit ?? LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const { items, ...about } = await this.comments.list(me, param.id, { after, limit });
    return { ...about, ...this.cursors.page(LIST, items, limit, (row) => [row.id]) };
  }

  @Post(':id/comments')
  @Endpoint({
    summary: 'Comment among the offices, ask the producer, or answer; it stays for ever',
    permission: READ_DOSSIER,
    status: 201,
    response: DossierCommentCreatedOut,
    problems: ['dossier.not_found', 'dossier.comment_not_yours', 'dossier.mention_unknown'],
  })
  add(
    @Param() param: IdParam,
    @Body() body: DossierCommentIn,
    @Ctx() ctx: CommandContext,
  ): Promise<DossierCommentCreatedOut> {
    return this.comments.add(param.id, body, ctx);
  }
}
