import { addDays, WorkingCalendar, type LocalDate } from '@app/kernel';
import type { Accounts } from './accounts';
import { setUpCouncil, type Council, type SeatSpec } from './councils';
import { SPECIALITIES } from './data/catalogue';
import { DOSSIERS_2026, type DossierOf2026 } from './data/dossiers-2026';
import { inventName } from './data/names';
import type { DemoApi, Made, Person } from './demo-api';
import { draftDossier, submitDossier, type FiledDossier } from './dossiers';
import { holdMeeting2026 } from './meeting-2026';
import { PAPERS_2026 } from './papers';
import type { People } from './people';
import { productNameAt } from './plan-drafts';
import type { Random } from './random';
import type { Timeline } from './timeline';
import { slug, type Units } from './units';
import { fillWallet, type WalletOwner } from './wallets';

const RULEBOOK = '26-2026';
/** The round stands somewhere in the second half of 2026: the real day is kept within these. */
const EARLIEST = '2026-07-15' as LocalDate;
const LATEST = '2026-12-11' as LocalDate;

/** The demonstration's today: the real day, or the nearest one on which a round of 2026 can be under way. */
export const todayOfRound = (realDay: LocalDate): LocalDate =>
  realDay < EARLIEST ? EARLIEST : realDay > LATEST ? LATEST : realDay;

interface Begun {
  readonly plan: DossierOf2026;
  readonly index: number;
  readonly filedOn: LocalDate;
  readonly productName: string;
  officer: Person | undefined;
  filed: FiledDossier | undefined;
}

/** A dossier that its producer has begun, and the officer of the commune. */
export interface DraftAtWork {
  readonly by: Person;
  readonly officer: Person;
  readonly producerId: string;
  readonly dossierId: string;
  readonly sheetNo: number;
  readonly rulebookId: string;
}

/** A round of 2026 under the decision of 2026: commune opinion, no district, gates; open, with a few dossiers. */
export class Round2026 {
  private readonly calendar = new WorkingCalendar([]);
  private roundId = '';
  private province: Council | undefined;
  private readonly toJudge: string[] = [];
  private atWork: Person | undefined;
  private writing: DraftAtWork | undefined;
  private readonly wallets: WalletOwner[] = [];

  constructor(
    private readonly api: DemoApi,
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly units: Units,
    private readonly random: Random,
    private readonly councilOf2020: () => Council,
  ) {}

  /** The officer before whom a dossier lies; to be read when the timeline has been played. */
  get officerAtWork(): Person {
    if (!this.atWork) throw new Error('no dossier lies at a commune');
    return this.atWork;
  }

  /** The dossier that is half done, with its producer; to be read when the timeline has been played. */
  get draftAtWork(): DraftAtWork {
    if (!this.writing) throw new Error('nobody writes a dossier');
    return this.writing;
  }

  plan(timeline: Timeline, today: LocalDate): void {
    timeline.on(this.ago(today, 30), () => this.openRound(today));
    timeline.on(this.ago(today, 20), () => this.setUpProvince());
    timeline.on(this.ago(today, 2), () => this.meet(today));
    for (const [index, plan] of DOSSIERS_2026.entries()) {
      const productName = productNameAt(SPECIALITIES[plan.product], plan.commune);
      const filedOn = this.ago(today, plan.filedDaysAgo);
      const begun: Begun = { plan, index, filedOn, productName, officer: undefined, filed: undefined };
      timeline.on(filedOn, () => this.begin(begun));
      if (plan.state === 'sent-up' || plan.state === 'accepted')
        timeline.on(this.ago(today, plan.filedDaysAgo - 4), () =>
          this.giveOpinion(begun, this.ago(today, plan.filedDaysAgo - 4)),
        );
      if (plan.state === 'accepted') timeline.on(this.ago(today, plan.filedDaysAgo - 7), () => this.accept(begun));
    }
    timeline.on(today, async () => {
      for (const owner of this.wallets) await fillWallet(this.api, owner, today);
    });
  }

  /** A session that got as far as the second round of a product before it was adjourned. */
  private async meet(today: LocalDate): Promise<void> {
    if (!this.province || this.toJudge.length === 0) throw new Error('nothing to meet about');
    await holdMeeting2026(this.api, this.province, this.people.office, {
      roundId: this.roundId,
      dossierIds: this.toJudge,
      heldOn: this.ago(today, 2),
      continuesOn: addDays(today, 1),
    });
  }

  /** So many working days before a day. */
  private ago(day: LocalDate, workingDays: number): LocalDate {
    let found = day;
    while (this.calendar.workingDaysBetween(found, day) < workingDays) found = addDays(found, -1);
    return found;
  }

  /** The law's second round; when its last day for communes is over, a further one by the council's own rules. */
  private async openRound(today: LocalDate): Promise<void> {
    const as = this.people.office;
    const regular = today <= '2026-10-15';
    const body = {
      year: 2026,
      number: regular ? 2 : 3,
      name: regular ? 'Đợt 2 năm 2026' : 'Đợt 3 năm 2026 (bổ sung theo quy chế của Hội đồng)',
      procedureId: RULEBOOK,
      deadlines: [
        { level: 'commune', task: 'send-up', dueOn: regular ? '2026-10-29' : '2026-12-18' },
        { level: 'province', task: 'finish', dueOn: regular ? '2026-12-29' : '2026-12-30' },
      ],
    };
    this.roundId = (await this.api.post<Made>('/api/rounds', { as, body })).id;
    await this.api.post(`/api/rounds/${this.roundId}/open`, { as, ifMatch: 1 });
  }

  /** The same people as in 2020 sit again, by a new decision. */
  private async setUpProvince(): Promise<void> {
    const seats = this.councilOf2020().members.map(({ seat, person }): SeatSpec => ({
      seat,
      person,
      department: DEPARTMENT[seat],
    }));
    this.province = await setUpCouncil(this.api, this.accounts, this.people.office, {
      level: 'province',
      unitId: this.units.province.id,
      name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Hà Tĩnh năm 2026',
      decisionNo: '1512/QĐ-UBND',
      decisionOn: '2026-07-01',
      seats,
    });
  }

  private async begin(begun: Begun): Promise<void> {
    const { plan, productName } = begun;
    const unit = this.units.commune(plan.commune);
    const representative = inventName(this.random);
    const [officer] = await this.accounts.invite([
      {
        name: inventName(this.random).name,
        email: `canbo2026.${slug(plan.commune)}@ocop.example`,
        role: 'commune-officer',
        scope: { kind: 'unit', id: unit.id },
        since: '2026-01-01',
      },
    ]);
    begun.officer = officer;
    if (plan.state === 'at-commune') this.atWork = officer;
    const facts = {
      kind: kindOf(plan.producerName),
      name: plan.producerName,
      unitId: unit.id,
      address: `Thôn 2, ${unit.name}`,
    };
    const body = { ...facts, representativeName: representative.name, representativeGender: representative.gender };
    const producer = await this.api.post<Made>('/api/producers', { as: this.people.office, body });
    const by = await this.accounts.inviteOne({
      name: representative.name,
      email: `${slug(productName)}.2026@ocop.example`,
      role: 'producer',
      scope: { kind: 'organisation', id: producer.id },
      since: '2026-01-01',
    });
    await this.file(begun, by, producer.id);
  }

  private async file(begun: Begun, by: Person, producerId: string): Promise<void> {
    const { plan, productName, index } = begun;
    const { sheetNo, value } = SPECIALITIES[plan.product];
    const isDraft = plan.state === 'draft';
    const id = await draftDossier(this.api, {
      by,
      producerId,
      roundId: this.roundId,
      product: {
        name: productName,
        sheetNo,
        description: value,
        story: 'Sản phẩm của vùng đất, làm từ nguyên liệu trong xã.',
      },
      about: { productName, producerName: plan.producerName, index },
      rulebookId: RULEBOOK,
      papers: isDraft ? PAPERS_2026.slice(0, 1) : PAPERS_2026,
      ...(isDraft ? {} : { selfScore: 74 + 3 * index }),
    });
    if (isDraft && begun.officer)
      this.writing = { by, officer: begun.officer, producerId, dossierId: id, sheetNo, rulebookId: RULEBOOK };
    if (!isDraft) begun.filed = await submitDossier(this.api, id, by);
    if (isDraft || plan.state === 'at-commune')
      this.wallets.push({
        ...{ by, producerId, sheetNo, rulebookId: RULEBOOK, dossierId: isDraft ? id : undefined },
        about: { productName, producerName: plan.producerName, index },
      });
  }

  private async giveOpinion(begun: Begun, on: LocalDate): Promise<void> {
    const { officer, filed, index } = begun;
    if (!officer || !filed) throw new Error(`${begun.productName} is not filed`);
    const items = OPINION.map((item) => ({ ...item, holds: true }));
    const body = { items, letterNo: `${31 + index}/TTr-UBND`, letterOn: on };
    begun.filed = {
      id: filed.id,
      ...(await this.api.post<{ version: number }>(`/api/dossiers/${filed.id}/opinion`, {
        as: officer,
        ifMatch: filed.version,
        body,
      })),
    };
  }

  private async accept({ filed }: Begun): Promise<void> {
    if (!filed) throw new Error('nothing to accept');
    this.toJudge.push(filed.id);
    await this.api.post(`/api/dossiers/${filed.id}/accept`, {
      as: this.people.office,
      ifMatch: filed.version,
      body: {},
    });
  }
}

/** What a producer is, as its name says. */
const kindOf = (name: string): 'cooperative' | 'cooperative-group' | 'household' =>
  name.startsWith('Hợp tác xã') ? 'cooperative' : name.startsWith('Tổ hợp tác') ? 'cooperative-group' : 'household';

const DEPARTMENT: Readonly<Record<SeatSpec['seat'], string>> = {
  chair: 'Ủy ban nhân dân tỉnh',
  deputy: 'Sở Nông nghiệp và Môi trường',
  member: 'Sở, ngành cấp tỉnh',
  secretary: 'Văn phòng Điều phối nông thôn mới tỉnh',
  adviser: 'Tổ tư vấn',
};

/** Items of the commune's report (form 03). */
const OPINION = [
  { code: 'nguyen-lieu', note: 'Toàn bộ nguyên liệu trồng, nuôi tại xã.' },
  { code: 'lao-dong', note: 'Lao động là người trong xã.' },
  { code: 'y-tuong', note: 'Ý tưởng từ nghề truyền thống của thôn.' },
  { code: 'ban-sac', note: 'Sản phẩm gắn với lễ hội của xã.' },
];
