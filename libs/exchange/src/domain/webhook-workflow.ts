import { defineWorkflow } from '@app/kernel';

export const WEBHOOK_STATES = ['active', 'paused', 'disabled', 'ended'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];
export type WebhookAction = 'pause' | 'resume' | 'disable' | 'end';
/** system: after too many failed attempts in a row, or when the other side says that it is gone. */
export type WebhookRole = 'manager' | 'system';

/** Life of a subscription of another system. What happens while it is not active is not told; what waited goes out when it is again. */
export const webhookWorkflow = defineWorkflow<WebhookState, WebhookAction, WebhookRole, object>({
  name: 'webhook',
  states: WEBHOOK_STATES,
  initial: 'active',
  final: ['ended'],
  rows: [
    { from: 'active', on: 'pause', to: 'paused', by: ['manager'] },
    { from: 'paused', on: 'resume', to: 'active', by: ['manager'] },
    { from: 'disabled', on: 'resume', to: 'active', by: ['manager'] },
    { from: 'active', on: 'disable', to: 'disabled', by: ['system'], emits: 'exchange.webhook-disabled' },
    ...(['active', 'paused', 'disabled'] as const).map((from) => ({
      ...{ from, on: 'end' as const, to: 'ended' as const, by: ['manager'] as const },
    })),
  ],
});
