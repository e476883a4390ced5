import type { Role } from '@app/platform/database';
import type { Accounts, NewAccount } from './accounts';
import { DISTRICTS } from './data/catalogue';
import { inventName } from './data/names';
import type { Person } from './demo-api';
import type { Random } from './random';
import { slug, type Units } from './units';

/** Everybody who acts in 2020, but the producers. */
export interface People {
  readonly administrator: Person;
  readonly office: Person;
  readonly leader: Person;
  readonly trade: Person;
  readonly auditor: Person;
  /** By code of the district. */
  readonly districtSecretaries: ReadonlyMap<string, Person>;
  /** By unit. */
  readonly communeOfficers: ReadonlyMap<string, Person>;
}

/** Offices of the province: role, login, invented name. */
const OFFICES = [
  ['provincial-office', 'vanphong', 'Nguyễn Thị Thanh Tâm'],
  ['approving-leader', 'lanhdao', 'Trần Quang Khải Minh'],
  ['trade-department', 'congthuong', 'Lê Hữu Bách'],
  ['auditor', 'thanhtra', 'Phan Thị Bích Liên'],
] as const satisfies readonly (readonly [Role, string, string])[];

const mail = (local: string): string => `${local}@ocop.example`;

/** Sets up the offices of the province, the secretaries of the districts and the officers of the communes. */
export async function setUpPeople(
  accounts: Accounts,
  administrator: Person,
  units: Units,
  random: Random,
): Promise<People> {
  const offices = await accounts.invite(OFFICES.map(([role, local, name]) => ({ role, name, email: mail(local) })));
  const [office, leader, trade, auditor] = offices;
  if (!office || !leader || !trade || !auditor) throw new Error('an office of the province is missing');
  const secretaries = DISTRICTS.map((district): NewAccount & { key: string } => {
    const unit = units.district(district.code);
    return account(district.code, 'district-secretary', unit, `thuky.${slug(unit.name)}`, random);
  });
  const officers = DISTRICTS.flatMap((district) =>
    district.communes.map((name) => {
      const unit = units.commune(name, district.code);
      return account(unit.id, 'commune-officer', unit, `canbo.${slug(name)}`, random);
    }),
  );
  return {
    administrator,
    office,
    leader,
    trade,
    auditor,
    districtSecretaries: await keyed(accounts, secretaries),
    communeOfficers: await keyed(accounts, officers),
  };
}

function account(
  key: string,
  role: Role,
  unit: { id: string },
  local: string,
  random: Random,
): NewAccount & { key: string } {
  return { key, role, name: inventName(random).name, email: mail(local), scope: { kind: 'unit', id: unit.id } };
}

async function keyed(
  accounts: Accounts,
  wanted: readonly (NewAccount & { key: string })[],
): Promise<Map<string, Person>> {
  const people = await accounts.invite(wanted);
  return new Map(people.map((person, index) => [wanted[index]?.key ?? '', person]));
}

/** @throws Error naming what is missing */
export function need<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const found = map.get(key);
  if (found === undefined) throw new Error(`nothing stands for ${String(key)}`);
  return found;
}
