import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from './project-root';

type MigrationClass = new () => MigrationInterface;

/** TypeORM reads the order of migrations from the last 13 digits of their name. */
const orderedName = (stem: string): string => `${stem}-${stem.slice(0, 4).padStart(13, '0')}`;

function migrationClass(folder: string, stem: string): MigrationClass {
  return class implements MigrationInterface {
    readonly name = orderedName(stem);
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(readFileSync(join(folder, `${stem}.up.sql`), 'utf8'));
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query(readFileSync(join(folder, `${stem}.down.sql`), 'utf8'));
    }
  };
}

/** The migrations as TypeORM wants them: one class for each pair `<nnnn>-<module>-<what>.up.sql` / `.down.sql`. */
export function sqlMigrations(folder = join(projectRoot(), 'migrations')): MigrationClass[] {
  const stems = readdirSync(folder)
    .filter((file) => file.endsWith('.up.sql'))
    .map((file) => file.slice(0, -'.up.sql'.length))
    .sort();
  return stems.map((stem) => migrationClass(folder, stem));
}
