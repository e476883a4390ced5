import { addDays, type LocalDate } from '@app/kernel';
import type { Accounts } from './accounts';
import type { DemoApi, Made, Person } from './demo-api';
import type { People } from './people';
import { workday, type Timeline } from './timeline';

interface Question {
  readonly code: string;
}

interface Opened {
  readonly id: string;
  readonly productName: string;
  readonly items: readonly Question[];
  readonly version: number;
  readonly findingList: readonly { readonly id: string }[];
}

interface Finding {
  readonly code: string;
  readonly what: string;
  readonly remedyUntil: string;
}

/** The inspections of the winter after the first recognitions, and a visit that waits today. */
export class Inspections {
  private inspector: Person | undefined;
  private opened: readonly Made[] = [];

  constructor(
    private readonly api: DemoApi,
    private readonly accounts: Accounts,
    private readonly people: People,
  ) {}

  /** Who is offered as the member of a team. */
  get memberOfTeam(): Person {
    if (!this.inspector) throw new Error('no inspector yet');
    return this.inspector;
  }

  plan(timeline: Timeline, today: LocalDate): void {
    timeline.on('2020-12-01', () => this.approvedPlan());
    timeline.on('2020-12-08', () => this.visit(0, '2020-12-08'));
    timeline.on('2020-12-09', () =>
      this.visit(1, '2020-12-09', {
        ...{ code: 'chung.7', what: 'Mã truy xuất trên hai trong năm hộp không quét được', remedyUntil: '2020-12-24' },
      }),
    );
    timeline.on('2020-12-22', () => this.remedied(1, 'Đã in tem mới, quét thử mười hộp đều được.'));
    timeline.on('2020-12-10', () =>
      this.visit(2, '2020-12-10', {
        ...{ code: 'chung.5', what: 'Bao bì in thừa một sao so với giấy chứng nhận', remedyUntil: '2021-01-05' },
      }),
    );
    timeline.on(workday(addDays(today, -2)), () => this.openToday(today));
  }

  private team() {
    const leader = {
      userId: this.memberOfTeam.userId,
      seat: 'leader',
      agency: 'Chi cục Quản lý chất lượng nông lâm thủy sản',
    };
    return [leader, { userId: this.people.trade.userId, seat: 'member', agency: 'Sở Công Thương' }];
  }

  private async approvedPlan(): Promise<void> {
    this.inspector = await this.accounts.inviteOne({
      ...{ role: 'inspector', name: 'Đặng Hữu Kiên', email: 'kiemtra@ocop.example' },
    });
    const body = {
      ...{ title: 'Kiểm tra sản phẩm OCOP sau công nhận, quý IV năm 2020', kind: 'periodic', count: 3 },
      ...{ periodFrom: '2020-12-01', periodTo: '2020-12-20', members: this.team() },
    };
    const { id } = await this.api.post<Made>('/api/inspection-plans', { as: this.people.office, body });
    await this.api.post(`/api/inspection-plans/${id}/approve`, { as: this.people.leader, ifMatch: 1 });
    const { items } = await this.api.get<{ items: Made[] }>(`/api/inspections?planId=${id}`, this.people.office);
    this.opened = [...items].reverse();
  }

  private open(index: number): Promise<Opened> {
    const made = this.opened[index];
    if (!made) throw new Error(`no inspection ${index}`);
    return this.api.get<Opened>(`/api/inspections/${made.id}`, this.people.office);
  }

  private async visit(index: number, day: string, finding?: Finding): Promise<void> {
    const { id, items } = await this.open(index);
    const body = {
      answers: items.map(({ code }) => ({ code, verdict: code === finding?.code ? 'no' : 'yes' })),
      findings: finding === undefined ? [] : [{ severity: 'serious', ...finding }],
      conclusion:
        finding === undefined
          ? 'Cơ sở sản xuất đúng như hồ sơ đã được công nhận.'
          : 'Cơ sở sản xuất đúng như hồ sơ, còn tồn tại phải khắc phục trong hạn.',
      signatures: [
        { side: 'team', name: this.memberOfTeam.displayName, title: 'Trưởng đoàn' },
        { side: 'producer', name: 'Đại diện cơ sở', title: 'Người đại diện' },
      ],
      begunAt: `${day}T01:30:00.000Z`,
      endedAt: `${day}T03:10:00.000Z`,
    };
    await this.api.post(`/api/inspections/${id}/record`, { as: this.memberOfTeam, body });
  }

  private async remedied(index: number, note: string): Promise<void> {
    const { id, version, findingList } = await this.open(index);
    const [finding] = findingList;
    const body = { findingId: finding?.id, note };
    await this.api.post(`/api/inspections/${id}/remedies`, { as: this.people.office, ifMatch: version, body });
    await this.api.post(`/api/inspections/${id}/close`, { as: this.people.office, ifMatch: version + 1 });
  }

  /** A star that is over: does the packaging still bear the mark? The visit waits. */
  private async openToday(today: LocalDate): Promise<void> {
    const { items } = await this.api.get<{ items: { productId: string }[] }>('/api/inspections', this.people.trade);
    const productId = items[0]?.productId;
    const body = {
      ...{ productId, dueOn: addDays(today, 7), members: this.team() },
      reason: 'Người mua cho biết hàng đã hết hạn công nhận vẫn in sao OCOP.',
    };
    await this.api.post('/api/inspections', { as: this.people.trade, body });
  }
}
