import { CriteriaFacade } from '@app/criteria';
import { TestApp, type TestUser } from '../../support/app';
import { loadReference } from '../../support/reference';

describe('rulebooks and procedures', () => {
  let app: TestApp;
  let office: TestUser;
  const criteria = new CriteriaFacade();
  beforeAll(async () => {
    app = await TestApp.start();
    await loadReference(app.uow);
    await loadReference(app.uow); // again: changes nothing
    office = await app.user('provincial-office');
  });
  afterAll(() => app.close());

  it('shows three rulebooks of 26 sheets', async () => {
    const { body } = await app.get('/api/rulebooks', { as: office });
    expect(body.map((book: { id: string; sheets: unknown[] }) => [book.id, book.sheets.length])).toEqual([
      ['26-2026', 26],
      ['148-2023', 26],
      ['1048-2019', 26],
    ]);
  });

  it('an incomplete sheet may be read and refuses to be scored, naming what is missing', async () => {
    const { body } = await app.get('/api/rulebooks/148-2023/sheets/13', { as: office });
    expect([body.complete, body.gaps]).toEqual([false, [{ part: 'C', found: 33, max: 35 }]]);
    await expect(app.uow.read((tx) => criteria.scorableSheet(tx, '148-2023', 13))).rejects.toMatchObject({
      code: 'criteria.sheet_incomplete',
      facts: { sheet: 13, missing: [{ part: 'C', found: 33, max: 35 }] },
    });
    expect((await app.uow.read((tx) => criteria.scorableSheet(tx, '26-2026', 13))).sheet.complete).toBe(true);
  });

  it.each([
    ['2020-09-15', '1048-2019', '1048-2019'],
    ['2023-02-23', '1048-2019', '1048-2019'],
    ['2023-02-24', '148-2023', '148-2023'],
    ['2025-07-06', '148-2023-1489', '148-2023'],
    ['2026-05-20', '148-2023-1489', '148-2023'],
    ['2026-05-22', '26-2026', '26-2026'],
  ])(
    'scenario 16: a dossier filed on %s is judged by procedure %s and rulebook %s',
    async (date, procedureId, rulebookId) => {
      const procedure = await app.uow.read((tx) => criteria.procedureForFilingDate(tx, date));
      expect([procedure.id, procedure.rulebookId]).toEqual([procedureId, rulebookId]);
    },
  );

  it('a procedure says who scores, from how many points a result goes up, who grants which star', async () => {
    const { body } = await app.get('/api/procedures', { as: office });
    expect(body[0]).toMatchObject({
      id: '1048-2019',
      certificateMonths: 36,
      rounds: [],
      levels: [
        {
          level: 'district',
          act: 'score',
          unitKind: 'district',
          passUpTo: 'province',
          passUpFromPoints: 50,
          grants: [],
        },
        { level: 'province', unitKind: 'province', passUpTo: 'ministry', passUpFromPoints: 90, grants: [3, 4] },
        { level: 'ministry', act: 'record', unitKind: null, passUpTo: null, passUpFromPoints: null, grants: [5] },
      ],
    });
    expect(body.at(-1).rounds.length).toBeGreaterThan(0);
  });

  it('before the first rulebook there is none', async () => {
    await expect(app.uow.read((tx) => criteria.procedureForFilingDate(tx, '2019-08-20'))).rejects.toMatchObject({
      code: 'criteria.no_procedure',
    });
  });

  it('what is published cannot be changed', async () => {
    await expect(app.uow.run((tx) => tx.execute(`update criteria.rulebook set decision = 'khác'`))).rejects.toThrow(
      'append-only',
    );
    await expect(app.uow.run((tx) => tx.execute(`delete from criteria.procedure`))).rejects.toThrow('append-only');
  });

  it('unknown ones are not found', async () => {
    expect((await app.get('/api/rulebooks/99/sheets/1', { as: office })).body.code).toBe('criteria.rulebook_not_found');
    expect((await app.get('/api/rulebooks/26-2026/sheets/27', { as: office })).status).toBe(400);
    expect((await app.get('/api/rulebooks')).status).toBe(401);
  });
});
