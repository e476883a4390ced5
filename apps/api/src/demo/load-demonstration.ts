import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Env } from '@app/config';
import { localDate, vnDateOf } from '@app/kernel';
import { PublishShipped } from '@app/criteria';
import { RemindOfPapers } from '@app/dossiers';
import { IdentityFacade, OfferDemoLogins } from '@app/identity';
import { setBusinessTime, UnitOfWork } from '@app/platform/database';
import { LoadReferenceData } from '@app/programme';
import { Nightly, Remind } from '@app/reassessment';
import { Accounts } from './accounts';
import { AfterRecognition } from './after-recognition';
import { seated } from './councils';
import { DemoApi } from './demo-api';
import { Inspections } from './inspections';
import { planDesks } from './desks-2026';
import { planHelping } from './helping-2026';
import { planImports } from './imports';
import { offered, writeLogins, type Login } from './logins';
import { planOutgoing } from './outgoing';
import { need, setUpPeople, type People } from './people';
import { planDecisions } from './decisions-2020';
import { Random } from './random';
import { planReassessment } from './reassessment';
import { planRegisters } from './registers';
import { Reports } from './reports';
import { Round2020 } from './round-2020';
import { Round2026, todayOfRound } from './round-2026';
import { SalesPoints } from './sales-points';
import { nineOClock, Timeline, type MoveClock } from './timeline';
import { Units } from './units';
import { Year2020 } from './year-2020';
import { Years20212022 } from './years-2021-2022';

const SEED = 2020;
const FIRST_DAY = localDate('2020-01-06');

/**
 * Loads the demonstration: the province of Hà Tĩnh in 2020, told day by day through the API with the business clock on the day
 * of each act. Afterwards the clock stands at the real day.
 */
export async function loadDemonstration(app: NestFastifyApplication, drain: () => Promise<unknown>): Promise<void> {
  const env = app.get(Env);
  const uow = app.get(UnitOfWork);
  const moveClock: MoveClock = (to) => uow.run((tx) => setBusinessTime(tx, to));
  await app.get(LoadReferenceData).execute();
  await app.get(PublishShipped).execute();
  const realDay = vnDateOf(await uow.read((tx) => tx.now()));
  await moveClock(nineOClock(FIRST_DAY));

  const api = new DemoApi(app, new URL(env.PUBLIC_URL).origin);
  const random = new Random(SEED);
  const accounts = new Accounts(api, uow, app.get(IdentityFacade));
  const administrator = await accounts.first({
    name: 'Hoàng Quốc Bảo An',
    email: 'quantri@ocop.example',
    role: 'administrator',
  });
  const units = await Units.on(FIRST_DAY, api, administrator);
  const people = await setUpPeople(accounts, administrator, units, random);

  const timeline = new Timeline();
  const year = new Year2020(api, people, units, random);
  year.plan(timeline);
  const round = new Round2020(api, accounts, people, units, random, () => year.approvedPlans());
  round.plan(timeline);
  planDecisions(timeline, api, people, { roundId: () => round.roundId, unitId: units.province.id });
  planRegisters(timeline, { api, people, units, roundId: () => round.roundId });
  new Years20212022(api, people, units, () => year.approvedPlans()).plan(timeline);
  const today = todayOfRound(realDay);
  const unitsOfToday = await Units.on(today, api, administrator);
  const now = new Round2026(api, accounts, people, unitsOfToday, random, () => round.council);
  now.plan(timeline, today);
  planHelping(timeline, api, people.office, { today, draft: () => now.draftAtWork });
  planDesks(timeline, api, { today, office: people.office, draft: () => now.draftAtWork });
  new AfterRecognition(api, people).plan(timeline, today);
  const [nightly, reminders] = [app.get(Nightly), app.get(Remind)];
  planReassessment(timeline, api, people, {
    today,
    clock: { nightly: () => nightly.run(), remind: () => reminders.run() },
  });
  const salesPoints = new SalesPoints(api, accounts, people, unitsOfToday);
  salesPoints.plan(timeline, today);
  const inspections = new Inspections(api, accounts, people);
  inspections.plan(timeline, today);
  timeline.on(today, () => new RemindOfPapers(uow).run());
  new Reports(api, people, units).plan(timeline, today, () => now.officerAtWork);
  planImports(timeline, { api, office: people.office, today });
  planOutgoing(timeline, api, people, today);
  await timeline.play(moveClock, drain);
  await uow.run((tx) => setBusinessTime(tx, null));

  const logins = offered(loginsOf({ people, units, round, now, salesPoints, inspections }));
  await app.get(OfferDemoLogins).execute(logins);
  writeLogins(env.DATA_DIR, logins);
}

interface Told {
  readonly people: People;
  readonly units: Units;
  readonly round: Round2020;
  readonly now: Round2026;
  readonly salesPoints: SalesPoints;
  readonly inspections: Inspections;
}

/** One login for each kind of user. */
const loginsOf = ({ people, units, round, now, salesPoints, inspections }: Told): Login[] => [
  { label: 'Chủ thể', person: round.firstProducer },
  { label: 'Chủ thể năm 2026 (hồ sơ đang soạn)', person: now.draftAtWork.by },
  { label: 'Cán bộ xã làm thay chủ thể (Xã Tiên Điền)', person: now.draftAtWork.officer },
  { label: 'Văn phòng Điều phối NTM tỉnh', person: people.office },
  {
    label: 'Cán bộ xã (Xã Lưu Vĩnh Sơn)',
    person: need(people.communeOfficers, units.commune('Xã Lưu Vĩnh Sơn', '445').id),
  },
  { label: 'Cán bộ xã năm 2026 (Xã Sơn Giang)', person: now.officerAtWork },
  { label: 'Thư ký hội đồng huyện (Huyện Thạch Hà)', person: need(people.districtSecretaries, '445') },
  { label: 'Chủ tịch hội đồng tỉnh', person: seated(round.council, 'chair').person },
  { label: 'Thành viên hội đồng tỉnh', person: seated(round.council, 'member').person },
  { label: 'Thư ký hội đồng tỉnh', person: seated(round.council, 'secretary').person },
  { label: 'Tổ tư vấn', person: seated(round.council, 'adviser').person },
  { label: 'Lãnh đạo phê duyệt', person: people.leader },
  { label: 'Sở Công Thương', person: people.trade },
  ...(salesPoints.operator ? [{ label: 'Người phụ trách điểm bán (Phố Châu)', person: salesPoints.operator }] : []),
  { label: 'Thành viên đoàn kiểm tra', person: inspections.memberOfTeam },
  { label: 'Thanh tra, kiểm toán', person: people.auditor },
  { label: 'Quản trị hệ thống', person: people.administrator },
];
