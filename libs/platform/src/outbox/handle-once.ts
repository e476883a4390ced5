import type { Tx, UnitOfWork } from '@app/platform/database';

/**
 * Does the effect of an event in the same transaction that notes it as done, so a repeated delivery changes nothing. A delivery
 * that runs at the same time waits for the first one and then finds its note.
 * @returns false when it had been done before.
 */
export function handleOnce(
  uow: UnitOfWork,
  consumer: string,
  event: { readonly id: string },
  effect: (tx: Tx) => Promise<unknown>,
): Promise<boolean> {
  return uow.run(async (tx) => {
    const isFirst = await tx.execute(
      `insert into platform.inbox (consumer, event_id) values ($1, $2) on conflict do nothing`,
      [consumer, event.id],
    );
    if (isFirst === 0) return false;
    await effect(tx);
    return true;
  });
}
