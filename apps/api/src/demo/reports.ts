import { addDays, type LocalDate } from '@app/kernel';
import { WORDS_2020_09, WORDS_2022, WORDS_OF_TODAY, type ReportWords } from './data/report-texts';
import type { DemoApi, Made, Person, Versioned } from './demo-api';
import { need, type People } from './people';
import type { Timeline } from './timeline';
import type { Units } from './units';

interface Told {
  readonly kind: 'month' | 'year';
  readonly period: string;
  readonly words: ReportWords;
  readonly answerBy: string;
}

/** The districts that proposed products in the first round. */
const PROPOSING = ['445', '443', '449', '442', '437'];

/** The reports of September 2020 and of 2022 as the office issued them, and the one of this month with its units asked. */
export class Reports {
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly api: DemoApi,
    private readonly people: People,
    private readonly units: Units,
  ) {}

  plan(timeline: Timeline, today: LocalDate, officer: () => Person): void {
    this.issued(timeline, {
      ...{ kind: 'month', period: '2020-09', words: WORDS_2020_09 },
      ...{ on: '2020-09-28', answerBy: '2020-09-29', issuedOn: '2020-09-30', numberText: '215/BC-VPĐP' },
    });
    this.issued(timeline, {
      ...{ kind: 'year', period: '2022', words: WORDS_2022 },
      ...{ on: '2022-12-26', answerBy: '2022-12-27', issuedOn: '2022-12-28', numberText: '342/BC-VPĐP' },
    });
    const period = today.slice(0, 7);
    timeline.on(today, () => this.ask({ kind: 'month', period, words: WORDS_OF_TODAY, answerBy: addDays(today, 5) }));
    timeline.together(today, async () => {
      const [line] = (await this.api.get<{ items: { unitId: string }[] }>('/api/report-lines', officer())).items;
      if (line) await this.answer(period, line.unitId, officer());
    });
  }

  private issued(timeline: Timeline, report: Told & { on: string; issuedOn: string; numberText: string }): void {
    const { period, numberText } = report;
    timeline.on(report.on, async () => {
      await this.ask(report);
      for (const code of PROPOSING) {
        const secretary = need(this.people.districtSecretaries, code);
        await this.answer(period, this.units.district(code).id, secretary);
      }
    });
    timeline.on(report.issuedOn, async () => {
      const id = this.idOf(period);
      const as = this.people.leader;
      const { version } = await this.api.get<Versioned>(`/api/reports/${id}`, as);
      const body = { numberText, signerTitle: 'Chánh Văn phòng', signerName: 'Trần Huy Oánh' };
      await this.api.post(`/api/reports/${id}/issue`, { as, ifMatch: version, body });
    });
  }

  private async ask({ kind, period, words, answerBy }: Told): Promise<void> {
    const as = this.people.office;
    const { id } = await this.api.post<Made>('/api/reports', { as, body: { kind, period } });
    this.ids.set(period, id);
    const { texts } = await this.api.get<{ texts: { slot: string; version: number }[] }>(`/api/reports/${id}`, as);
    for (const [slot, body] of Object.entries(words)) {
      const ifMatch = texts.find((text) => text.slot === slot)?.version ?? 0;
      await this.api.put(`/api/reports/${id}/texts/${slot}`, { as, ifMatch, body: { body } });
    }
    await this.api.post(`/api/reports/${id}/ask`, { as, ifMatch: 1, body: { answerBy } });
  }

  private answer(period: string, unitId: string, as: Person): Promise<unknown> {
    return this.api.post(`/api/report-lines/${this.idOf(period)}/${unitId}/answer`, {
      as,
      body: { verdict: 'confirmed' },
    });
  }

  private idOf(period: string): string {
    const id = this.ids.get(period);
    if (id === undefined) throw new Error(`no report of ${period} was begun`);
    return id;
  }
}
