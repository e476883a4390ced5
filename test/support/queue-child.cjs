// A worker process of its own for the queue specs, which kill it. Built code of dist/, plain JavaScript here.
//   node queue-child.cjs <databaseUrl> <redisUrl or ''> <before|after|never>   where its handler stops for ever
require('reflect-metadata');
const { createDataSource, UnitOfWork } = require('../../dist/libs/platform/src/database');
const { eventContract, handleOnce, NoPayload } = require('../../dist/libs/platform/src/outbox');
const {
  Background,
  BACKGROUND_DEFAULTS,
  queueBackend,
  subscribe,
  TaskCatalogue,
} = require('../../dist/libs/platform/src/queue');

const [databaseUrl, redisUrl, hang] = process.argv.slice(2);
const CONSUMER = 'probe.effect';
const forEver = () => new Promise(() => setInterval(() => undefined, 60_000));

async function main() {
  const source = await createDataSource({ url: databaseUrl, poolSize: 5, applicationName: 'queue-child' }).initialize();
  const uow = new UnitOfWork(source);
  const handler = {
    handle: async (message) => {
      process.send({ took: message.id });
      if (hang === 'before') await forEver();
      await handleOnce(uow, CONSUMER, message, (tx) =>
        tx.execute('insert into public.effect (event_id) values ($1)', [message.id]),
      );
      process.send({ did: message.id });
      if (hang === 'after') await forEver();
    },
  };
  const contract = eventContract({ topic: 'probe.killed', version: 1, payload: NoPayload });
  const catalogue = new TaskCatalogue([subscribe(contract, CONSUMER, class {}, { timeoutMs: 600_000 })], []);
  const tuning = { lockMs: 1_000, stalledCheckMs: 500 };
  const backend = queueBackend({ databaseUrl, redisUrl: redisUrl || undefined }, tuning);
  const background = new Background(
    { databaseUrl, uow, backend, catalogue, handlers: { task: () => handler, schedule: () => handler } },
    { ...BACKGROUND_DEFAULTS, pollMs: 50, reconcileEveryMs: 60_000 },
  );
  await background.start();
  process.send({ ready: true });
  process.on('disconnect', () => process.exit(0));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
