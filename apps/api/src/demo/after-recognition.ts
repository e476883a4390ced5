import { addDays, type LocalDate } from '@app/kernel';
import type { DemoApi, Made, Person, Versioned } from './demo-api';
import type { People } from './people';
import type { Timeline } from './timeline';

interface Candidate {
  readonly productId: string;
  readonly productName: string;
}

interface ProductFacts {
  readonly id: string;
  readonly name: string;
  readonly producerId: string;
  readonly producerName: string;
}

/** Number, day and title are those of the province's resolution; the sums are made up. */
const RESOLUTION = {
  number: '123/2018/NQ-HĐND',
  issuedOn: '2018-12-13',
  issuer: 'Hội đồng nhân dân tỉnh Hà Tĩnh',
  title:
    'Quy định một số chính sách khuyến khích phát triển nông nghiệp, nông thôn gắn với xây dựng nông thôn mới và đô thị văn minh Hà Tĩnh',
  validFrom: '2019-01-01',
  validTo: '2021-12-31',
};
const LINE = { occasion: 'first', producerKinds: [], needsAcceptance: false, repeatable: false };
const LINES = [
  { ...LINE, subject: 'award', title: 'Thưởng sản phẩm đạt 3 sao', ceiling: '30000000', stars: ['3'] },
  { ...LINE, subject: 'award', title: 'Thưởng sản phẩm đạt 4 sao', ceiling: '50000000', stars: ['4'] },
  {
    ...{ ...LINE, occasion: 'any', needsAcceptance: true, repeatable: true },
    ...{
      subject: 'packaging',
      title: 'Bao bì, tem truy xuất nguồn gốc',
      percent: 50,
      ceiling: '40000000',
      stars: ['3', '4'],
    },
  },
];

/** What follows the recognition of 2020: support by resolution, a model product, marks with their last days, a consulting unit. */
export class AfterRecognition {
  private lineIds: readonly string[] = [];
  private products: ProductFacts[] = [];
  private paid: { id: string; version: number; amount: string }[] = [];

  constructor(
    private readonly api: DemoApi,
    private readonly people: People,
  ) {}

  plan(timeline: Timeline, today: LocalDate): void {
    timeline.on('2020-11-02', () => this.policy());
    timeline.on('2021-03-15', () => this.propose());
    timeline.on('2021-04-05', () => this.decide());
    timeline.on('2021-11-22', () => this.pay());
    timeline.on(addDays(today, -12), () => this.keepPapers(today));
  }

  private async policy(): Promise<void> {
    const as = this.people.office;
    const { id } = await this.api.post<Made>('/api/support/resolutions', { as, body: { ...RESOLUTION, lines: LINES } });
    const { lines } = await this.api.get<{ lines: Made[] }>(`/api/support/resolutions/${id}`, as);
    this.lineIds = lines.map((line) => line.id);
    for (const [year, amount] of [
      [2020, '500000000'],
      [2021, '800000000'],
    ] as const) {
      const body = { amount, documentNo: `${year - 1900}/QĐ-UBND`, documentOn: `${year - 1}-12-20` };
      if (year === 2021) body.documentOn = '2020-10-20';
      await this.api.post(`/api/support/budgets/${year}/province`, { as, body });
    }
  }

  /** Up to three products of each award, and one for packaging. */
  private async propose(): Promise<void> {
    const as = this.people.office;
    for (const [index, lineId] of this.lineIds.entries()) {
      const path = `/api/support/candidates?lineId=${lineId}`;
      const { items } = await this.api.get<{ items: Candidate[] }>(path, as);
      for (const { productId } of items.slice(0, index === 2 ? 1 : 3)) {
        const ceiling = LINES[index]?.ceiling ?? '0';
        const cost = index === 2 ? { cost: '70000000', asked: '35000000' } : { asked: ceiling };
        const body = { lineId, productId, year: 2021, source: 'province', ...cost };
        const { id } = await this.api.post<Made>('/api/support/grants', { as, body });
        this.paid.push({ id, version: 1, amount: cost.asked });
        if (!this.products.some((product) => product.id === productId))
          this.products.push(await this.api.get<ProductFacts>(`/api/products/${productId}`, as));
      }
    }
  }

  /** All but the last proposal: that one waits for the leader to this day. */
  private async decide(): Promise<void> {
    for (const [index, grant] of this.paid.slice(0, -1).entries()) {
      const body = { number: `${1012 + index}/QĐ-UBND`, on: '2021-04-05', amount: grant.amount };
      grant.version = (await this.step(grant.id, 'decide', this.people.leader, grant.version, body)).version;
    }
  }

  /** Paying is slow, as the report of 2022 says: some whole, one in part, one not yet. */
  private async pay(): Promise<void> {
    for (const [index, grant] of this.paid.slice(0, -2).entries()) {
      const amount = index === 1 ? String(BigInt(grant.amount) / 2n) : grant.amount;
      const body = { number: `PC-${210 + index}`, on: '2021-11-22', amount };
      const { version } = await this.step(grant.id, 'pay', this.people.office, grant.version, body);
      if (index === 0) await this.step(grant.id, 'close', this.people.office, version, {});
    }
  }

  private async keepPapers(today: LocalDate): Promise<void> {
    const [first, second, third] = this.products;
    if (!first || !second || !third) return;
    const as = this.people.office;
    const mark = (product: ProductFacts, body: object) =>
      this.api.post(`/api/products/${product.id}/marks`, { as, body: { name: product.name, ...body } });
    const issuer = 'Cục Sở hữu trí tuệ';
    const owner = first.producerName;
    await mark(first, {
      ...{ kind: 'trademark', number: '4-2016-28417', owner, issuer, issuedOn: '2016-09-15' },
      expiresOn: addDays(today, 41),
    });
    await mark(first, { kind: 'gtin', number: '8938501234568', owner, issuer: 'GS1 Việt Nam', issuedOn: '2020-03-02' });
    await mark(second, {
      ...{ kind: 'certification-mark', number: '4-2017-30112', owner: 'Hội Nông dân tỉnh Hà Tĩnh', issuer },
      ...{ issuedOn: '2017-05-20', expiresOn: '2027-05-20' },
    });
    await mark(third, {
      ...{ kind: 'trace-code', number: 'TXNG-HT-00318', owner: third.producerName, issuer: 'Sở Khoa học và Công nghệ' },
      ...{ issuedOn: '2023-06-01', expiresOn: addDays(today, -5) },
    });
    await this.consult(as, second);
    await this.model(as, third);
    await this.becomeCompany(as, first);
  }

  private async consult(as: Person, { producerId }: ProductFacts): Promise<void> {
    const body = {
      ...{ name: 'Trung tâm Tư vấn phát triển nông thôn miền Trung', taxCode: '3001998877' },
      ...{ address: 'Phường Thành Sen, tỉnh Hà Tĩnh', contactName: 'Phan Thị Hòa', phone: '0239 3855 123' },
    };
    const { id } = await this.api.post<Made>('/api/consulting-units', { as, body });
    const advice = { producerId, fromOn: '2020-02-01', toOn: '2020-12-31', contractNo: '05/2020/HĐTV' };
    await this.api.post(`/api/consulting-units/${id}/consultancies`, { as, body: advice });
  }

  private async model(as: Person, product: ProductFacts): Promise<void> {
    const body = {
      ...{ level: 'central', programme: 'Mô hình điểm OCOP gắn với vùng nguyên liệu', yearFrom: 2024, yearTo: 2026 },
      ...{ leader: 'Bộ Nông nghiệp và Môi trường', decisionNo: '312/QĐ-BNN-VPĐP', decidedOn: '2024-02-02' },
      ...{ budget: '2400000000', productIds: [product.id] },
    };
    const { id } = await this.api.post<Made>('/api/support/models', { as, body });
    for (const [notedOn, text] of [
      ['2024-09-10', 'Đã cấp mã số vùng trồng, tập huấn 45 hộ.'],
      ['2025-08-20', 'Nghiệm thu nhà sơ chế; bao bì mới đưa vào sử dụng.'],
    ])
      await this.api.post(`/api/support/models/${id}/notes`, { as, body: { notedOn, text } });
  }

  /** The first producer has become a company; its certificate keeps the old name. */
  private async becomeCompany(as: Person, { producerId, name }: ProductFacts): Promise<void> {
    const path = `/api/producers/${producerId}`;
    const now = await this.api.get<Versioned & { representativeName: string }>(path, as);
    const body = {
      ...{ kind: 'company', name: `Công ty TNHH ${name}`, representativeName: now.representativeName },
      ...{ documentNo: '3002145678', documentOn: '2025-06-12', note: 'Chuyển đổi để mở rộng xưởng và xuất hóa đơn.' },
    };
    await this.api.post(`${path}/kind-changes`, { as, ifMatch: now.version, body });
  }

  private step(id: string, action: string, as: Person, ifMatch: number, body: object): Promise<Versioned> {
    return this.api.post<Versioned>(`/api/support/grants/${id}/${action}`, { as, ifMatch, body });
  }
}
