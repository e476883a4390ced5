import type { Seat } from '../domain/council-rules';

/** Seats in words. */
export const SEAT_TITLE: Readonly<Record<Seat, string>> = {
  chair: 'Chủ tịch',
  deputy: 'Phó chủ tịch',
  member: 'Thành viên',
  secretary: 'Thư ký',
  adviser: 'Tổ tư vấn',
};
