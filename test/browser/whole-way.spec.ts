import { TestBackground } from '../support/background';
import { Journey, PHONE, type Visitor } from '../support/browser';
import { peopleOf, type People } from '../support/way/people';
import {
  acceptDossier,
  approvePlan,
  beginDossier,
  fileDossier,
  gatherPapers,
  openRoundInPage,
  scoreOneself,
  selectIdea,
  writeIdea,
  writePlan,
} from '../support/way/to-the-dossier';
import {
  closeProduct,
  endSessionAndSendUp,
  holdSession,
  scoreAsMembers,
  scoreInProvince,
  seeDossierAtProvince,
  setUpCouncil,
} from '../support/way/through-the-councils';
import {
  approveDecision,
  draftDecision,
  publishDecision,
  readResult,
  takeCertificate,
  verifyWithoutLogin,
} from '../support/way/to-the-certificate';

jest.setTimeout(300_000); // a real browser on a busy machine

/** One product, one step after the other: each test goes on where the one before it ended. */
describe('the main job in the pages', () => {
  let journey: Journey;
  let background: TestBackground;
  let people: People;
  let producer: Visitor;
  let district: Visitor;
  let office: Visitor;
  let dossierId: string;

  beforeAll(async () => {
    journey = await Journey.start('2020-08-03T02:00:00Z');
    background = await TestBackground.start(journey.app);
    people = await peopleOf(journey);
    producer = await journey.visit(people.producer, PHONE);
    district = await journey.visit(people.district);
    office = await journey.visit(people.office);
  });
  afterAll(async () => {
    await background?.close();
    await journey?.close();
  });
  const on = (day: string): Promise<void> => journey.app.database.setTime(`${day}T02:00:00Z`);

  it('an idea is written on a phone and selected; its business plan is sent and approved', async () => {
    await writeIdea(journey, producer);
    await selectIdea(journey, district);
    await on('2020-08-05');
    await writePlan(journey, producer);
    await approvePlan(journey, district);
  });

  it('a round opens; the dossier gets its papers and an own score, is filed and accepted', async () => {
    await openRoundInPage(journey, office);
    await on('2020-08-15');
    dossierId = await beginDossier(journey, producer);
    await gatherPapers(producer);
    await scoreOneself(producer);
    await fileDossier(producer);
    await acceptDossier(journey, district);
  });

  it('a district council is set up, sits, scores and closes the product, and sends it up', async () => {
    await on('2020-09-02');
    await setUpCouncil(journey, district, people);
    const sittingPage = await holdSession(district, people);
    await scoreAsMembers(journey, people);
    await closeProduct(journey, people);
    await endSessionAndSendUp(journey, district, sittingPage);
  });

  it('the province scores it; the decision is drafted, approved by somebody else and published', async () => {
    await on('2020-09-28');
    await seeDossierAtProvince(journey, office);
    await scoreInProvince(journey, people, dossierId);
    await on('2020-10-08');
    await draftDecision(journey, office);
    await approveDecision(journey, people);
    await on('2020-10-12');
    await publishDecision(journey, office);
  });

  it('the producer is told, takes the certificate, and anybody finds it valid', async () => {
    expect(await background.drain()).toBeGreaterThan(0);
    await readResult(journey, producer);
    await verifyWithoutLogin(journey, await takeCertificate(journey, producer));
  });
});
