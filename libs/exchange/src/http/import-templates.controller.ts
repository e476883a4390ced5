import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Endpoint, OneOf } from '@app/platform/http';
import { sendBytes } from '@app/platform/storage';
import { MANAGE_IMPORT } from '../application/import/batch-record';
import { IMPORT_KINDS } from '../application/import/import-kind';
import { ImportKinds } from '../application/import/import-kinds';
import { ImportTemplates } from '../application/import/templates';
import { ImportKindsOut } from './imports.out';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

class ImportKindParam {
  @OneOf(IMPORT_KINDS)
  kind!: string;
}

/** What can be imported, and the empty files for it. */
@Controller('api/import-kinds')
export class ImportTemplatesController {
  constructor(
    private readonly kinds: ImportKinds,
    private readonly templates: ImportTemplates,
  ) {}

  @Get()
  @Endpoint({ summary: 'Kinds of data with their columns', permission: MANAGE_IMPORT, response: ImportKindsOut })
  list(): ImportKindsOut {
    const items = this.kinds.all().map((kind) => ({
      name: kind.name,
      group: kind.group,
      label: kind.label,
      about: kind.about,
      paperLabel: kind.paper ?? null,
      columns: kind.columns.map(({ key, title }) => ({ key, title })),
    }));
    return { items };
  }

  @Get(':kind/template.xlsx')
  @Endpoint({
    summary: 'Empty workbook with instructions',
    permission: MANAGE_IMPORT,
    produces: XLSX,
    problems: ['import.kind_unknown'],
  })
  async xlsx(@Param() param: ImportKindParam, @Res() reply: FastifyReply): Promise<void> {
    const { bytes, name } = await this.templates.xlsx(param.kind);
    await sendBytes(reply, bytes, { name, mediaType: XLSX });
  }

  @Get(':kind/template.csv')
  @Endpoint({
    summary: 'Empty CSV file',
    permission: MANAGE_IMPORT,
    produces: 'text/csv',
    problems: ['import.kind_unknown'],
  })
  async csv(@Param() param: ImportKindParam, @Res() reply: FastifyReply): Promise<void> {
    const { bytes, name } = this.templates.csv(param.kind);
    await sendBytes(reply, bytes, { name, mediaType: 'text/csv' });
  }
}
