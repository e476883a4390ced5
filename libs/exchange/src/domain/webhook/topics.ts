/** What other systems may be told of: public facts only, in a closed list. */
export const WEBHOOK_TOPICS = [
  'certificate.issued',
  'certificate.suspended',
  'certificate.reinstated',
  'certificate.withdrawn',
  'certificate.expired',
  'certificate.superseded',
  'sales-point.recognised',
  'sales-point.suspended',
  'sales-point.reinstated',
  'sales-point.revoked',
  'decision.published',
] as const;
export type WebhookTopic = (typeof WEBHOOK_TOPICS)[number];

/** Which event of the application each stands for. A point is recognised for everybody when its recognition is published. */
export const TOPIC_OF_EVENT: Readonly<Record<string, WebhookTopic>> = {
  'certificates.issued': 'certificate.issued',
  'certificates.suspended': 'certificate.suspended',
  'certificates.reinstated': 'certificate.reinstated',
  'certificates.withdrawn': 'certificate.withdrawn',
  'certificates.expired': 'certificate.expired',
  'certificates.superseded': 'certificate.superseded',
  'sales.point-published': 'sales-point.recognised',
  'sales.point-suspended': 'sales-point.suspended',
  'sales.point-reinstated': 'sales-point.reinstated',
  'sales.point-revoked': 'sales-point.revoked',
  'ranking.decision-published': 'decision.published',
};

/** The body that is signed and sent (Standard Webhooks: type, timestamp, data). */
export const webhookBody = (
  topic: WebhookTopic,
  occurredAt: string,
  data: Readonly<Record<string, string | number | null>>,
): string => JSON.stringify({ type: topic, timestamp: occurredAt, data });
