import { randomUUID } from 'node:crypto';
import qrcode from 'qrcode';
import { addDays, type LocalDate } from '@app/kernel';
import { newUuidV7 } from '@app/platform/database';
import type { Accounts } from './accounts';
import type { DemoApi, Made, Person } from './demo-api';
import type { People } from './people';
import { workday, type Timeline } from './timeline';
import type { Units } from './units';

interface PointPlan {
  readonly name: string;
  readonly kind: string;
  readonly placeKind: string;
  readonly areaM2: number;
  readonly address: string;
  readonly commune: string;
  readonly place: readonly [lat: string, lon: string];
  readonly operatorName: string;
}

const CENTRE: PointPlan = {
  ...{ name: 'Trung tâm OCOP Thành Sen', kind: 'centre', placeKind: 'service', areaM2: 180 },
  ...{ address: '12 Phan Đình Phùng', commune: 'Phường Thành Sen', place: ['18.342812', '105.905701'] },
  operatorName: 'Công ty cổ phần Thương mại Thành Sen',
};
const SHOP: PointPlan = {
  ...{ name: 'Cửa hàng OCOP Phố Châu', kind: 'shop', placeKind: 'market', areaM2: 64 },
  ...{ address: 'Chợ Phố Châu', commune: 'Xã Hương Sơn', place: ['18.513420', '105.431780'] },
  operatorName: 'Hợp tác xã Nông nghiệp Phố Châu',
};
const STALL: PointPlan = {
  ...{ name: 'Quầy OCOP Thiên Cầm', kind: 'stall', placeKind: 'tourism', areaM2: 14 },
  ...{ address: 'Khu du lịch biển Thiên Cầm', commune: 'Xã Thiên Cầm', place: ['18.271930', '106.089540'] },
  operatorName: 'Hộ kinh doanh Nguyễn Thị Lành',
};
const CORNER: PointPlan = {
  ...{ name: 'Góc OCOP siêu thị Sông Trí', kind: 'corner', placeKind: 'market', areaM2: 6 },
  ...{ address: '215 Lê Đại Hành', commune: 'Phường Sông Trí', place: ['18.086310', '106.290870'] },
  operatorName: 'Siêu thị Sông Trí',
};
const SMALL: PointPlan = {
  ...{ name: 'Cửa hàng OCOP ga Hương Phố', kind: 'shop', placeKind: 'station', areaM2: 45 },
  ...{ address: 'Ga Hương Phố', commune: 'Xã Hương Khê', place: ['18.178420', '105.716050'] },
  operatorName: 'Hợp tác xã Bưởi Phúc Trạch',
};
const MEMBERS = 'Sở Công Thương; UBND cấp xã';

/** Sales points of the months before today: two open, one warned, one suspended, applications that wait. */
export class SalesPoints {
  operator: Person | undefined;
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly api: DemoApi,
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly units: Units,
  ) {}

  plan(timeline: Timeline, today: LocalDate): void {
    const day = (before: number): LocalDate => workday(addDays(today, -before));
    for (const [index, plan] of [CENTRE, SHOP, STALL].entries()) {
      timeline.on(day(90), () => this.register(plan));
      timeline.on(day(84), () => this.survey(plan, day(84)));
      timeline.on(day(75), () => this.recognise(plan, `${30 + index}/QĐ-SCT`, day(75)));
    }
    timeline.on(day(60), () => this.stock());
    timeline.on(day(50), () => this.support(day(50)));
    timeline.on(day(40), () => this.inspect(STALL, 'trained-seller'));
    timeline.on(day(10), () => this.suspend(STALL, day(10)));
    timeline.on(day(9), () => this.inspect(SHOP, 'prices'));
    timeline.on(day(8), () => this.appoint(day(8)));
    timeline.on(day(6), () => this.register(SMALL));
    timeline.on(day(4), () => this.survey(SMALL, day(4)));
    timeline.on(day(3), () => this.register(CORNER));
  }

  private get as(): Person {
    return this.people.trade;
  }

  private path(plan: PointPlan): string {
    return `/api/sales-points/${this.ids.get(plan.name) ?? ''}`;
  }

  private async register(plan: PointPlan): Promise<void> {
    const { commune, place, ...facts } = plan;
    const [lat, lon] = place;
    const contact = { contactName: 'Nguyễn Thị Lành', contactPhone: '0912 345 678' };
    const body = { ...facts, ...contact, lat, lon, unitId: this.units.commune(commune).id };
    const { id } = await this.api.post<Made>('/api/sales-points', { as: this.as, body });
    this.ids.set(plan.name, id);
    const paper = { kind: 'application', title: 'Đơn đăng ký điểm bán' };
    await this.api.post(`${this.path(plan)}/papers`, { as: this.as, body: paper });
  }

  private survey(plan: PointPlan, surveyedOn: LocalDate): Promise<unknown> {
    const checklist = ['name-board', 'prices', 'hygiene'].map((item) => ({ item, answer: 'ok' }));
    const body = { surveyedOn, members: MEMBERS, areaM2: plan.areaM2, checklist, passed: true, fileIds: [] };
    return this.api.post(`${this.path(plan)}/survey`, { as: this.as, ifMatch: 1, body });
  }

  private async recognise(plan: PointPlan, number: string, decidedOn: LocalDate): Promise<void> {
    const body = { number, decidedOn };
    await this.api.post(`${this.path(plan)}/recognise`, { as: this.as, ifMatch: 2, body });
    await this.api.post(`${this.path(plan)}/publish`, { as: this.as, ifMatch: 3 });
  }

  /** What is on the shelves: products that were rated, and whether they still are is seen on the page. */
  private async stock(): Promise<void> {
    const path = '/api/certificates?limit=50';
    const { items } = await this.api.get<{ items: { numberText: string }[] }>(path, this.as);
    const productIds: string[] = [];
    for (const { numberText } of items) {
      const code = `/api/sales-points/scanned/code?code=${encodeURIComponent(numberText)}`;
      productIds.push((await this.api.get<{ productId: string }>(code, this.as)).productId);
    }
    for (const [plan, otherItems] of [
      [CENTRE, 2],
      [SHOP, 4],
    ] as const)
      await this.api.put(`${this.path(plan)}/goods`, { as: this.as, body: { productIds, otherItems } });
  }

  private async support(on: LocalDate): Promise<void> {
    const body = { policy: 'Nghị quyết 51/2021/NQ-HĐND', cost: '168000000', amount: '84000000' };
    const { id } = await this.api.post<Made>(`${this.path(SHOP)}/supports`, { as: this.as, body });
    const path = `${this.path(SHOP)}/supports/${id}`;
    await this.api.post(`${path}/accept`, { as: this.as, ifMatch: 1, body: { number: '07/BB-NT', on } });
    await this.api.post(`${path}/pay`, { as: this.as, ifMatch: 2, body: { on } });
  }

  private inspect(plan: PointPlan, item: string): Promise<unknown> {
    const note = item === 'prices' ? 'Ba mặt hàng chưa niêm yết giá' : 'Người bán mới, chưa tập huấn';
    const checklist = [
      { item: 'name-board', answer: 'ok' },
      { item, answer: 'violation', note },
    ];
    const body = { id: newUuidV7(), kind: 'periodic', members: MEMBERS, checklist, scans: [], fileIds: [] };
    return this.api.post(`${this.path(plan)}/inspections`, { as: this.as, body });
  }

  private suspend(plan: PointPlan, decidedOn: LocalDate): Promise<unknown> {
    const body = { number: '61/QĐ-SCT', decidedOn, ground: 'not-remedied' };
    return this.api.post(`${this.path(plan)}/suspend`, { as: this.as, ifMatch: 4, body });
  }

  /** Somebody runs the shop, and has sent the photo of that day. */
  private async appoint(since: LocalDate): Promise<void> {
    const scope = { kind: 'organisation', id: this.ids.get(SHOP.name) ?? '' } as const;
    const account = { name: 'Nguyễn Thị Lành', email: 'diemban@ocop.example', role: 'sales-point-operator' } as const;
    this.operator = await this.accounts.inviteOne({ ...account, scope, since });
    const as = this.operator;
    const fileId = randomUUID();
    const { code } = await this.api.get<{ code: string }>(`${this.path(SHOP)}/day-code`, as);
    const bytes = await qrcode.toBuffer(`${SHOP.name} ${code}`, { type: 'png' });
    await this.api.put(`${this.path(SHOP)}/files/${fileId}/bytes?name=anh.png`, { as, bytes });
    await this.api.post(`${this.path(SHOP)}/proofs`, { as, body: { fileId, code } });
  }
}
