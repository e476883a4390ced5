import { TestApp, type TestUser } from '../../support/app';
import {
  fileDossier,
  openRound,
  producerWithUser,
  readyDossier,
  unitOf,
  type ProducerOfTest,
} from '../../support/flow';
import { getPdf } from '../../support/pdf';
import { loadReference } from '../../support/reference';
import { bestTicks, sheetOf } from '../../support/ticks';

const IDENTITY_NO = '042185001234';
const TAX_CODE = '3001234567';
const PRODUCER = 'Hợp tác xã Bưởi Phúc Trạch';

describe('the printed forms of a dossier under 26-2026', () => {
  let app: TestApp;
  let office: TestUser;
  let officer: TestUser;
  let producer: ProducerOfTest;
  let commune: { id: string; name: string };
  let roundId: string;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2026-06-01T02:00:00Z' });
    await loadReference(app.uow);
    office = await app.user('provincial-office');
    commune = await app.uow.read((tx) =>
      tx.one<{ id: string; name: string }>(
        `select id, name from programme.unit where kind = 'commune' and valid_to is null and name like 'Xã %' order by id limit 1`,
      ),
    );
    officer = await app.user('commune-officer', { kind: 'unit', id: commune.id });
    const extra = { representativeIdentityNo: IDENTITY_NO, taxCode: TAX_CODE, phone: '0912345678' };
    producer = await producerWithUser(app, office, commune.id, PRODUCER, extra);
    const deadlines = [{ level: 'commune', task: 'send-up', dueOn: '2026-10-29' }];
    roundId = await openRound(app, office, { year: 2026, number: 1, procedureId: '26-2026', deadlines });
  });

  afterAll(() => app.close());

  const scored = async (name: string): Promise<string> => {
    const { id } = await readyDossier(app, producer, roundId, { name });
    const { 'A.1.1': _left, ...ticks } = bestTicks(sheetOf('26-2026', 1));
    const body = { kind: 'kiem-nghiem', title: 'Phiếu kiểm nghiệm', number: '15/KN', criteria: ['C.7'] };
    expect((await app.post(`/api/dossiers/${id}/papers`, { as: producer.user, body })).status).toBe(201);
    const saved = await app.put(`/api/dossiers/${id}/self-score`, { as: producer.user, ifMatch: 0, body: { ticks } });
    expect(saved.status).toBe(200);
    return id;
  };
  const form = (id: string, name: string, as: TestUser) => getPdf(app, `/api/dossiers/${id}/forms/${name}`, as);

  it('form 01 is a draft until filed, then bears receipt, version and hash; a version can be asked for', async () => {
    const id = await scored('Bưởi đăng ký');
    const draft = await form(id, 'registration.pdf', producer.user);
    expect([draft.status, draft.mediaType]).toEqual([200, 'application/pdf']);
    expect(draft.text).toContain('BẢN DỰ THẢO');
    await fileDossier(app, producer, id);
    const { text } = await form(id, 'registration.pdf?version=1', officer);
    const shown = await app.get(`/api/dossiers/${id}`, { as: officer });
    for (const words of [
      'Mẫu 01',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'ĐĂNG KÝ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM',
      'Sản phẩm: Bưởi đăng ký',
      PRODUCER,
      TAX_CODE,
      'Mẫu 02: Báo cáo tự đánh giá',
      'Giao nộp trực tiếp',
      'Bản nộp thứ 1, ngày 01/06/2026',
      shown.body.receiptNo as string,
      shown.body.versions[0].sha256 as string,
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('BẢN DỰ THẢO');
    expect(text).toBe(text.normalize('NFC'));
    for (const personal of [IDENTITY_NO, '912345678']) expect(text).not.toContain(personal);
    const none = await form(id, 'registration.pdf?version=2', officer);
    expect([none.status, JSON.parse(none.text).code]).toEqual([404, 'dossier.version_not_found']);
  });

  it('form 02 prints the own points by criterion with evidence, and the sums of the score itself', async () => {
    const { id: unscored } = await readyDossier(app, producer, roundId, { name: 'Chưa chấm' });
    const missing = await form(unscored, 'self-assessment.pdf', producer.user);
    expect([missing.status, JSON.parse(missing.text).code]).toEqual([409, 'dossier.self_score_missing']);
    const id = await scored('Bưởi tự chấm');
    const shown = await app.get(`/api/dossiers/${id}`, { as: producer.user });
    const { total, partTotals, star } = shown.body.selfScore;
    const { text, status } = await form(id, 'self-assessment.pdf', producer.user);
    expect(status).toBe(200);
    for (const words of [
      'Mẫu 02',
      'BÁO CÁO TỰ ĐÁNH GIÁ',
      'Chưa chấm',
      'Phiếu kiểm nghiệm',
      '15/KN',
      `Tổng điểm 100 ${total}`,
      `Tổng điểm tự chấm: ${total} điểm, tương ứng ${star} sao`,
      'Còn 1 tiêu chí chưa chấm',
    ])
      expect(text).toContain(words);
    for (const part of sheetOf('26-2026', 1).parts)
      expect(text).toMatch(new RegExp(`${part.max} ${partTotals[part.code]}\\b`));
    expect(text).not.toContain(IDENTITY_NO);
  });

  it('form 03 and its letter: a preview for the desk, nothing for others before; then items, notes and the letter', async () => {
    const id = await scored('Bưởi có ý kiến');
    const none = await form(id, 'opinion.pdf', producer.user);
    expect([none.status, JSON.parse(none.text).code]).toEqual([404, 'dossier.form_not_asked']);
    const filed = await fileDossier(app, producer, id);
    const early = await form(id, 'opinion.pdf', producer.user);
    expect([early.status, JSON.parse(early.text).code]).toEqual([409, 'dossier.opinion_not_given']);
    expect((await form(id, 'opinion.pdf', officer)).text).toContain('BẢN DỰ THẢO');
    expect((await form(id, 'opinion-letter.pdf', officer)).text).toContain('BẢN DỰ THẢO');
    const { opinionItems } = (await app.get(`/api/dossiers/${id}`, { as: officer })).body;
    const items = opinionItems.map((item: { code: string }, index: number) => ({
      code: item.code,
      holds: index !== 1,
      note: `Ghi chú số ${index + 1}: đúng thực tế tại xã.`,
    }));
    const body = { items, letterNo: '12/UBND-KT', letterOn: '2026-06-10' };
    const call = { as: officer, ifMatch: filed.body.version as number, body };
    expect((await app.post(`/api/dossiers/${id}/opinion`, call)).status).toBe(200);
    const { text } = await form(id, 'opinion.pdf', producer.user);
    for (const words of [
      'Mẫu 03',
      `ỦY BAN NHÂN DÂN ${commune.name.toUpperCase()}`,
      'không chấm điểm',
      'Bưởi có ý kiến',
    ])
      expect(text).toContain(words);
    expect(text).toContain('(Kèm theo Công văn số 12/UBND-KT ngày 10/06/2026');
    for (const number of [1, 2, 3, 4]) expect(text).toContain(`Ghi chú số ${number}`);
    expect(text).not.toContain('BẢN DỰ THẢO');
    const letter = (await form(id, 'opinion-letter.pdf', office)).text;
    for (const words of [
      'Số: 12/UBND-KT',
      'ngày 10 tháng 6 năm 2026',
      'xác nhận 3/4 nội dung',
      'Nơi nhận:',
      'CHỦ TỊCH',
    ])
      expect(letter).toContain(words);
    for (const printed of [text, letter]) {
      expect(printed).toBe(printed.normalize('NFC'));
      expect(printed).not.toContain(IDENTITY_NO);
    }
  });

  it('is read by whoever may read the dossier, and by nobody else', async () => {
    const id = await scored('Bưởi của người khác');
    const stranger = await producerWithUser(app, office, commune.id, 'Hộ Nguyễn Văn Mẫu', { kind: 'household' });
    for (const name of ['registration.pdf', 'self-assessment.pdf', 'opinion.pdf', 'opinion-letter.pdf']) {
      const answer = await form(id, name, stranger.user);
      expect([name, answer.status, JSON.parse(answer.text).code]).toEqual([name, 404, 'dossier.not_found']);
    }
    expect((await form(id, 'registration.pdf', await app.user('trade-department'))).status).toBe(403);
  });
});

describe('the printed forms of a dossier under 1048-2019', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ at: '2020-09-01T02:00:00Z' });
    await loadReference(app.uow);
  });

  afterAll(() => app.close());

  it('takes title and parts from that procedure, which has no self-assessment and no opinion', async () => {
    const office = await app.user('provincial-office');
    const commune = await unitOf(app, 'Xã Phúc Trạch', 'commune');
    const producer = await producerWithUser(app, office, commune, 'Hộ Trần Văn Mẫu', {
      kind: 'household',
      taxCode: TAX_CODE,
    });
    const deadlines = [{ level: 'district', task: 'file', dueOn: '2020-09-10' }];
    const roundId = await openRound(app, office, { year: 2020, number: 1, procedureId: '1048-2019', deadlines });
    const { id } = await readyDossier(app, producer, roundId);
    await fileDossier(app, producer, id);
    const { text } = await getPdf(app, `/api/dossiers/${id}/forms/registration.pdf`, producer.user);
    for (const words of [
      'PHIẾU ĐĂNG KÝ THAM GIA ĐÁNH GIÁ, PHÂN HẠNG',
      'huyện Hương Khê',
      'Giới thiệu bộ máy tổ chức',
      'Có (1 giấy tờ)',
      'Kế hoạch kiểm soát chất lượng, lưu mẫu',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain(TAX_CODE);
    for (const name of ['self-assessment.pdf', 'opinion.pdf']) {
      const answer = await getPdf(app, `/api/dossiers/${id}/forms/${name}`, producer.user);
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([404, 'dossier.form_not_asked']);
    }
  });
});
