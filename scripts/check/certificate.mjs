import { spawnSync } from 'node:child_process';
import { eventually, must } from './session.mjs';

/** Text of a PDF with single spaces; undefined on a machine without pdftotext. */
function textOf(pdf) {
  const made = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  return made.error ? undefined : made.stdout.replace(/\s+/g, ' ');
}

const resultTitle = 'Kết quả Đợt 2 năm 2020';
const titlesOf = async (person) => (await person.get('/api/me/notices?limit=100')).items.map((notice) => notice.title);

async function decide(flow) {
  const { step, people, goTo, roundId } = flow;
  const { office, leader } = people;
  await step('ranking: the product stands first', async () => {
    const { boards } = await office.get(`/api/rankings?roundId=${roundId}`);
    flow.board = boards.find((board) => board.level === 'province');
    const first = flow.board?.items[0];
    must(first?.facts.productName === flow.productName, 'the ranking does not begin with the product');
    must(first.star === 4, `${first.star} stars are proposed`);
  });
  await step('decision: drafted and prepared by the office', async () => {
    const { level, unitId } = flow.board;
    const { id } = await office.post('/api/decisions', { roundId, level, unitId });
    flow.decision = `/api/decisions/${id}`;
    await office.act(flow.decision, 'prepare');
  });
  await step('decision: approved by the leader', async () => {
    await goTo('2020-12-01');
    await leader.act(flow.decision, 'approve', { number: '4012/QĐ-UBND', decidedOn: '2020-12-01' });
  });
  await step('decision: nobody is told before its publication', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1000)); // a worker that told too early would have done so by now
    must(
      !(await titlesOf(people.producer)).some((title) => title.startsWith(resultTitle)),
      'the result is known already',
    );
  });
  await step('decision: published', async () => {
    await goTo('2020-12-03');
    await office.act(flow.decision, 'publish');
  });
}

/** Ranking, decision, and what the worker makes of its publication. */
export async function checkCertificate(flow) {
  const { step, url, people, productName } = flow;
  await decide(flow);
  await step('certificate: drawn by the worker', async () => {
    flow.certificate = await eventually('a drawn certificate', 60, async () => {
      const { items } = await people.office.get('/api/certificates?limit=200');
      return items.find((item) => item.productName === productName && item.state !== 'preparing');
    });
    must(flow.certificate.stars === 4, `${flow.certificate.stars} stars`);
  });
  await step('certificate: downloaded by the producer', async () => {
    const pdf = await people.producer.download(`/api/certificates/${flow.certificate.id}/file`);
    must(pdf.subarray(0, 4).toString() === '%PDF', 'it is no PDF');
    const text = textOf(pdf);
    must(text === undefined || text.includes(productName), 'the PDF does not name the product');
  });
  await step('public page: valid', async () => {
    const page = await fetch(url + flow.certificate.verifyPath);
    const html = await page.text();
    must(page.status === 200 && html.includes(productName), `status ${page.status}`);
    must(html.includes('Còn hiệu lực'), 'the page does not say that it is valid');
  });
  for (const title of [resultTitle, `Giấy chứng nhận OCOP đã có: ${productName}`])
    await step(`notice to the producer: ${title}`, () =>
      eventually('the notice', 60, async () =>
        (await titlesOf(people.producer)).find((each) => each.startsWith(title)),
      ),
    );
}
