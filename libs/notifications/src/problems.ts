import { defineProblems } from '@app/platform/http';

/** Error codes of the notifications module. */
export const notificationProblems = defineProblems({
  'mailbox.message_not_found': { status: 404, title: 'Không tìm thấy thư này.', en: 'Message not found.' },
});
