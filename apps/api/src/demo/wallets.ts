import { createHash, randomUUID } from 'node:crypto';
import { addDays, type LocalDate } from '@app/kernel';
import { criteriaOf } from '@app/criteria';
import type { DemoApi, Made, Person, Versioned } from './demo-api';
import { sheetOf } from './dossiers';
import { paperPdf, type PaperOf } from './papers';

/** A paper that a producer keeps in the wallet; days count from the demonstration's today. */
interface KeptPaper {
  readonly kind: string;
  readonly title: string;
  readonly issuer: string;
  readonly numberEnd: string;
  readonly issuedDaysAgo: number;
  readonly endsInDays?: number;
  /** Criteria of the dossier in work that it speaks for, by words of their titles; without them it waits in the wallet. */
  readonly supports?: RegExp;
  /** Taken once more meanwhile, valid for so many days. */
  readonly renewedForDays?: number;
}

const KEPT: readonly KeptPaper[] = [
  {
    kind: 'du-dieu-kien-san-xuat',
    title: 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
    issuer: 'Chi cục Quản lý chất lượng nông, lâm sản và thủy sản',
    numberEnd: 'ATTP',
    issuedDaysAgo: 1070,
    endsInDays: 24,
    supports: /an toàn|chất lượng/i,
  },
  {
    kind: 'he-thong-chat-luong',
    title: 'Giấy chứng nhận VietGAP',
    issuer: 'Trung tâm Chứng nhận sản phẩm nông nghiệp',
    numberEnd: 'VietGAP',
    issuedDaysAgo: 770,
    endsInDays: -40,
  },
  {
    kind: 'kiem-nghiem',
    title: 'Phiếu kết quả kiểm nghiệm kim loại nặng',
    issuer: 'Trung tâm Kiểm nghiệm Hà Tĩnh',
    numberEnd: 'KLN',
    issuedDaysAgo: 380,
    endsInDays: -15,
    supports: /tiêu chuẩn|kiểm/i,
    renewedForDays: 350,
  },
  {
    kind: 'ma-so-ma-vach',
    title: 'Giấy chứng nhận quyền sử dụng mã số, mã vạch',
    issuer: 'Trung tâm Mã số, mã vạch quốc gia',
    numberEnd: 'GS1',
    issuedDaysAgo: 500,
    endsInDays: 590,
  },
  {
    kind: 'dang-ky-kinh-doanh',
    title: 'Giấy chứng nhận đăng ký',
    issuer: 'Phòng Kinh tế',
    numberEnd: 'ĐK',
    issuedDaysAgo: 2100,
  },
];

export interface WalletOwner {
  readonly by: Person;
  readonly producerId: string;
  /** A dossier in work that uses some of the papers. */
  readonly dossierId: string | undefined;
  readonly sheetNo: number;
  readonly rulebookId: string;
  readonly about: PaperOf;
}

/** Fills the wallet of a producer: papers that hold, that end soon, that ended, and one that was taken anew. */
export async function fillWallet(api: DemoApi, owner: WalletOwner, today: LocalDate): Promise<void> {
  for (const kept of KEPT) {
    const facts = factsOf(kept, owner, addDays(today, -kept.issuedDaysAgo), kept.endsInDays, today);
    const paperId = randomUUID();
    await send(api, owner, kept, {
      paperId,
      paper: { ...facts, producerId: owner.producerId, attach: usesOf(kept, owner) },
    });
    if (kept.renewedForDays === undefined) continue;
    const { version } = await api.get<Versioned>(`/api/papers/${paperId}`, owner.by);
    const body = factsOf(kept, owner, addDays(today, -15), kept.renewedForDays, today);
    const newer = await api.post<Made>(`/api/papers/${paperId}/renew`, { as: owner.by, ifMatch: version, body });
    await send(api, owner, { ...kept, numberEnd: `${kept.numberEnd}2` }, { paperId: newer.id });
  }
}

const factsOf = (
  { kind, title, issuer, numberEnd }: KeptPaper,
  { about }: WalletOwner,
  issuedOn: LocalDate,
  endsInDays: number | undefined,
  today: LocalDate,
) => ({
  ...{ kind, title, issuer, issuedOn },
  number: `${String(about.index + 11)}/${issuedOn.slice(0, 4)}/${numberEnd}`,
  ...(endsInDays === undefined ? {} : { expiresOn: addDays(today, endsInDays) }),
});

function usesOf({ supports }: KeptPaper, { dossierId, rulebookId, sheetNo }: WalletOwner) {
  if (dossierId === undefined || supports === undefined) return [];
  const criteria = criteriaOf(sheetOf(rulebookId, sheetNo))
    .filter((criterion) => supports.test(criterion.title))
    .map((criterion) => criterion.key)
    .slice(0, 3);
  return [{ dossierId, checklistCode: 'minh-chung', criteria }];
}

async function send(api: DemoApi, { by: as, about }: WalletOwner, kept: KeptPaper, place: object): Promise<void> {
  const { kind: code, title, issuer, numberEnd } = kept;
  const bytes = await paperPdf({ code, title, issuer, numberEnd, issuedOn: '2026-01-05' }, about);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const body = { ...place, name: `${title}.pdf`, size: bytes.length, sha256 };
  const begun = await api.post<Made>('/api/uploads', { as, body });
  await api.put(`/api/uploads/${begun.id}/bytes?offset=0`, { as, bytes });
  await api.post(`/api/uploads/${begun.id}/finish`, { as });
}
