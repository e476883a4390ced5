import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Env } from '@app/config';
import { dataSourceOptions } from './data-source';
import { UnitOfWork } from './unit-of-work';

/** Gives {@link UnitOfWork} to every module of a process. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(env: Env, applicationName: string): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot(
          dataSourceOptions({ url: env.DATABASE_URL, poolSize: env.DATABASE_POOL, applicationName }),
        ),
      ],
      providers: [
        { provide: UnitOfWork, useFactory: (source: DataSource) => new UnitOfWork(source), inject: [DataSource] },
      ],
      exports: [UnitOfWork],
    };
  }
}
