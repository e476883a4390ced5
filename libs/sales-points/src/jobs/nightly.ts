import { Injectable } from '@nestjs/common';
import { SYSTEM_USER_ID } from '@app/identity';
import { UnitOfWork, type Author, type Tx } from '@app/platform/database';
import type { Scheduled } from '@app/platform/queue';
import { ProgrammeFacade } from '@app/programme';
import { CheckGoods } from '../application/check-goods';
import { RegulationCommands } from '../application/regulation-commands';
import { RemindPoints } from '../application/remind-points';

/** After midnight: the regulation whose day has come, the goods of each point, what is due. Harmless to repeat. */
@Injectable()
export class SalesNightly implements Scheduled {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    private readonly regulations: RegulationCommands,
    private readonly check: CheckGoods,
    private readonly reminders: RemindPoints,
  ) {}

  async run(signal?: AbortSignal): Promise<{ checked: number; reminded: number }> {
    await this.uow.run(async (tx) => this.regulations.enforceDue(tx, await this.maker(tx)));
    const points = await this.uow.read((tx) =>
      tx.query<{ id: string }>(`select id from sales.point where state = 'recognised' order by id`),
    );
    let checked = 0;
    for (const { id } of points) {
      if (signal?.aborted) break;
      const done = await this.uow.run(async (tx) => this.check.execute(tx, id, 'nightly', await this.maker(tx)));
      if (done) checked += 1;
    }
    const reminded = await this.uow.run(async (tx) => this.reminders.execute(tx, await this.maker(tx)));
    return { checked, reminded };
  }

  private async maker(tx: Tx): Promise<Author> {
    const day = await this.programme.today(tx);
    return { actor: { userId: SYSTEM_USER_ID }, requestId: `nightly-${day}` };
  }
}
