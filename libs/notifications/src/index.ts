import './problems'; // other modules' routes name these codes too
export { draft, NoticeWriter } from './application/notice-writer';
export type { Draft, NoticeCause } from './application/notice-writer';
export { Recipients } from './application/recipients';
export { NotificationsModule } from './notifications.module';
