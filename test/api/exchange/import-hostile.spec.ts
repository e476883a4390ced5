import { readdir } from 'node:fs/promises';
import { FileStore } from '@app/platform/storage';
import { FILE_FAULTS } from '../../../libs/exchange/src/domain/import/file-faults';
import { IMPORT_KINDS } from '../../../libs/exchange/src/application/import/import-kind';
import { TestApp, type TestUser } from '../../support/app';
import { TestBackground } from '../../support/background';
import { formulaSheet, hostileSheets } from '../../support/hostile-sheets';
import { ImportWay } from '../../support/import-way';
import { loadReference } from '../../support/reference';

describe('hostile files', () => {
  let app: TestApp;
  let background: TestBackground;
  let office: TestUser;
  let way: ImportWay;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-08-24T02:00:00Z' });
    await loadReference(app.uow);
    background = await TestBackground.start(app);
    office = await app.user('provincial-office');
    way = new ImportWay(app, background, office);
  }, 120_000);
  afterAll(async () => {
    await background.close();
    await app.close();
  });

  it.each(hostileSheets())('%s is refused by its name and changes nothing', async (name, bytes, fault) => {
    const sent = await way.upload('producers', bytes, name);
    const title = FILE_FAULTS[fault]?.title;
    if (sent.status === 200) {
      await background.drain();
      expect(await way.get(sent.body.id as string)).toMatchObject({ state: 'faulty', rows: 0, fault: { title } });
    } else expect(sent.body).toMatchObject({ status: 422, code: `import.file_${fault}`, title });
    const left = await readdir(app.app.get(FileStore).incoming).catch(() => []);
    expect(left.filter((file) => file.startsWith('import-'))).toEqual([]);
    expect((await app.get('/api/producers', { as: office })).body.items).toEqual([]);
  });

  it.each(IMPORT_KINDS.filter((kind) => kind !== 'producers'))(
    'for %s as for producers: none of them is read',
    async (kind) => {
      const ids: string[] = [];
      for (const [name, bytes, fault] of hostileSheets()) {
        const sent = await way.upload(kind, bytes, name);
        if (sent.status === 200) ids.push(sent.body.id as string);
        else expect(sent.body).toMatchObject({ status: 422, code: `import.file_${fault}` });
      }
      await background.drain();
      for (const id of ids) expect(await way.get(id)).toMatchObject({ state: 'faulty', rows: 0, made: 0 });
    },
  );

  it('formulas are texts: what was saved with them, else their own letters', async () => {
    const checked = await way.check('producers', formulaSheet(), 'formula.xlsx');
    const { body } = await app.get(`/api/imports/${checked.id as string}/rows`, { as: office });
    expect(body.items[0].cells).toEqual([
      { column: 'kind', text: 'Hộ' },
      { column: 'name', text: '=HYPERLINK("http://127.0.0.1:1/","x")' },
      { column: 'unit', text: 'Xã Phúc Trạch' },
      { column: 'representative', text: "=cmd|'/C calc'!A0" },
    ]);
  });

  it('too large, or without the right: refused', async () => {
    const large = await way.upload('producers', Buffer.alloc((20 << 20) + 1, 'a'), 'a.csv');
    expect(large.body.code).toBe('file.too_large');
    expect(
      (await way.upload('producers', Buffer.from(' '), 'a.csv', undefined, await app.user('commune-officer'))).status,
    ).toBe(403);
  });
});
