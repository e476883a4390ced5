import type { Instant, LocalDate } from '@app/kernel';

/** A certificate as the drawing gets it, without a database. */
export const printedCertificate = {
  id: '0190a8f0-0000-7000-8000-000000000001',
  origin: 'decision' as const,
  decisionId: '0190a8f0-0000-7000-8000-000000000002',
  caseId: '0190a8f0-0000-7000-8000-000000000003',
  productId: '0190a8f0-0000-7000-8000-000000000004',
  producerId: '0190a8f0-0000-7000-8000-000000000005',
  unitId: 'commune-18676',
  number: 7,
  numberText: '07/2026/GCN-OCOP',
  productCode: '42-18676-07',
  stars: 4,
  facts: {
    productName: 'Cam bù Hương Sơn sấy dẻo',
    producerName: 'Hợp tác xã Nông nghiệp Tâm Thắng',
    place: 'Xã Hương Khê, Tỉnh Hà Tĩnh',
    provinceName: 'Tỉnh Hà Tĩnh',
    issuingBody: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
    decisionNumber: '1863/QĐ-UBND',
    decidedOn: '2026-08-20' as LocalDate,
    roundName: 'Đợt 1 năm 2026',
    rank: 1,
    procedureId: '26-2026',
    verifyUrl: `https://ocop.hatinh.example/v/${'A'.repeat(124)}`,
  },
  issuedAt: '2026-08-24T02:00:00.000Z' as Instant,
  issuedOn: '2026-08-24' as LocalDate,
  validThrough: '2029-08-23' as LocalDate,
  verifyToken: 'A'.repeat(124),
};
