import { createHmac } from 'node:crypto';

/**
 * The secret of a subscription is derived from the secret of the installation, so that it stands in no table, log or backup. A
 * new number is a new secret.
 */
export function webhookSecret(appSecret: string, webhook: { readonly id: string; readonly secretNo: number }): string {
  const key = createHmac('sha256', appSecret).update(`webhook\n${webhook.id}\n${webhook.secretNo}`).digest();
  return `whsec_${key.toString('base64')}`;
}

/** Headers of the Standard Webhooks specification: what is signed is id, time and body. */
export function signedHeaders(
  secret: string,
  message: { readonly id: string; readonly seconds: number; readonly body: string },
): Readonly<Record<string, string>> {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key)
    .update(`${message.id}.${message.seconds}.${message.body}`)
    .digest('base64');
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.seconds),
    'webhook-signature': `v1,${signature}`,
  };
}
