import { Nightly } from '../../libs/reassessment/src/application/nightly';
import { Remind } from '../../libs/reassessment/src/application/remind';
import type { TestApp, TestUser } from './app';
import { TestBackground } from './background';
import { certified, issueAll, type Certified } from './certified';
import { council } from './council';
import { fileDossier, pdfBytes, uploadFile, unitOf } from './flow';
import { approvedDecision, closedCase, type ClosedRound, type RoundOfTest } from './results';

export const LAW_148: RoundOfTest = { year: 2024, number: 1, procedureId: '148-2023', rulebookId: '148-2023' };
export const LAW_26: RoundOfTest = { year: 2026, number: 1, procedureId: '26-2026', rulebookId: '26-2026' };

export interface CycleOfTest extends Certified {
  readonly cycleId: string;
}

/** Every certificate gets its cycle, as the worker sees to. */
export async function followed(app: TestApp): Promise<void> {
  await app.app.get(Nightly).run();
}

/** Rated products with their cycles, the people who look after them, and what the worker does, one call after the other. */
export class ReassessWorld {
  private constructor(
    readonly app: TestApp,
    readonly background: TestBackground,
    readonly people: { office: TestUser; leader: TestUser },
    readonly officer: TestUser,
    readonly round: ClosedRound,
    readonly cycles: readonly CycleOfTest[],
  ) {}

  /** Issued on the business day of the database. */
  static async make(
    app: TestApp,
    count: number,
    options: { law: RoundOfTest; producers?: number; star?: number },
  ): Promise<ReassessWorld> {
    const people = { office: await app.user('provincial-office'), leader: await app.user('approving-leader') };
    const unitId = await unitOf(app, 'Xã Phúc Trạch', 'commune');
    const officer = await app.user('commune-officer', { kind: 'unit', id: unitId, name: 'Cán bộ xã' });
    const star = options.star ?? 4;
    const results = Array.from({ length: count }, (_value, index) => ({
      name: `Sản phẩm số ${String(index + 1).padStart(2, '0')}`,
      sum: star === 4 ? 240 : 180,
      count: 3,
      star,
    }));
    const { round, certificates } = await certified(app, people, results, {
      producers: options.producers ?? 1,
      law: options.law,
    });
    const background = await TestBackground.start(app);
    await background.drain();
    const rows = await app.uow.read((tx) =>
      tx.query<{ certificateId: string; cycleId: string }>(
        `select certificate_id as "certificateId", id as "cycleId" from reassessment.cycle`,
      ),
    );
    const byCertificate = new Map(rows.map((row) => [row.certificateId, row.cycleId]));
    const cycles = certificates.map((each) => ({ ...each, cycleId: byCertificate.get(each.id) ?? '' }));
    return new ReassessWorld(app, background, people, officer, round, cycles);
  }

  at(index: number): CycleOfTest {
    const found = this.cycles[index];
    if (!found) throw new RangeError(`no product ${index}`);
    return found;
  }

  producerOf(index: number): { producerId: string; user: TestUser } {
    const { producerId } = this.at(index);
    const user = this.round.producers.find(({ id }) => id === producerId)?.user;
    if (!user) throw new RangeError(`nobody acts for product ${index}`);
    return { producerId, user };
  }

  /** Noon in Viet Nam. */
  async day(date: string): Promise<void> {
    await this.app.database.setTime(`${date}T05:00:00Z`);
  }

  async remind(): Promise<number> {
    const { sent } = await this.app.app.get(Remind).run();
    await this.background.drain();
    return sent;
  }

  async nightly() {
    const done = await this.app.app.get(Nightly).run();
    await this.background.drain();
    return done;
  }

  async cycle(index: number, as: TestUser = this.people.office) {
    return (await this.app.get(`/api/reassessment/cycles/${this.at(index).cycleId}`, { as })).body;
  }

  async shown(index: number): Promise<string> {
    return (await this.cycle(index)).shown as string;
  }

  async openRound(year: number, procedureId = '26-2026'): Promise<string> {
    const opened = await this.app.post('/api/rounds/reassessment', {
      as: this.people.office,
      body: { year, procedureId },
    });
    if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
    return opened.body.id as string;
  }

  /** Opens the dossier that goes on from the earlier one, and brings what it lacks. */
  async prepare(index: number, roundId: string, kind = 'reassessment'): Promise<string> {
    const { app } = this;
    const { user } = this.producerOf(index);
    const opened = await app.post(`/api/reassessment/cycles/${this.at(index).cycleId}/dossier`, {
      as: user,
      body: { roundId, kind },
    });
    if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
    const id = opened.body.dossierId as string;
    const shown = await app.get(`/api/dossiers/${id}`, { as: user });
    for (const code of shown.body.missing as string[]) {
      const body = { kind: code, title: `Giấy tờ ${code}`, checklistCode: code, criteria: [] };
      const paper = await app.post(`/api/dossiers/${id}/papers`, { as: user, body });
      await uploadFile(app, user, { dossierId: id, paperId: paper.body.id as string }, pdfBytes(`${id} ${code}`));
    }
    return id;
  }

  file(index: number, dossierId: string) {
    return fileDossier(this.app, this.producerOf(index), dossierId);
  }

  /** The commune's opinion, then the office takes the dossier. */
  async accept(dossierId: string): Promise<void> {
    const { app, officer, people } = this;
    const shown = await app.get(`/api/dossiers/${dossierId}`, { as: officer });
    const items = shown.body.opinionItems.map(({ code }: { code: string }) => ({ code, holds: true, note: 'Đúng' }));
    const { today } = await app.uow.read((tx) => tx.one<{ today: string }>(`select platform.today() as today`));
    const sent = await app.post(`/api/dossiers/${dossierId}/opinion`, {
      as: officer,
      ifMatch: shown.body.version as number,
      body: { items, letterNo: '12/UBND', letterOn: today },
    });
    if (sent.status >= 300) throw new Error(JSON.stringify(sent.body));
    const again = await app.get(`/api/dossiers/${dossierId}`, { as: people.office });
    const accepted = await app.post(`/api/dossiers/${dossierId}/accept`, {
      as: people.office,
      ifMatch: again.body.version as number,
      body: {},
    });
    if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
    await this.background.drain();
  }

  /** A published result of the dossier; with a star from 3 on its certificate is issued. */
  async result(index: number, dossierId: string, star: number, at: { roundId: string; number: string }): Promise<void> {
    const { app, people } = this;
    const { producerId, productId, productName } = this.at(index);
    const panel = await council(app, people.office, {
      level: 'province',
      unitId: this.round.provinceId,
      seats: ['chair', 'member', 'member', 'secretary'],
    });
    const sum = { 2: 120, 3: 180, 4: 240, 5: 280 }[star] ?? 180;
    await app.uow.run(async (tx) => {
      const dossier = await tx.one<{ unitId: string; procedureId: string; rulebookId: string }>(
        `select unit_id as "unitId", procedure_id as "procedureId", rulebook_id as "rulebookId" from dossiers.dossier where id = $1`,
        [dossierId],
      );
      const { unitId, procedureId, rulebookId } = dossier;
      await closedCase(
        tx,
        {
          ...{ roundId: at.roundId, councilId: panel.id, producerId, productId, dossierId, unitId },
          ...{ producerName: 'Hợp tác xã', closedBy: panel.chair.userId, law: { procedureId, rulebookId } },
        },
        { name: productName, sum, count: 3, star },
      );
    });
    const { today } = await app.uow.read((tx) => tx.one<{ today: string }>(`select platform.today() as today`));
    const where = { roundId: at.roundId, provinceId: this.round.provinceId };
    const decision = await approvedDecision(app, people, where, at.number, today);
    const published = await app.post(`/api/decisions/${decision.id}/publish`, {
      as: people.office,
      ifMatch: decision.version,
    });
    if (published.status !== 200) throw new Error(JSON.stringify(published.body));
    await issueAll(app, decision.id);
    await this.background.drain();
  }

  async close(): Promise<void> {
    await this.background.close();
  }
}
