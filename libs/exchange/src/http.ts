import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { ImportQueries } from './application/import/import-queries';
import { ImportSteps } from './application/import/import-steps';
import { ImportTemplates } from './application/import/templates';
import { ReceiveImport } from './application/import/receive-import';
import { ListReader } from './application/list-reader';
import { SearchEverything } from './application/search/search-everything';
import { ExchangeModule } from './exchange.module';
import { ExportsController } from './http/exports.controller';
import { ImportTemplatesController } from './http/import-templates.controller';
import { ImportsController } from './http/imports.controller';
import { SearchController } from './http/search.controller';

const IMPORT = [ImportQueries, ImportSteps, ImportTemplates, ReceiveImport];

/** Door for the HTTP process. */
@Module({
  imports: [ExchangeModule],
  controllers: [ImportsController, ImportTemplatesController, ExportsController, SearchController],
  providers: [...IMPORT, ListReader, SearchEverything],
})
export class ExchangeHttpModule {}
