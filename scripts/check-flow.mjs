// One product from idea to certificate, over HTTP, by the people of the demonstration: `npm start -- --check`.
import { checkCertificate } from './check/certificate.mjs';
import { checkCouncils } from './check/councils.mjs';
import { checkDossier } from './check/dossier.mjs';
import { checkPlan } from './check/plan.mjs';
import { Session } from './check/session.mjs';

/** Who does what, by the first part of the address that he logs in with. */
const CAST = {
  producer: 'banh-da-vung-luu-vinh-son',
  office: 'vanphong',
  leader: 'lanhdao',
  district: 'thuky.huyen-thach-ha',
  provinceSecretary: 'thuky',
};
const DISTRICT_VOTERS = ['chutich', 'thanhvien1', 'thanhvien2', 'thanhvien3', 'thanhvien4'].map(
  (local) => `${local}.huyen-thach-ha`,
);
const PROVINCE_VOTERS = [
  'chutich',
  'phochutich',
  'thanhvien',
  ...[2, 3, 4, 5, 6, 7].map((number) => `thanhvien${number}`),
];

/**
 * Drives the whole flow on a fresh demonstration; throws at the first step that fails, which `step` names.
 * @param {{url: string, logins: {role: string, login: string, password: string}[], step: (name: string, work: () => Promise<any>) => Promise<any>}} input
 */
export async function checkFlow({ url, logins, step }) {
  if (logins.length === 0) throw new Error('the demonstration offers no logins');
  const { password } = logins[0];
  for (const { role, login } of logins) await step(`log in: ${role}`, () => Session.logIn(url, login, password));
  const enter = (local) => Session.logIn(url, `${local}@ocop.example`, password);
  const people = await step('log in: who takes part', async () => ({
    ...Object.fromEntries(
      await Promise.all(Object.entries(CAST).map(async ([who, local]) => [who, await enter(local)])),
    ),
    districtVoters: await Promise.all(DISTRICT_VOTERS.map(enter)),
    provinceVoters: await Promise.all(PROVINCE_VOTERS.map(enter)),
  }));
  const goTo = (date) => people.office.post('/api/demo/business-date', { date });
  const flow = { url, step, people, goTo, productName: 'Bánh đa gấc Lưu Vĩnh Sơn', sheetNo: 6 };
  try {
    await checkPlan(flow);
    await checkDossier(flow);
    await checkCouncils(flow);
    await checkCertificate(flow);
  } finally {
    await goTo(null);
  }
}
