import type { LocalDate } from '@app/kernel';
import type { DemoApi, Made, Versioned } from './demo-api';
import type { People } from './people';
import type { Timeline } from './timeline';

/** Another system of the province that is to be told of public facts; paused until its own side is ready. */
export function planOutgoing(timeline: Timeline, api: DemoApi, people: People, today: LocalDate): void {
  const topics = ['certificate.issued', 'certificate.withdrawn', 'sales-point.recognised', 'decision.published'];
  const body = { name: 'Cổng dữ liệu mở tỉnh Hà Tĩnh', url: 'https://dulieu.hatinh.example/ocop', topics };
  timeline.on(today, async () => {
    const { id, version } = await api.post<Made & Versioned>('/api/webhooks', { as: people.office, body });
    await api.post(`/api/webhooks/${id}/pause`, { as: people.office, ifMatch: version });
  });
}
