import { must } from './session.mjs';

/** A small PDF, another for each text. */
const pdfOf = (text) => Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`, 'utf8');

async function addPaper(producer, dossierId, code) {
  const fields = { kind: code, title: `Giấy tờ ${code}`, checklistCode: code, criteria: [] };
  const paper = await producer.post(`/api/dossiers/${dossierId}/papers`, fields);
  const bytes = pdfOf(`${dossierId} ${code}`);
  const upload = { dossierId, paperId: paper.id, name: `Giấy tờ ${code}.pdf`, size: bytes.length };
  const { id } = await producer.post('/api/uploads', upload);
  await producer.putBytes(`/api/uploads/${id}/bytes?offset=0`, bytes);
  const file = await producer.post(`/api/uploads/${id}/finish`);
  const back = await producer.download(`/api/dossiers/${dossierId}/files/${file.id}`);
  must(back.equals(bytes), `the file of ${code} came back changed`);
}

/** Product, round, dossier with its papers, up to the acceptance by the district. */
export async function checkDossier(flow) {
  const { step, people, goTo, productName, sheetNo } = flow;
  const { producer, district, office } = people;
  await step('round: created and opened', async () => {
    const deadlines = [
      { level: 'district', task: 'file', dueOn: '2020-10-30' },
      { level: 'district', task: 'send-up', dueOn: '2020-11-20' },
      { level: 'province', task: 'finish', dueOn: '2020-12-10' },
    ];
    const round = { year: 2020, number: 2, name: 'Đợt 2 năm 2020', procedureId: '1048-2019', deadlines };
    flow.roundId = (await office.post('/api/rounds', round)).id;
    await office.post(`/api/rounds/${flow.roundId}/open`, undefined, 1);
  });
  await step('product and dossier begun', async () => {
    const product = { name: productName, sheetNo, description: 'Bánh đa gấc nướng than' };
    const { id: productId } = await producer.post(`/api/producers/${flow.producerId}/products`, product);
    const begun = { productId, roundId: flow.roundId, kind: 'first', planId: flow.plan.id };
    flow.dossierId = (await producer.post('/api/dossiers', begun)).id;
  });
  await step('papers added and uploaded', async () => {
    const { missing } = await producer.get(`/api/dossiers/${flow.dossierId}`);
    must(missing.length > 0, 'a new dossier lacks nothing');
    for (const code of missing) await addPaper(producer, flow.dossierId, code);
  });
  await step('dossier filed, with a receipt', async () => {
    await goTo('2020-10-20');
    const receipt = await producer.act(`/api/dossiers/${flow.dossierId}`, 'submit', {});
    must(/^HS-2020-2-\d{4}$/.test(receipt.receiptNo), `receipt ${receipt.receiptNo}`);
    must(receipt.rulebookId === '1048-2019', `rulebook ${receipt.rulebookId}`);
  });
  await step('dossier accepted by the district', () => district.act(`/api/dossiers/${flow.dossierId}`, 'accept', {}));
}
