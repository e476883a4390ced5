import { apportion } from './apportion';
import { CAPITAL, DISTRICTS, SPECIALITIES, type Speciality } from './data/catalogue';
import { inventName } from './data/names';
import { PROPOSALS } from './data/proposals';
import type { Random } from './random';
import { shortName } from './units';

export type ProducerKind = 'household' | 'cooperative-group' | 'cooperative' | 'company';
type Source = keyof typeof CAPITAL;

export interface ProducerDraft {
  readonly kind: ProducerKind;
  readonly name: string;
  readonly district: string;
  readonly commune: string;
  readonly representativeName: string;
  readonly representativeGender: 'female' | 'male';
  readonly taxCode?: string;
  readonly phone: string;
}

/** A product to be: idea and plan of one producer, with its capital in whole million đồng. */
export interface PlanDraft {
  readonly producer: ProducerDraft;
  readonly product: Speciality;
  readonly productName: string;
  /** Takes part in round 1 of 2020. */
  readonly proposed: boolean;
  readonly capital: Readonly<Record<Source, number>>;
}

/** Customers' mix: 42.7% households. */
const KINDS: readonly (readonly [ProducerKind, number])[] = [
  ['household', 0.427],
  ['cooperative', 0.33],
  ['cooperative-group', 0.12],
  ['company', 1],
];
export const TITLE_OF: Readonly<Record<ProducerKind, string>> = {
  household: 'Hộ kinh doanh',
  'cooperative-group': 'Tổ hợp tác',
  cooperative: 'Hợp tác xã',
  company: 'Công ty TNHH',
};
/** How large a business is beside a household. */
const SIZE: Readonly<Record<ProducerKind, number>> = {
  household: 1,
  'cooperative-group': 2,
  cooperative: 4,
  company: 8,
};

interface Place {
  readonly district: string;
  readonly commune: string;
  readonly product: Speciality;
  readonly proposed: boolean;
}

/** What is planned where: the proposals of the round, and as many more as the district has plans. */
function places(random: Random): Place[] {
  return DISTRICTS.flatMap((district) => {
    const proposals = PROPOSALS.filter((proposal) => proposal.district === district.code);
    const chosen: Place[] = proposals.map(({ commune, product }) => ({
      district: district.code,
      commune,
      product: SPECIALITIES[product],
      proposed: true,
    }));
    const free = district.communes
      .flatMap((commune) => district.makes.map((key) => ({ commune, product: SPECIALITIES[key] })))
      .filter((place) => !chosen.some((each) => each.commune === place.commune && each.product === place.product));
    while (chosen.length < district.plans) {
      const [place] = free.splice(random.between(0, free.length - 1), 1);
      if (!place) throw new Error(`district ${district.code} makes too little`);
      chosen.push({ ...place, district: district.code, proposed: false });
    }
    return chosen;
  });
}

function pickKind(random: Random): ProducerKind {
  let rest = random.next();
  for (const [kind, share] of KINDS) {
    if (rest < share) return kind;
    rest -= share;
  }
  return 'household';
}

function producerAt(place: Place, index: number, random: Random): ProducerDraft {
  const kind = pickKind(random);
  const { name: representativeName, gender } = inventName(random);
  const at = shortName(place.commune);
  const name =
    kind === 'household' ? `${TITLE_OF[kind]} ${representativeName}` : `${TITLE_OF[kind]} ${place.product.name} ${at}`;
  return {
    kind,
    name,
    district: place.district,
    commune: place.commune,
    representativeName,
    representativeGender: gender,
    phone: `09${String(10_000_000 + index * 7919).padStart(8, '0')}`,
    ...(kind === 'cooperative' || kind === 'company' ? { taxCode: `30${String(20_000_000 + index * 37)}` } : {}),
  };
}

/** Divides the province's capital among the plans: exact sums, sizes as varied as the businesses. */
function capitalOf(producers: readonly ProducerDraft[], random: Random): Record<Source, number>[] {
  const sizes = producers.map(({ kind }) => SIZE[kind] * (0.4 + 1.6 * random.next()));
  const weights: Record<Source, number[]> = {
    owner: sizes,
    loan: sizes.map((size) => (random.chance(0.7) ? size * (0.4 + random.next()) : 0)),
    state: sizes.map((size) => Math.sqrt(size) * (0.5 + random.next())),
    other: sizes.map((size) => (random.chance(0.2) ? size : 0)),
  };
  const parts = {
    owner: apportion(CAPITAL.owner, weights.owner),
    loan: apportion(CAPITAL.loan, weights.loan),
    state: apportion(CAPITAL.state, weights.state),
    other: apportion(CAPITAL.other, weights.other),
  };
  return producers.map((_producer, index) => ({
    owner: parts.owner[index] ?? 0,
    loan: parts.loan[index] ?? 0,
    state: parts.state[index] ?? 0,
    other: parts.other[index] ?? 0,
  }));
}

/** The approved plans of 2020. Some producers have a second product. */
export function draftPlans(random: Random): PlanDraft[] {
  const producers: ProducerDraft[] = [];
  const planned = places(random).map((place, index) => {
    const before = producers.at(-1);
    const again = !place.proposed && before?.commune === place.commune && before.district === place.district;
    const producer = again ? before : producerAt(place, index, random);
    producers.push(producer);
    return { ...place, producer };
  });
  const capital = capitalOf(producers, random);
  return planned.map(({ producer, product, proposed, commune }, index) => ({
    producer,
    product,
    proposed,
    productName: productNameAt(product, commune),
    capital: capital[index] ?? { owner: 0, loan: 0, state: 0, other: 0 },
  }));
}

/** "Mật ong rừng Thọ Điền"; a name that has the place already stays. */
export function productNameAt(product: Speciality, commune: string): string {
  const place = shortName(commune);
  return product.name.endsWith(place) ? product.name : `${product.name} ${place}`;
}
