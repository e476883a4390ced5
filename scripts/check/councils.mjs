import { must } from './session.mjs';
import { ticksBetween } from './ticks.mjs';

/** The council of a level that our people sit on. */
async function councilOf(manager, level, year) {
  const { items } = await manager.get('/api/councils?limit=200');
  const found = items.find((council) => council.level === level && council.decisionOn.startsWith(year));
  must(found, `no ${level} council of ${year}`);
  return manager.get(`/api/councils/${found.id}`);
}

async function openSession({ manager, chair, council, roundId, caseId, heldOn }) {
  const planned = { councilId: council.id, roundId, heldOn, place: 'Hội trường' };
  const { id } = await manager.post('/api/sittings', planned);
  for (const { memberId } of council.members)
    await manager.post(`/api/sittings/${id}/attendance`, { memberId, what: 'arrive' });
  await chair.act(`/api/sittings/${id}`, 'open');
  await manager.post(`/api/sittings/${id}/call`, { caseIds: [caseId] });
  return id;
}

/** One council from the list to the closed result. */
async function checkCouncil(flow, { level, manager, voters, heldOn }) {
  const { step, roundId, sheetNo } = flow;
  const [chair] = voters;
  const at = {};
  await step(`${level}: the dossier is put on the council's list`, async () => {
    at.council = await councilOf(manager, level, '2020');
    const body = { roundId, dossierIds: [flow.dossierId] };
    [at.caseId] = (await manager.post(`/api/councils/${at.council.id}/cases`, body)).ids;
  });
  await step(`${level}: session opened with a quorum, product called`, async () => {
    at.sittingId = await openSession({ ...at, manager, chair, roundId, heldOn });
  });
  await step(`${level}: ballots of ${voters.length} members`, async () => {
    const { ticks, total } = ticksBetween(await chair.get(`/api/rulebooks/1048-2019/sheets/${sheetNo}`), 74, 80);
    for (const voter of voters) {
      const cast = await voter.post(`/api/cases/${at.caseId}/ballot`, { ticks, unansweredConfirmed: true });
      must(cast.total === total, `the server counts ${cast.total}, not ${total}`);
    }
  });
  await step(`${level}: discussed, agreed, closed`, async () => {
    await chair.act(`/api/cases/${at.caseId}`, 'discuss');
    const { gates } = await chair.get(`/api/cases/${at.caseId}/closing`);
    const options = gates.map(({ key, proposed }) => ({ key, index: proposed }));
    if (options.length > 0) await chair.post(`/api/cases/${at.caseId}/agreed`, { options });
    await chair.act(`/api/cases/${at.caseId}`, 'close', {});
    await chair.act(`/api/sittings/${at.sittingId}`, 'close');
  });
  return at;
}

/** District council, what goes up, provincial council. */
export async function checkCouncils(flow) {
  const { step, people, goTo } = flow;
  const { district, districtVoters, provinceSecretary, provinceVoters } = people;
  await goTo('2020-11-10');
  const { council } = await checkCouncil(flow, {
    level: 'district',
    manager: district,
    voters: districtVoters,
    heldOn: '2020-11-10',
  });
  await step('district: sent up with letter and minutes', async () => {
    const body = { roundId: flow.roundId, letterNo: '61/TTr-HĐOCOP' };
    const sent = await district.post(`/api/councils/${council.id}/send-up`, body);
    must(sent.count === 1, `${sent.count} went up`);
    const letter = await district.download(`/api/councils/send-ups/${sent.id}/letter`);
    must(letter.subarray(0, 5).toString() === '%PDF-', 'the letter is no PDF');
  });
  await goTo('2020-11-25');
  await checkCouncil(flow, {
    level: 'province',
    manager: provinceSecretary,
    voters: provinceVoters,
    heldOn: '2020-11-25',
  });
}
