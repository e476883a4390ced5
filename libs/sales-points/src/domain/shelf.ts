/** What a scanned code was on the day of the scan. */
export const SCAN_VERDICTS = [
  'valid',
  'expired',
  'suspended',
  'withdrawn',
  'superseded',
  'below-floor',
  'unknown',
] as const;
export type ScanVerdict = (typeof SCAN_VERDICTS)[number];

export const SCAN_WORDS: Readonly<Record<ScanVerdict, string>> = {
  valid: 'còn hiệu lực',
  expired: 'hết hạn',
  suspended: 'đang tạm dừng',
  withdrawn: 'bị thu hồi',
  superseded: 'đã được thay thế',
  'below-floor': 'dưới hạng sao quy định',
  unknown: 'không xác nhận được',
};

/** How many of each, e.g. { scanned: 40, valid: 36, expired: 3, withdrawn: 1 }. */
export type ShelfSummary = Readonly<Record<'scanned' | ScanVerdict, number>>;

export function shelfSummary(verdicts: readonly ScanVerdict[]): ShelfSummary {
  const counts = { scanned: verdicts.length } as Record<'scanned' | ScanVerdict, number>;
  for (const verdict of SCAN_VERDICTS) counts[verdict] = verdicts.filter((each) => each === verdict).length;
  return counts;
}

/** "Đã quét 40: 36 còn hiệu lực, 3 hết hạn, 1 bị thu hồi". */
export function shelfSentence(summary: ShelfSummary): string {
  const parts = SCAN_VERDICTS.filter((verdict) => summary[verdict] > 0).map(
    (verdict) => `${summary[verdict]} ${SCAN_WORDS[verdict]}`,
  );
  return `Đã quét ${summary.scanned}: ${parts.length === 0 ? 'không có mã nào' : parts.join(', ')}`;
}
