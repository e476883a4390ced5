import { addDays, localDate } from '@app/kernel';
import type { Accounts } from './accounts';
import { assignTo, holdSitting, seated, setUpCouncil, votersOf, type Council, type Scored } from './councils';
import { districtSeats, EXPERT, PROVINCE_SEATS } from './data/councils';
import { SPECIALITIES } from './data/catalogue';
import { inventName } from './data/names';
import { PROPOSALS, type Proposal } from './data/proposals';
import type { DemoApi, Made, Person } from './demo-api';
import { draftDossier, sheetOf, submitDossier, ticksNear, type FiledDossier } from './dossiers';
import { PAPERS_2020 } from './papers';
import { need, type People } from './people';
import { productNameAt } from './plan-drafts';
import type { Random } from './random';
import { workday, type Timeline } from './timeline';
import { slug, type Units } from './units';
import type { ApprovedPlan } from './year-2020';

const RULEBOOK = '1048-2019';
/** Days of the district councils' sessions. */
const DISTRICT_DAYS: Readonly<Record<string, string>> = {
  '443': '2020-09-10',
  '449': '2020-09-11',
  '445': '2020-09-15',
  '442': '2020-09-17',
};
/** Members differ a little; the sum of their differences is 0 for five and for nine. */
const DIFFERENCES = [0, 2, -1, 1, -2, 3, -3, 1, -1];

interface Entry {
  readonly proposal: Proposal;
  readonly index: number;
  readonly productName: string;
  producer: Person | undefined;
  dossier: FiledDossier | undefined;
  districtCaseId: string;
  provinceCaseId: string;
}

/** Round 1 of 2020: filed, scored by the districts, sent up, scored by the province, in as many states as there are. */
export class Round2020 {
  private readonly entries: Entry[] = PROPOSALS.map((proposal, index) => ({
    proposal,
    index,
    productName: productNameAt(SPECIALITIES[proposal.product], proposal.commune),
    producer: undefined,
    dossier: undefined,
    districtCaseId: '',
    provinceCaseId: '',
  }));
  private readonly districtCouncils = new Map<string, Council>();
  private provinceCouncil: Council | undefined;
  roundId = '';

  constructor(
    private readonly api: DemoApi,
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly units: Units,
    private readonly random: Random,
    private readonly plans: () => readonly ApprovedPlan[],
  ) {}

  get council(): Council {
    if (!this.provinceCouncil) throw new Error('the provincial council is not set up yet');
    return this.provinceCouncil;
  }

  /** The producer of the first proposal; to be read when the timeline has been played. */
  get firstProducer(): Person {
    return must(this.entries[0]?.producer);
  }

  plan(timeline: Timeline): void {
    timeline.on('2020-07-01', () => this.openRound());
    for (const entry of this.entries) this.planEntry(timeline, entry);
    for (const [code, day] of Object.entries(DISTRICT_DAYS)) {
      timeline.on('2020-08-17', () => this.setUpDistrict(code));
      timeline.on(day, () => this.sitDistrict(code, day));
      timeline.on(workday(addDays(localDate(day), 5)), () => this.sendUp(code));
    }
    timeline.on('2020-08-24', () => this.setUpProvince());
    timeline.on('2020-09-24', () => this.assignProvince());
    timeline.on('2020-09-25', () => this.advise());
    timeline.on('2020-09-29', () => this.sitProvince(1, '2020-09-29'));
    timeline.on('2020-10-06', () => this.sitProvince(2, '2020-10-06'));
  }

  private async openRound(): Promise<void> {
    const as = this.people.office;
    const deadlines = [
      { level: 'district', task: 'file', dueOn: '2020-08-31' },
      { level: 'district', task: 'send-up', dueOn: '2020-09-25' },
      { level: 'province', task: 'finish', dueOn: '2020-10-10' },
    ];
    const body = { year: 2020, number: 1, name: 'Đợt 1 năm 2020', procedureId: RULEBOOK, deadlines };
    this.roundId = (await this.api.post<Made>('/api/rounds', { as, body })).id;
    await this.api.post(`/api/rounds/${this.roundId}/open`, { as, ifMatch: 1 });
  }

  private planEntry(timeline: Timeline, entry: Entry): void {
    const filedOn = workday(addDays(localDate('2020-08-05'), entry.index));
    timeline.on(filedOn, () => this.file(entry));
    const { at } = entry.proposal.fate;
    if (at === 'submitted') return;
    timeline.on(workday(addDays(filedOn, 4)), () =>
      at === 'supplement-asked' ? this.askFor(entry) : this.accept(entry),
    );
  }

  private async file(entry: Entry): Promise<void> {
    const { proposal, productName, index } = entry;
    const plan = this.plans().find(({ draft }) => draft.proposed && draft.productName === productName);
    if (!plan) throw new Error(`no plan for ${productName}`);
    const { producer, product } = plan.draft;
    const by = await this.accounts.inviteOne({
      name: producer.representativeName,
      email: `${slug(productName)}@ocop.example`,
      role: 'producer',
      scope: { kind: 'organisation', id: plan.producerId },
    });
    entry.producer = by;
    const { fate } = proposal;
    const id = await draftDossier(this.api, {
      by,
      producerId: plan.producerId,
      roundId: this.roundId,
      planId: plan.planId,
      product: { name: productName, sheetNo: product.sheetNo, description: product.value, story: STORY },
      about: { productName, producerName: producer.name, index },
      rulebookId: RULEBOOK,
      papers: PAPERS_2020,
      ...(sheetOf(RULEBOOK, product.sheetNo).complete
        ? { selfScore: fate.at === 'closed' ? Math.min(95, fate.district + 4) : 70 }
        : {}),
    });
    entry.dossier = await submitDossier(this.api, id, by);
  }

  private async accept(entry: Entry): Promise<void> {
    const { id, version } = must(entry.dossier);
    const as = need(this.people.districtSecretaries, entry.proposal.district);
    await this.api.post(`/api/dossiers/${id}/accept`, { as, ifMatch: version, body: {} });
  }

  private async askFor(entry: Entry): Promise<void> {
    const { id, version } = must(entry.dossier);
    const as = need(this.people.districtSecretaries, entry.proposal.district);
    const items = [{ code: 'kiem-nghiem', note: 'Phiếu kiểm nghiệm chưa có chỉ tiêu vi sinh.' }];
    const body = { items, reason: 'Cần bổ sung phiếu kiểm nghiệm đủ chỉ tiêu.', dueOn: '2020-09-04' };
    await this.api.post(`/api/dossiers/${id}/ask-supplement`, { as, ifMatch: version, body });
  }

  private async setUpDistrict(code: string): Promise<void> {
    const unit = this.units.district(code);
    const secretary = need(this.people.districtSecretaries, code);
    const names = Array.from({ length: 5 }, () => inventName(this.random).name);
    const seats = [
      ...districtSeats(slug(unit.name), names),
      { seat: 'secretary' as const, department: 'Văn phòng Điều phối nông thôn mới huyện', person: secretary },
    ];
    const spec = {
      level: 'district',
      unitId: unit.id,
      name: `Hội đồng đánh giá, phân hạng sản phẩm OCOP ${unit.name}`,
      decisionNo: `${2100 + Number(code)}/QĐ-UBND`,
      decisionOn: '2020-08-14',
      seats,
    };
    this.districtCouncils.set(code, await setUpCouncil(this.api, this.accounts, secretary, spec));
  }

  private entriesOf(code: string): Entry[] {
    return this.entries.filter(({ proposal }) => proposal.district === code);
  }

  private async sitDistrict(code: string, heldOn: string): Promise<void> {
    const council = need(this.districtCouncils, code);
    const secretary = need(this.people.districtSecretaries, code);
    const scored = this.entriesOf(code).filter(
      ({ proposal: { fate } }) => fate.at === 'closed' || fate.at === 'discussion',
    );
    const ids = scored.map((entry) => must(entry.dossier).id);
    const cases = await assignTo(this.api, council, secretary, this.roundId, ids);
    const products = scored.map((entry, position): Scored => {
      const { fate } = entry.proposal;
      entry.districtCaseId = cases[position] ?? '';
      if (fate.at === 'discussion')
        return { caseId: entry.districtCaseId, sheets: this.sheets(entry, fate.totals), until: 'discussion' };
      const totals = totalsAround(fate.at === 'closed' ? fate.district : 0, 5, entry.index);
      return { caseId: entry.districtCaseId, sheets: this.sheets(entry, totals), until: 'closed' };
    });
    const place = `Hội trường UBND ${this.units.district(code).name}`;
    await holdSitting(this.api, council, secretary, { roundId: this.roundId, heldOn, place }, products);
  }

  /** Sheets that come to these totals; each member has reservations of his own. */
  private sheets(entry: Entry, totals: readonly number[]): Record<string, number>[] {
    const sheet = sheetOf(RULEBOOK, SPECIALITIES[entry.proposal.product].sheetNo);
    return totals.map((total, member) => ticksNear(sheet, total, entry.index + member));
  }

  private async sendUp(code: string): Promise<void> {
    const as = need(this.people.districtSecretaries, code);
    const body = { roundId: this.roundId, letterNo: `${Number(code) - 400}/TTr-HĐOCOP` };
    await this.api.post(`/api/councils/${need(this.districtCouncils, code).id}/send-up`, { as, body });
  }

  private async setUpProvince(): Promise<void> {
    const spec = {
      level: 'province',
      unitId: this.units.province.id,
      name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Hà Tĩnh',
      decisionNo: '2685/QĐ-UBND',
      decisionOn: '2020-08-21',
      seats: PROVINCE_SEATS,
    };
    this.provinceCouncil = await setUpCouncil(this.api, this.accounts, this.people.office, spec);
    const tied = must(this.entries.find(({ proposal }) => proposal.product === 'peanutCandy'));
    const plan = must(this.plans().find(({ draft }) => draft.productName === tied.productName));
    const body = {
      relation: 'consultant',
      name: EXPERT.name,
      identityNo: EXPERT.identityNo,
      note: 'Tư vấn quy trình năm 2019',
    };
    await this.api.post(`/api/producers/${plan.producerId}/parties`, { as: this.people.office, body });
  }

  private async assignProvince(): Promise<void> {
    const up = this.entries.filter(({ proposal: { fate } }) => fate.at === 'closed' && fate.province !== undefined);
    const ids = up.map((entry) => must(entry.dossier).id);
    const cases = await assignTo(this.api, this.council, this.people.office, this.roundId, ids);
    for (const [position, entry] of up.entries()) entry.provinceCaseId = cases[position] ?? '';
  }

  private async advise(): Promise<void> {
    const as = seated(this.council, 'adviser').person;
    for (const entry of this.entries.filter(({ provinceCaseId }) => provinceCaseId !== '').slice(0, 4))
      await this.api.post(`/api/cases/${entry.provinceCaseId}/advice`, {
        as,
        body: { body: `Đã thăm cơ sở: ${entry.productName}. Sổ sách và nhãn khớp với hồ sơ.` },
      });
  }

  private async sitProvince(sitting: 1 | 2, heldOn: string): Promise<void> {
    const products = this.entries.flatMap((entry): Scored[] => {
      const fate = entry.proposal.fate.at === 'closed' ? entry.proposal.fate.province : undefined;
      const caseId = entry.provinceCaseId;
      if (fate === undefined || fate === 'assigned') return [];
      if ('scoring' in fate)
        return sitting === 2
          ? [{ caseId, sheets: this.sheets(entry, totalsAround(fate.scoring, 4, entry.index)), until: 'scoring' }]
          : [];
      if (fate.sitting !== sitting) return [];
      const withoutUserIds = entry.proposal.product === 'peanutCandy' ? this.expertId() : [];
      return [
        {
          caseId,
          sheets: this.sheets(entry, totalsAround(fate.mean, 9, entry.index)),
          until: 'closed',
          withoutUserIds,
        },
      ];
    });
    const as = seated(this.council, 'secretary').person;
    const place = 'Hội trường Văn phòng Điều phối nông thôn mới tỉnh';
    await holdSitting(this.api, this.council, as, { roundId: this.roundId, heldOn, place }, products);
  }

  private expertId(): string[] {
    return votersOf(this.council)
      .filter(({ person }) => person.email === EXPERT.email)
      .map(({ person }) => person.userId);
  }
}

const STORY = 'Nghề được truyền qua ba thế hệ trong làng; mỗi mẻ hàng vẫn làm bằng tay ở khâu quyết định hương vị.';

/** The last member is a little kinder to some products than to others, so that means are not whole. */
const totalsAround = (mean: number, members: number, index: number): number[] =>
  DIFFERENCES.slice(0, members).map(
    (difference, member) => mean + difference + (member === members - 1 ? index % 4 : 0),
  );

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the demonstration is out of order');
  return value;
}
