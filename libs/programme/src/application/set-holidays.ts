import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { assertVersion, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';

export interface HolidaysInput {
  readonly year: number;
  readonly holidays: readonly { readonly day: string; readonly name: string }[];
}

/** Replaces the public holidays of one year by the office's list. */
@Injectable()
export class SetHolidays {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws `programme.holiday_outside`, `programme.holiday_twice`, `conflict.stale_version` */
  execute({ year, holidays }: HolidaysInput, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'programme.holidays.set', async (tx) => {
      const days = holidays.map(({ day }) => day);
      if (days.some((day) => !day.startsWith(`${year}-`)))
        throw new DomainError('programme.holiday_outside', { path: 'holidays' });
      if (new Set(days).size < days.length) throw new DomainError('programme.holiday_twice', { path: 'holidays' });
      const version = await this.nextVersion(tx, year, ctx.expectedVersion);
      await tx.execute(
        `delete from programme.holiday where day between make_date($1, 1, 1) and make_date($1, 12, 31)`,
        [year],
      );
      await tx.execute(
        `insert into programme.holiday (day, name) select day, name from jsonb_to_recordset($1) as h (day date, name text)`,
        [JSON.stringify(holidays)],
      );
      return { version };
    });
  }

  /** Locks the year; one that nobody has changed yet has version 0. */
  private async nextVersion(tx: Tx, year: number, expected: number | undefined): Promise<number> {
    await tx.execute(`insert into programme.holiday_year (year, version) values ($1, 0) on conflict do nothing`, [
      year,
    ]);
    const { version } = await tx.one<{ version: number }>(
      `select version from programme.holiday_year where year = $1 for update`,
      [year],
    );
    assertVersion(expected, version);
    await tx.execute(`update programme.holiday_year set version = $2 where year = $1`, [year, version + 1]);
    return version + 1;
  }
}
