import { DISTRICTS, SPECIALITIES, type Speciality } from './data/catalogue';
import type { DemoApi, Made, Person } from './demo-api';
import { draftDossier, submitDossier } from './dossiers';
import { PAPERS_2020 } from './papers';
import { need, type People } from './people';
import { productNameAt, type ProducerDraft } from './plan-drafts';
import { ideaFields } from './plan-texts';
import type { Timeline } from './timeline';
import type { Units } from './units';
import type { ApprovedPlan } from './year-2020';

/** 79 ideas of 2022 are 56.8 per cent of the 139 of 2021. */
const IDEAS: readonly (readonly [sentOn: string, approvedOn: string, ideas: number])[] = [
  ['2021-03-15', '2021-04-12', 48],
  ['2021-05-17', '2021-06-14', 53],
  ['2021-08-16', '2021-09-13', 38],
  ['2022-03-14', '2022-04-11', 41],
  ['2022-07-11', '2022-08-15', 38],
];
const PROPOSED_2022 = 45;
const RESULTS = 48;
/** Growth of revenue over three years in per cent, in turn: 40 on average. */
const GROWTHS = [12, 68, 25, 55, 40, 33, 47, 40];
/** 2,036 direct jobs together. */
const JOBS = { each: 42, more: 20 };

const STORY = 'Làm theo lối cũ của làng, nay có nhãn, bao bì và sổ ghi từng mẻ.';

interface NextIdea {
  readonly producer: ProducerDraft;
  readonly producerId: string;
  readonly product: Speciality;
  readonly productName: string;
  id: string;
}

/** The years after the first round: ideas, the round of 2022, and what the producers achieved. */
export class Years20212022 {
  private roundId = '';

  constructor(
    private readonly api: DemoApi,
    private readonly people: People,
    private readonly units: Units,
    private readonly plans: () => readonly ApprovedPlan[],
  ) {}

  plan(timeline: Timeline): void {
    let begun = 0;
    for (const [sentOn, approvedOn, count] of IDEAS) {
      const first = begun;
      const ideas: NextIdea[] = [];
      timeline.on(sentOn, async () => void ideas.push(...this.ideas(first, count)));
      for (let index = 0; index < count; index += 1) {
        timeline.together(sentOn, () => this.sendIdea(ideas[index]));
        timeline.together(approvedOn, () => this.selectIdea(ideas[index]));
      }
      begun += count;
    }
    timeline.on('2022-06-01', () => this.openRound());
    for (let index = 0; index < PROPOSED_2022; index += 1) timeline.together('2022-06-20', () => this.propose(index));
    timeline.on('2022-12-30', () => this.closeRound());
    for (let index = 0; index < RESULTS; index += 1) {
      timeline.together('2021-01-18', () => this.tell(index, 2019));
      timeline.together('2022-12-20', () => this.tell(index, 2022));
    }
  }

  private officer({ commune, district }: ProducerDraft): Person {
    return need(this.people.communeOfficers, this.units.commune(commune, district).id);
  }

  /** One idea for each producer in turn, of something that its district makes. */
  private ideas(first: number, count: number): NextIdea[] {
    const plans = distinct(this.plans());
    return Array.from({ length: count }, (_, index) => {
      const turn = first + index;
      const { draft, producerId } = at(plans, turn % plans.length);
      const makes = DISTRICTS.find(({ code }) => code === draft.producer.district)?.makes ?? [];
      const key = makes[(turn + 1 + Math.floor(turn / plans.length)) % makes.length] ?? 'honey';
      const product = SPECIALITIES[key];
      return {
        producer: draft.producer,
        producerId,
        product,
        productName: productNameAt(product, draft.producer.commune),
        id: '',
      };
    });
  }

  private async sendIdea(idea: NextIdea | undefined): Promise<void> {
    if (!idea) return;
    const as = this.officer(idea.producer);
    const body = { producerId: idea.producerId, ...ideaFields(idea) };
    idea.id = (await this.api.post<Made>('/api/ideas', { as, body })).id;
    await this.api.post(`/api/ideas/${idea.id}/submit`, { as, ifMatch: 1 });
  }

  private async selectIdea(idea: NextIdea | undefined): Promise<void> {
    if (!idea) return;
    const as = need(this.people.districtSecretaries, idea.producer.district);
    await this.api.post(`/api/ideas/${idea.id}/select`, { as, ifMatch: 2, body: {} });
  }

  private async openRound(): Promise<void> {
    const as = this.people.office;
    const deadlines = [
      { level: 'district', task: 'file', dueOn: '2022-07-15' },
      { level: 'district', task: 'send-up', dueOn: '2022-09-30' },
      { level: 'province', task: 'finish', dueOn: '2022-11-30' },
    ];
    const body = { year: 2022, number: 1, name: 'Đợt 1 năm 2022', procedureId: '1048-2019', deadlines };
    this.roundId = (await this.api.post<Made>('/api/rounds', { as, body })).id;
    await this.api.post(`/api/rounds/${this.roundId}/open`, { as, ifMatch: 1 });
  }

  /** What the councils of that year decided lies on paper; the round takes nothing more. */
  private async closeRound(): Promise<void> {
    await this.api.post(`/api/rounds/${this.roundId}/close`, { as: this.people.office, ifMatch: 2 });
  }

  /** A product with an approved plan that stayed out of the round of 2020. */
  private async propose(index: number): Promise<void> {
    const waiting = this.plans().filter(({ draft }) => !draft.proposed);
    const { draft, producerId, planId } = at(waiting, index * 2);
    const { producer, product, productName } = draft;
    const by = this.officer(producer);
    const id = await draftDossier(this.api, {
      ...{ by, producerId, planId, roundId: this.roundId, rulebookId: '1048-2019' },
      product: { name: productName, sheetNo: product.sheetNo, description: product.value, story: STORY },
      about: { productName, producerName: producer.name, index: 100 + index },
      papers: PAPERS_2020.slice(0, 2),
    });
    const { version } = await submitDossier(this.api, id, by);
    const as = need(this.people.districtSecretaries, producer.district);
    await this.api.post(`/api/dossiers/${id}/accept`, { as, ifMatch: version, body: {} });
  }

  /** The year before the producer joined, and the third year after it. */
  private async tell(index: number, year: 2019 | 2022): Promise<void> {
    const { draft, producerId } = at(distinct(this.plans()), index * 2);
    const before = 400 + 35 * index;
    const growth = GROWTHS[index % GROWTHS.length] ?? 0;
    const revenue = BigInt(before) * 1_000_000n * BigInt(year === 2019 ? 100 : 100 + growth);
    const dong = revenue / 100n;
    const body = {
      producerId,
      year,
      revenue: String(dong),
      profit: String(index % 12 === 5 && year === 2019 ? -15_000_000n : dong / 8n),
      jobs: year === 2019 ? 20 + (index % 7) : JOBS.each + (index < JOBS.more ? 1 : 0),
      exportValue: year === 2022 && index % 16 === 3 ? String(dong / 10n) : '0',
      sellsOnline: year === 2022 && index % 3 !== 0,
    };
    await this.api.post('/api/producer-results', { as: this.officer(draft.producer), body });
  }
}

/** One plan of each producer. */
function distinct(plans: readonly ApprovedPlan[]): ApprovedPlan[] {
  const seen = new Set<string>();
  return plans.filter(({ producerId }) => !seen.has(producerId) && seen.add(producerId));
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error('the demonstration has too few plans');
  return found;
}
