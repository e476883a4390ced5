import { addDays, localDate, type LocalDate } from '@app/kernel';
import type { DemoApi, Made, Person, Versioned } from './demo-api';
import { DISTRICTS, SPECIALITIES } from './data/catalogue';
import { need, type People } from './people';
import { draftPlans, productNameAt, type PlanDraft, type ProducerDraft } from './plan-drafts';
import { ideaFields, planFields } from './plan-texts';
import type { Random } from './random';
import { workday, type Timeline } from './timeline';
import type { Units } from './units';

/** An approved plan, as the round of 2020 needs it. */
export interface ApprovedPlan {
  readonly draft: PlanDraft;
  readonly producerId: string;
  readonly planId: string;
}

interface Story {
  readonly draft: PlanDraft;
  producerId: string;
  ideaId: string;
  planId: string;
}

const IDEAS_FROM = localDate('2020-02-03');
const PLANS_FROM = localDate('2020-04-06');

/** What becomes of ideas and plans that are not approved, in turn. */
const OUTCOMES = [
  'idea-draft',
  'idea-sent',
  'idea-returned',
  'idea-refused',
  'plan-draft',
  'plan-sent',
  'plan-returned',
  'plan-refused',
  'plan-sent',
] as const;
type Outcome = (typeof OUTCOMES)[number];

/** From the ideas of the spring to the 152 plans approved by August, and some that came to nothing or are still under way. */
export class Year2020 {
  private readonly producers = new Map<ProducerDraft, string>();
  private readonly stories: Story[];

  constructor(
    private readonly api: DemoApi,
    private readonly people: People,
    private readonly units: Units,
    private readonly random: Random,
  ) {
    this.stories = draftPlans(random).map((draft) => ({ draft, producerId: '', ideaId: '', planId: '' }));
  }

  /** To be read when the timeline has been played. */
  approvedPlans(): ApprovedPlan[] {
    return this.stories.map(({ draft, producerId, planId }) => ({ draft, producerId, planId }));
  }

  plan(timeline: Timeline): void {
    for (const story of this.stories) this.planStory(timeline, story);
    this.planOthers(timeline);
  }

  private planStory(timeline: Timeline, story: Story): void {
    const ideaOn = workday(addDays(IDEAS_FROM, this.random.between(0, 32)));
    const selectedOn = workday(addDays(ideaOn, this.random.between(7, 16)));
    const early = story.draft.proposed;
    const planOn = workday(addDays(PLANS_FROM, this.random.between(0, early ? 40 : 95)));
    const approvedOn = workday(addDays(planOn, this.random.between(10, 24)));
    const isCommented = this.random.chance(0.25);
    timeline.on(ideaOn, () => this.sendIdea(story));
    timeline.together(selectedOn, () => this.decideIdea(story, 'select'));
    timeline.together(planOn, () => this.sendPlan(story, isCommented));
    timeline.together(approvedOn, () => this.approvePlan(story));
  }

  /** The officer of the commune writes for the producer at the desk. */
  private officer(draft: PlanDraft): Person {
    const { commune, district } = draft.producer;
    return need(this.people.communeOfficers, this.units.commune(commune, district).id);
  }

  private secretary(draft: PlanDraft): Person {
    return need(this.people.districtSecretaries, draft.producer.district);
  }

  private async producerId(draft: PlanDraft): Promise<string> {
    const known = this.producers.get(draft.producer);
    if (known !== undefined) return known;
    const { district, commune, ...facts } = draft.producer;
    const unit = this.units.commune(commune, district);
    const body = { ...facts, unitId: unit.id, address: `Thôn ${1 + (this.producers.size % 9)}, ${unit.name}` };
    const { id } = await this.api.post<Made>('/api/producers', { as: this.officer(draft), body });
    this.producers.set(draft.producer, id);
    return id;
  }

  private async draftIdea(story: Story): Promise<void> {
    story.producerId = await this.producerId(story.draft);
    const body = { producerId: story.producerId, ...ideaFields(story.draft) };
    const { id } = await this.api.post<Made>('/api/ideas', { as: this.officer(story.draft), body });
    story.ideaId = id;
  }

  private async sendIdea(story: Story): Promise<void> {
    await this.draftIdea(story);
    await this.api.post(`/api/ideas/${story.ideaId}/submit`, { as: this.officer(story.draft), ifMatch: 1 });
  }

  private async decideIdea(story: Story, action: 'select' | 'return' | 'refuse', reason?: string): Promise<void> {
    const body = reason === undefined ? {} : { reason };
    await this.api.post(`/api/ideas/${story.ideaId}/${action}`, { as: this.secretary(story.draft), ifMatch: 2, body });
  }

  private async draftPlan(story: Story): Promise<void> {
    const body = { ideaId: story.ideaId, ...planFields(story.draft) };
    const { id } = await this.api.post<Made>('/api/business-plans', { as: this.officer(story.draft), body });
    story.planId = id;
  }

  private async sendPlan(story: Story, isCommented = false): Promise<void> {
    await this.draftPlan(story);
    const path = `/api/business-plans/${story.planId}`;
    await this.api.post<Versioned>(`${path}/submit`, { as: this.officer(story.draft), ifMatch: 1 });
    if (isCommented)
      await this.api.post(`${path}/comments`, {
        as: this.secretary(story.draft),
        body: { body: 'Huyện đã xem: nguồn vốn rõ, đề nghị duyệt.' },
      });
  }

  private async approvePlan(story: Story): Promise<void> {
    const path = `/api/business-plans/${story.planId}/approve`;
    await this.api.post(path, { as: this.people.office, ifMatch: 2, body: {} });
  }

  /** Ideas and plans that were not approved: in work, sent, returned, refused. */
  private planOthers(timeline: Timeline): void {
    for (const [index, draft] of this.otherDrafts().entries()) {
      const story: Story = { draft, producerId: '', ideaId: '', planId: '' };
      const sentOn = workday(addDays(localDate('2020-08-03'), index));
      const decidedOn = workday(addDays(sentOn, 12));
      const outcome = OUTCOMES[index % OUTCOMES.length];
      timeline.on(sentOn, () => (outcome === 'idea-draft' ? this.draftIdea(story) : this.sendIdea(story)));
      if (outcome === 'idea-draft' || outcome === 'idea-sent') continue;
      if (outcome === 'idea-returned')
        timeline.on(decidedOn, () => this.decideIdea(story, 'return', 'Chưa nêu nguồn nguyên liệu cho cả năm.'));
      else if (outcome === 'idea-refused')
        timeline.on(decidedOn, () => this.decideIdea(story, 'refuse', 'Trùng với sản phẩm đã có của xã.'));
      else {
        timeline.on(decidedOn, () => this.decideIdea(story, 'select'));
        this.planUnapproved(timeline, story, outcome, workday(addDays(localDate('2020-09-14'), index % 9)));
      }
    }
  }

  private planUnapproved(timeline: Timeline, story: Story, outcome: Outcome | undefined, writtenOn: LocalDate): void {
    const decide = (action: 'return' | 'refuse', reason: string): void =>
      timeline.on(workday(addDays(writtenOn, 10)), async () => {
        const path = `/api/business-plans/${story.planId}/${action}`;
        await this.api.post(path, { as: this.people.office, ifMatch: 2, body: { reason } });
      });
    if (outcome === 'plan-draft') return timeline.on(writtenOn, () => this.draftPlan(story));
    timeline.on(writtenOn, () => this.sendPlan(story));
    if (outcome === 'plan-returned') decide('return', 'Doanh thu năm thứ hai chưa khớp với năng lực sản xuất.');
    if (outcome === 'plan-refused') decide('refuse', 'Phần vốn ngân sách vượt mức hỗ trợ.');
  }

  /** Second products of producers that have one already. */
  private otherDrafts(): PlanDraft[] {
    const first = DISTRICTS.map((district) =>
      this.stories.find(({ draft }) => draft.producer.district === district.code),
    );
    return first.concat(first).flatMap((story, index): PlanDraft[] => {
      if (!story) return [];
      const { producer } = story.draft;
      const product = index < DISTRICTS.length ? SPECIALITIES.gingerDrink : SPECIALITIES.turmeric;
      const productName = productNameAt(product, producer.commune);
      const amount = 150 + 35 * index;
      const capital = { owner: amount, loan: index % 2 === 0 ? 80 : 0, state: 60, other: 0 };
      return [{ producer, product, productName, proposed: false, capital }];
    });
  }
}
