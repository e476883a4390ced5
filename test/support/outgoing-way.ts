import { CertificatesFacade } from '@app/certificates';
import { Env } from '@app/config';
import { ProgrammeFacade } from '@app/programme';
import { RankingFacade } from '@app/ranking';
import { SalesPointsFacade } from '@app/sales-points';
import { FileStore } from '@app/platform/storage';
import { MakeArchive } from '../../libs/exchange/src/application/archive/make-archive';
import { DeliverWebhook } from '../../libs/exchange/src/application/webhook/deliver-webhook';
import { FanOutWebhooks } from '../../libs/exchange/src/application/webhook/fan-out';
import { WebhookFactsReader } from '../../libs/exchange/src/application/webhook/webhook-facts';
import { PublicAddress } from '../../libs/exchange/src/infrastructure/webhook/public-address';
import { WebhookSender } from '../../libs/exchange/src/infrastructure/webhook/send-webhook';
import type { TestApp, TestUser } from './app';

/** One certificate is told to another system that is not there; as the worker does. */
export async function toldInVain(app: TestApp, office: TestUser): Promise<void> {
  const env = app.app.get(Env);
  const body = { name: 'Cổng dữ liệu', url: 'https://khong-co.example/ocop', topics: ['certificate.issued'] };
  const made = await app.post('/api/webhooks', { as: office, body });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  const message = await app.uow.read((tx) =>
    tx.one<{ id: string; topic: string; version: number; occurredAt: string; data: object }>(
      `select id, topic, event_version as version, occurred_at as "occurredAt", data from platform.told_event
        where topic = 'certificates.issued' order by id limit 1`,
    ),
  );
  const certificates = app.app.get(CertificatesFacade);
  const facts = new WebhookFactsReader(certificates, app.app.get(SalesPointsFacade), app.app.get(RankingFacade), env);
  await new FanOutWebhooks(app.uow, facts).execute({ ...message, requestId: 'test' } as never);
  const { id } = await app.uow.read((tx) => tx.one<{ id: string }>(`select id from exchange.webhook_delivery`));
  const unknown = new PublicAddress(false, () => Promise.reject(new Error('no such name')));
  await new DeliverWebhook(app.uow, new WebhookSender(unknown), env).execute(id, 'test');
  const paused = await app.post(`/api/webhooks/${made.body.id}/pause`, { as: office, ifMatch: 1 });
  if (paused.status !== 200) throw new Error(JSON.stringify(paused.body));
}

/** A round is closed and archived; as the worker does. */
export async function closedAndArchived(app: TestApp, office: TestUser, roundId: string): Promise<void> {
  const env = app.app.get(Env);
  const certificates = app.app.get(CertificatesFacade);
  const rounds = (await app.get('/api/rounds', { as: office })).body as { id: string; version: number }[];
  const version = rounds.find((round) => round.id === roundId)?.version ?? 0;
  const closed = await app.post(`/api/rounds/${roundId}/close`, { as: office, ifMatch: version });
  if (closed.status !== 204) throw new Error(JSON.stringify(closed.body));
  const archive = await app.post('/api/archives', { as: office, body: { roundId, purpose: 'Lưu trữ' } });
  if (archive.status !== 201) throw new Error(JSON.stringify(archive.body));
  const making = new MakeArchive(app.uow, app.app.get(FileStore), app.app.get(ProgrammeFacade), certificates, env);
  await making.execute(archive.body.id, 'test');
}
