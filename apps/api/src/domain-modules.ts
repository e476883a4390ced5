import type { Type } from '@nestjs/common';
import { NoSessionsModule } from './no-sessions.module';

/** HTTP doors of the domain modules, upstream first. */
export const domainModules: Type[] = [NoSessionsModule];
