import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const registry = new Registry();
const registers = [registry];
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Every figure of the processes. Labels are names from the code, never identifiers or values. */
export const metrics = {
  httpDuration: new Histogram({
    name: 'ocop_http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers,
  }),
  useCaseDuration: new Histogram({
    name: 'ocop_use_case_duration_seconds',
    help: 'Time of a use case; outcome is ok, an error code, or unexpected',
    labelNames: ['use_case', 'outcome'] as const,
    buckets: SECONDS,
    registers,
  }),
  taskDuration: new Histogram({
    name: 'ocop_task_duration_seconds',
    help: 'Time of one attempt of a job or event handler',
    labelNames: ['consumer', 'outcome'] as const,
    buckets: SECONDS,
    registers,
  }),
  relayErrors: new Counter({
    name: 'ocop_outbox_relay_errors_total',
    help: 'Failures to hand an event over to the queue',
    registers,
  }),
  outboxUnpublished: new Gauge({ name: 'ocop_outbox_unpublished', help: 'Events not yet in the queue', registers }),
  outboxOldestUnpublished: new Gauge({
    name: 'ocop_outbox_oldest_unpublished_seconds',
    help: 'Age of the oldest event that is not yet in the queue',
    registers,
  }),
  outboxOldestUndone: new Gauge({
    name: 'ocop_outbox_oldest_undone_seconds',
    help: 'Age of the oldest event that a subscriber has not done; alarm above 600',
    registers,
  }),
  outboxQuarantined: new Gauge({
    name: 'ocop_outbox_quarantined',
    help: 'Events given up by the relay; alarm above 0',
    registers,
  }),
  deadLetters: new Gauge({
    name: 'ocop_dead_letters',
    help: 'Jobs and events whose handler failed for good; alarm above 0',
    registers,
  }),
  invariantsViolated: new Gauge({
    name: 'ocop_invariants_violated',
    help: 'Invariants that did not hold at the last nightly check; alarm above 0',
    registers,
  }),
  invariantsCheckedAt: new Gauge({
    name: 'ocop_invariants_checked_timestamp_seconds',
    help: 'When the invariants were last checked; alarm when older than two days',
    registers,
  }),
  queueJobs: new Gauge({
    name: 'ocop_queue_jobs',
    help: 'Jobs in the queue by state',
    labelNames: ['queue', 'state'] as const,
    registers,
  }),
};

/** Adds memory, event loop and garbage collection of this process. Call once at boot. */
export const collectProcessMetrics = (): void => collectDefaultMetrics({ register: registry });

/** All figures in the text format of Prometheus, with its content type. */
export async function metricsPage(): Promise<{ contentType: string; text: string }> {
  return { contentType: registry.contentType, text: await registry.metrics() };
}
