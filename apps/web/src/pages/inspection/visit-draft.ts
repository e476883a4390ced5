import type { Answer } from '../../api/hooks';
import type { Say } from '../../texts/language';
import { plusDays } from './days-until';

export type Inspection = Answer<'/api/inspections/{id}'>;
export type Item = Inspection['items'][number];
export type Verdict = 'yes' | 'no' | 'not-applicable';
export type Severity = 'minor' | 'serious' | 'critical';

export interface DraftPhoto {
  readonly id: string;
  readonly blob: Blob;
}

/** What stands at one item. */
export interface DraftAnswer {
  readonly verdict?: Verdict;
  readonly note: string;
  readonly photos: readonly DraftPhoto[];
  /** Of the finding, where the answer is "no". */
  readonly what: string;
  readonly severity: Severity;
  readonly remedyUntil: string;
}

export interface DraftPlace {
  readonly latE6: number;
  readonly lngE6: number;
  readonly accuracyM: number;
}

/** A visit as it is entered at the place. */
export interface VisitDraft {
  /** By the server's clock, as far as this device has heard it. */
  readonly begunAt: string;
  readonly answers: Readonly<Record<string, DraftAnswer>>;
  readonly conclusion: string;
  readonly teamNames: string;
  readonly producerName: string;
  readonly producerTitle: string;
  readonly refused: boolean;
  readonly refusedBecause: string;
  readonly place?: DraftPlace;
}

export function emptyDraft(begunAt: string): VisitDraft {
  const blank = { conclusion: '', teamNames: '', producerName: '', producerTitle: '', refusedBecause: '' };
  return { begunAt, answers: {}, refused: false, ...blank };
}

export function answerOf(draft: VisitDraft, item: Item, today: string, remedyDays: number): DraftAnswer {
  const severity = item.severity;
  const remedyUntil = plusDays(today, remedyDays);
  return draft.answers[item.code] ?? { note: '', photos: [], what: '', severity, remedyUntil };
}

/** What is still missing, in words, with the item it belongs to. */
export function gapsOf(draft: VisitDraft, items: readonly Item[], say: Say): { key: string; text: string }[] {
  const gaps = items.flatMap((item, index) => {
    const answer = draft.answers[item.code];
    if (answer?.verdict === undefined) return [{ key: item.code, text: say('Mục {0}: chưa trả lời', index + 1) }];
    if (answer.verdict === 'no' && answer.what.trim() === '')
      return [{ key: item.code, text: say('Mục {0}: chưa ghi tồn tại', index + 1) }];
    if (answer.verdict === 'no' && !/^(\d{4}-\d{2}-\d{2})?$/.test(answer.remedyUntil))
      return [{ key: item.code, text: say('Mục {0}: ngày khắc phục chưa đúng', index + 1) }];
    return [];
  });
  if (draft.conclusion.trim() === '') gaps.push({ key: 'ket-luan', text: say('Chưa ghi kết luận') });
  if (draft.teamNames.trim() === '') gaps.push({ key: 'ky', text: say('Chưa ghi người ký của đoàn') });
  if (draft.refused && draft.refusedBecause.trim() === '')
    gaps.push({ key: 'ky', text: say('Chưa ghi lý do chủ thể từ chối ký') });
  if (!draft.refused && (draft.producerName.trim() === '' || draft.producerTitle.trim() === ''))
    gaps.push({ key: 'ky', text: say('Chưa ghi họ tên, chức vụ người ký của chủ thể') });
  return gaps;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * The record as the server takes it, with the pictures to send before it. Its times are those of this device's clock, which may have
 * been set anew since the visit began: the begin is told by the clock of now, and never after the end.
 */
export function recordOf(draft: VisitDraft, items: readonly Item[], endedAt: string, clockAheadMs: number | null) {
  const begun = Math.min(Date.parse(draft.begunAt) - (clockAheadMs ?? 0), Date.parse(endedAt));
  const answered = items.flatMap((item) => {
    const answer = draft.answers[item.code];
    return answer?.verdict === undefined ? [] : [{ code: item.code, ...answer, verdict: answer.verdict }];
  });
  const team = linesOf(draft.teamNames).map((name) => ({ side: 'team' as const, name, title: 'Đoàn kiểm tra' }));
  const producer = { side: 'producer' as const, name: draft.producerName.trim(), title: draft.producerTitle.trim() };
  const body = {
    answers: answered.map(({ code, verdict, note, photos }) => ({
      code,
      verdict,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(photos.length === 0 ? {} : { photoIds: photos.map(({ id }) => id) }),
    })),
    findings: answered
      .filter(({ verdict }) => verdict === 'no')
      .map(({ code, severity, what, remedyUntil }) => ({
        code,
        severity,
        what: what.trim(),
        ...(remedyUntil === '' ? {} : { remedyUntil }),
      })),
    conclusion: draft.conclusion.trim(),
    signatures: draft.refused ? team : [...team, producer],
    ...(draft.refused ? { refusedBecause: draft.refusedBecause.trim() } : {}),
    ...(draft.place === undefined ? {} : { place: draft.place }),
    begunAt: new Date(begun).toISOString(),
    endedAt,
    ...(clockAheadMs === null ? {} : { clockAheadMs }),
  };
  return { body, photos: answered.flatMap(({ photos }) => photos) };
}

export type VisitBody = ReturnType<typeof recordOf>['body'];

/** A record that the server did not take, to be corrected. */
export function draftOf(body: VisitBody, photos: readonly DraftPhoto[]): VisitDraft {
  const findings = new Map(body.findings.map((finding) => [finding.code, finding]));
  const blobs = new Map(photos.map((photo) => [photo.id, photo]));
  const producer = body.signatures.find(({ side }) => side === 'producer');
  return {
    begunAt: new Date(Date.parse(body.begunAt) + (body.clockAheadMs ?? 0)).toISOString(),
    answers: Object.fromEntries(
      body.answers.map(({ code, verdict, note = '', photoIds = [] }) => {
        const finding = findings.get(code);
        const kept = photoIds.flatMap((id) => blobs.get(id) ?? []);
        const { what = '', severity = 'minor', remedyUntil = '' } = finding ?? {};
        return [code, { verdict, note, photos: kept, what, severity, remedyUntil }];
      }),
    ),
    conclusion: body.conclusion,
    teamNames: body.signatures
      .filter(({ side }) => side === 'team')
      .map(({ name }) => name)
      .join('\n'),
    producerName: producer?.name ?? '',
    producerTitle: producer?.title ?? '',
    refused: producer === undefined,
    refusedBecause: body.refusedBecause ?? '',
    ...(body.place === undefined ? {} : { place: body.place }),
  };
}
