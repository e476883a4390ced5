import type { StateVocabulary } from '../components/state-chip';
import type { Label } from '../texts/language';
import type { Ending } from './outbox';

export const entryStates: StateVocabulary = {
  waiting: { label: { vi: 'Chờ gửi', en: 'Waiting' }, tone: 'waiting' },
  sending: { label: { vi: 'Đang gửi', en: 'Sending' }, tone: 'waiting' },
  sent: { label: { vi: 'Đã gửi', en: 'Sent' }, tone: 'good' },
  held: { label: { vi: 'Bị giữ lại', en: 'Held' }, tone: 'bad' },
  replaced: { label: { vi: 'Đã thay bằng bản sửa', en: 'Corrected' }, tone: 'neutral' },
  dropped: { label: { vi: 'Đã bỏ', en: 'Given up' }, tone: 'neutral' },
};

/** What the app bar says: the worst first. */
export function statusText(count: { waiting: number; held: number }): Label {
  if (count.held > 0) return { vi: `${count.held} bị giữ lại`, en: `${count.held} held` };
  if (count.waiting > 0) return { vi: `${count.waiting} chờ gửi`, en: `${count.waiting} waiting` };
  return { vi: 'Đã gửi hết', en: 'All sent' };
}

/** Why nothing is being sent now, and when it goes on. */
export function endingText(ending: Ending): Label | undefined {
  if (ending.kind === 'done') return undefined;
  if (ending.why === 'login')
    return { vi: 'Cần đăng nhập lại thì mới gửi tiếp được.', en: 'Log in again so that sending can go on.' };
  if (ending.why === 'busy')
    return {
      vi: 'Máy chủ đang bận, sẽ tự gửi lại sau ít phút.',
      en: 'The server is busy; it is tried again by itself.',
    };
  return {
    vi: 'Đang mất mạng. Khi có mạng lại, các việc này tự gửi đi.',
    en: 'No network. It is sent once there is one.',
  };
}
