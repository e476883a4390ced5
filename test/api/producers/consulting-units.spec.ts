import { TestApp, type TestUser } from '../../support/app';
import { assign, council } from '../../support/council';
import { acceptedDossier, openRound, producerWithUser, unitOf, type ProducerOfTest } from '../../support/flow';
import { loadReference } from '../../support/reference';

const TAX_CODE = '3009876543';

describe('consulting units', () => {
  let app: TestApp;
  let office: TestUser;
  let producer: ProducerOfTest;
  let communeId: string;
  let districtId: string;
  let unitId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    communeId = await unitOf(app, 'Xã Phúc Trạch', 'commune');
    districtId = await unitOf(app, 'Huyện Hương Khê', 'district');
    producer = await producerWithUser(app, office, communeId);
  });
  afterAll(() => app.close());

  const body = { name: 'Công ty Tư vấn Sao Mai', taxCode: TAX_CODE, address: 'Thành phố Hà Tĩnh', phone: '0912345678' };

  it('is registered once, by the office, with a number', async () => {
    expect((await app.post('/api/consulting-units', { as: producer.user, body })).status).toBe(403);
    const bare = await app.post('/api/consulting-units', { as: office, body: { ...body, taxCode: undefined } });
    expect(bare.body.code).toBe('producer.party_without_number');
    const made = await app.post('/api/consulting-units', { as: office, body });
    expect(made.status).toBe(201);
    unitId = made.body.id as string;
    expect((await app.post('/api/consulting-units', { as: office, body })).body.code).toBe(
      'producer.consulting_unit_taken',
    );
  });

  it('a council member with the tax code of a consulting unit is flagged and does not see the product', async () => {
    const before = '2019-05-01';
    const advise = await app.post(`/api/consulting-units/${unitId}/consultancies`, {
      as: office,
      body: { producerId: producer.producerId, fromOn: before, contractNo: '12/HĐTV' },
    });
    expect(advise.status).toBe(201);
    const twice = await app.post(`/api/consulting-units/${unitId}/consultancies`, {
      as: office,
      body: { producerId: producer.producerId, fromOn: before },
    });
    expect(twice.body.code).toBe('producer.consultancy_running');
    // Ended, and still a tie: who advised yesterday does not judge today.
    const ended = await app.post(`/api/consulting-units/consultancies/${advise.body.id}/end`, {
      as: office,
      ifMatch: 1,
      body: { toOn: '2020-08-31' },
    });
    expect(ended.status).toBe(204);

    const secretary = await app.user('district-secretary', { kind: 'unit', id: districtId });
    const roundId = await openRound(app, office, {
      year: 2020,
      number: 1,
      procedureId: '1048-2019',
      deadlines: [{ level: 'district', task: 'send-up', dueOn: '2020-09-25' }],
    });
    const dossier = await acceptedDossier(app, producer, roundId, secretary);
    const group = await council(app, secretary, {
      level: 'district',
      unitId: districtId,
      seats: ['chair', 'member', 'member', 'secretary'],
    });
    const adviser = group.voters[1] ?? group.chair;
    await app.uow.run((tx) =>
      tx.execute(`insert into identity.user_affiliation (user_id, tax_code, relation) values ($1, $2, 'member')`, [
        adviser.userId,
        TAX_CODE,
      ]),
    );
    const [caseId = ''] = await assign(app, secretary, group.id, roundId, [dossier.id]);
    const conflicts = await app.uow.read((tx) =>
      tx.query(`select member_id as "memberId", ground, source from evaluation.conflict where case_id = $1`, [caseId]),
    );
    expect(conflicts).toEqual([{ memberId: adviser.memberId, ground: 'consultant', source: 'computed' }]);
    expect((await app.get(`/api/cases/${caseId}`, { as: adviser })).status).toBe(404);
    expect((await app.get(`/api/cases/${caseId}`, { as: group.chair })).status).toBe(200);
  });

  it('stands on the pages of the unit and of the producer, with its days', async () => {
    const unit = await app.get(`/api/consulting-units/${unitId}`, { as: office });
    expect(unit.body.consultancies).toMatchObject([{ producerId: producer.producerId, toOn: '2020-08-31' }]);
    expect(unit.body).toMatchObject({ phone: '+84912345678', canManage: true });
    const { body: list } = await app.get('/api/consulting-units?q=sao%20mai', { as: office });
    expect(list.items).toMatchObject([{ running: 0, total: 1 }]);
    const of = await app.get(`/api/producers/${producer.producerId}/consultancies`, { as: producer.user });
    expect(of.body.items).toMatchObject([{ consultingUnitName: body.name, contractNo: '12/HĐTV' }]);
  });

  it('keeps the identity number of a person who advises alone, and shows it nowhere', async () => {
    const alone = { name: 'Nguyễn Văn Thử', identityNo: '042185000001', address: 'Hà Tĩnh' };
    const made = await app.post('/api/consulting-units', { as: office, body: alone });
    const path = `/api/consulting-units/${made.body.id}`;
    const { identityNo: _identityNo, ...rest } = alone;
    expect((await app.put(path, { as: office, ifMatch: 1, body: { ...rest, email: 'a@b.vn' } })).status).toBe(204);
    const shown = await app.get(path, { as: office });
    expect(JSON.stringify(shown.body)).not.toContain('042185');
    const kept = await app.uow.read((tx) =>
      tx.one<{ no: string }>(`select identity_no as no from producers.consulting_unit where id = $1`, [made.body.id]),
    );
    expect(kept.no).toBe(alone.identityNo);
  });
});
