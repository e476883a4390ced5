import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { ImportQueries } from './application/import/import-queries';
import { ImportSteps } from './application/import/import-steps';
import { ImportTemplates } from './application/import/templates';
import { ReceiveImport } from './application/import/receive-import';
import { ListReader } from './application/list-reader';
import { SearchEverything } from './application/search/search-everything';
import { WebhookCommands } from './application/webhook/webhook-commands';
import { WebhookQueries } from './application/webhook/webhook-queries';
import { RoundArchives } from './application/archive/archive-commands';
import { MinistryQueries } from './application/ministry/ministry-queries';
import { CalendarAddresses } from './application/calendar/calendar-addresses';
import { ExchangeModule } from './exchange.module';
import { ArchivesController } from './http/archives.controller';
import { CalendarController } from './http/calendar.controller';
import { ExportsController } from './http/exports.controller';
import { ImportTemplatesController } from './http/import-templates.controller';
import { ImportsController } from './http/imports.controller';
import { MinistryTablesController } from './http/ministry-tables.controller';
import { SearchController } from './http/search.controller';
import { WebhooksController } from './http/webhooks.controller';

const IMPORT = [ImportQueries, ImportSteps, ImportTemplates, ReceiveImport];

/** Door for the HTTP process. */
@Module({
  imports: [ExchangeModule],
  controllers: [
    ImportsController,
    ImportTemplatesController,
    ExportsController,
    SearchController,
    WebhooksController,
    CalendarController,
    ArchivesController,
    MinistryTablesController,
  ],
  providers: [
    ...IMPORT,
    ListReader,
    SearchEverything,
    WebhookCommands,
    WebhookQueries,
    CalendarAddresses,
    RoundArchives,
    MinistryQueries,
  ],
})
export class ExchangeHttpModule {}
