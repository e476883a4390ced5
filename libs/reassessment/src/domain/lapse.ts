import { formatDate, type LocalDate } from '@app/kernel';
import type { CycleState } from './cycle-workflow';

/** Grounds on which a certificate lapses (domain page §5; `StatusDecisions`, kind lapse). */
export type LapseGround = 'not-filed' | 'not-renewed' | 'own-wish' | 'late-limit-passed';

export interface LapsingCycle {
  readonly state: CycleState;
  readonly endsOn: LocalDate;
  readonly extendedTo: LocalDate | null;
  readonly filedOn: LocalDate | null;
  readonly closesOn: LocalDate;
  readonly resultOn: LocalDate | null;
  readonly leftOn: LocalDate | null;
  readonly leftReason: string | null;
}

export interface Lapse {
  readonly ground: LapseGround;
  /** What the decision says of this product, with its dates. */
  readonly explanation: string;
}

const ended = (endsOn: LocalDate): string => `Giấy chứng nhận có giá trị đến hết ngày ${formatDate(endsOn)}`;

/** Why a certificate has lapsed on a day; undefined while it lives or its end has another reason. */
export function lapseOf(cycle: LapsingCycle, today: LocalDate): Lapse | undefined {
  const { state, endsOn, extendedTo } = cycle;
  if (today <= endsOn || (extendedTo !== null && today <= extendedTo)) return undefined;
  switch (state) {
    case 'running':
      return {
        ground: 'not-filed',
        explanation: `${ended(endsOn)}; hạn nộp hồ sơ đánh giá lại là hết ngày ${formatDate(cycle.closesOn)}; chủ thể không nộp hồ sơ.`,
      };
    case 'not-renewed':
      return {
        ground: 'not-renewed',
        explanation: `${ended(endsOn)}; kết quả đánh giá lại${cycle.resultOn === null ? '' : ` công bố ngày ${formatDate(cycle.resultOn)}`} không đạt hạng sao được công nhận.`,
      };
    case 'leaving':
    case 'left':
      return {
        ground: 'own-wish',
        explanation: `${ended(endsOn)}; chủ thể tự nguyện không đánh giá lại${cycle.leftOn === null ? '' : `, đăng ký ngày ${formatDate(cycle.leftOn)}`}${cycle.leftReason === null ? '' : ` (lý do: ${cycle.leftReason.replace(/[.\s]+$/u, '')})`}.`,
      };
    case 'filed':
      return {
        ground: 'late-limit-passed',
        explanation: `${ended(endsOn)}; hồ sơ đánh giá lại nộp ngày ${cycle.filedOn === null ? '…' : formatDate(cycle.filedOn)}${extendedTo === null ? '' : `, được duy trì đến hết ngày ${formatDate(extendedTo)}`}; đã hết thời hạn duy trì mà chưa có kết quả.`,
      };
    default:
      return undefined;
  }
}
