import { Injectable } from '@nestjs/common';
import { UnitOfWork, type CommandContext } from '@app/platform/database';

/** Replaces the public holidays of one year by the office's list. */
@Injectable()
export class SetHolidays {
  constructor(private readonly uow: UnitOfWork) {}

  execute(
    input: { year: number; holidays: readonly { day: string; name: string }[] },
    ctx: CommandContext,
  ): Promise<void> {
    return this.uow.command(ctx, 'programme.holidays.set', async (tx) => {
      await tx.execute(
        `delete from programme.holiday where day between make_date($1, 1, 1) and make_date($1, 12, 31)`,
        [input.year],
      );
      await tx.execute(
        `insert into programme.holiday (day, name) select day, name from jsonb_to_recordset($1) as h (day date, name text)`,
        [JSON.stringify(input.holidays)],
      );
    });
  }
}
