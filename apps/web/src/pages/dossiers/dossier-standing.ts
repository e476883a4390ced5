import type { Answer } from '../../api/hooks';
import { dayText } from '../../lib/dates';
import type { Both } from '../../texts/language';
import type { Dossier } from './dossier-page';

export type PublishedResult = Answer<'/api/published-results'>['items'][number];

/** The published result, and the day on which it is read. */
export interface Told {
  readonly result: PublishedResult;
  readonly today: string;
}

/** Where a dossier stands: what, who has it, what happens next, what comes after, and the way on. */
export interface Standing {
  what: string;
  holder: string;
  next: string;
  after?: string;
  /** Why it ended, in the words of who ended it. */
  reason?: string | undefined;
  /** The day that counts, where it is not the dossier's own. */
  dueOn?: string | null;
  /** A place on this page, or another page. */
  go?: { to: string; label: string };
  /** The way to begin anew, for who may. */
  begins?: { to: string; label: string };
}

/** In plain words, for the producer and everybody who may see the dossier. */
export function standingOf(dossier: Dossier, told: Told | undefined, say: Both): Standing {
  switch (dossier.state) {
    case 'draft':
      return draft(dossier, say);
    case 'submitted':
      return submitted(dossier, say);
    case 'supplement-asked':
      return {
        what: say('Hồ sơ cần bổ sung.', 'Something is to be mended.'),
        holder: say('Chủ thể', 'The producer'),
        next: say('Bổ sung theo yêu cầu bên dưới rồi nộp lại', 'Mend what is asked below and file again'),
        after: say('Nơi tiếp nhận kiểm tra lại bản đã bổ sung', 'The desk looks at it again'),
        ...mine(dossier, { to: '#giay-to', label: say('Đến phần giấy tờ', 'To the papers') }),
      };
    case 'accepted':
      return told === undefined ? accepted(dossier, say) : judged(dossier, told, say);
    default:
      return ended(dossier, say);
  }
}

const mine = (dossier: Dossier, go: NonNullable<Standing['go']>): Pick<Standing, 'go'> =>
  dossier.allowedActions.includes('edit') ? { go } : {};

/** The way to the place on this long page where the desk acts. */
const forDesk = (dossier: Dossier, act: string, go: NonNullable<Standing['go']>): Pick<Standing, 'go'> =>
  dossier.allowedActions.includes(act) ? { go } : {};

function draft(dossier: Dossier, say: Both): Standing {
  const lacks = dossier.missing.length;
  const holder = say('Chủ thể', 'The producer');
  const after = say(
    'Nộp xong có số biên nhận; nơi tiếp nhận kiểm tra hồ sơ',
    'Filed, it gets a receipt number and the desk looks at it',
  );
  const fault = dossier.filingWindow?.fault ?? null;
  if (fault !== null)
    return {
      what: say('Hồ sơ đang soạn, chưa nộp được lúc này.', 'Being written; it cannot be filed now.'),
      ...{ holder, after, next: fault },
    };
  if (lacks > 0)
    return {
      what: say(
        `Hồ sơ còn thiếu ${lacks} thành phần bắt buộc.`,
        lacks === 1 ? 'One required part is missing.' : `${lacks} required parts are missing.`,
      ),
      ...{ holder, after, next: say('Thêm phần còn thiếu rồi nộp hồ sơ', 'Add what is missing, then file it') },
      ...mine(dossier, { to: '#thanh-phan', label: say('Xem phần còn thiếu', 'See what is missing') }),
    };
  return {
    what: say('Hồ sơ đã đủ thành phần bắt buộc, chưa nộp.', 'All required parts are there; not filed yet.'),
    ...{ holder, after, next: say('Xem lại một lượt rồi nộp hồ sơ', 'Look it through and file it') },
    ...mine(dossier, { to: '#nop', label: say('Đến chỗ nộp hồ sơ', 'To the filing') }),
  };
}

function submitted(dossier: Dossier, say: Both): Standing {
  const holder = dossier.deskLabel ?? say('Cơ quan tiếp nhận', 'The desk');
  const after = say('Hội đồng đánh giá, chấm điểm', 'The council scores it');
  if (dossier.opinion !== null && dossier.opinion.sentAt === null)
    return {
      what: say('Hồ sơ đã nộp, đang chờ ý kiến của xã.', "Filed; waits for the commune's opinion."),
      holder,
      next: say('Xã cho ý kiến theo Mẫu 03 và gửi lên tỉnh', 'The commune gives its opinion (form 03) and sends it up'),
      after: say(
        'Tỉnh kiểm tra: tiếp nhận, yêu cầu bổ sung hoặc từ chối',
        'The province accepts it, asks for more or refuses',
      ),
      ...forDesk(dossier, 'send-opinion', { to: '#y-kien', label: say('Đến phần cho ý kiến', 'To the opinion') }),
    };
  return {
    what: say('Hồ sơ đã nộp, đang được kiểm tra.', 'Filed; being checked.'),
    ...{ holder, after },
    next: say('Tiếp nhận, yêu cầu bổ sung hoặc từ chối có lý do', 'Accepted, more asked for, or refused with a reason'),
    ...forDesk(dossier, 'accept', { to: '#nop', label: say('Đến chỗ tiếp nhận', 'To accepting it') }),
  };
}

function accepted(dossier: Dossier, say: Both): Standing {
  return {
    what: say('Hồ sơ đã được tiếp nhận, chờ hội đồng.', 'Accepted; the council comes next.'),
    holder: dossier.deskLabel ?? say('Cơ quan tiếp nhận', 'The desk'),
    next: say(
      'Hội đồng đánh giá, chấm điểm; chủ thể không phải làm gì thêm',
      'The council scores it; nothing to do for the producer',
    ),
    after: say(
      'Kết quả được công bố bằng quyết định, kèm giải thích',
      'The result is published by decision, with its reasons',
    ),
    dueOn: dossier.councilOn,
  };
}

function judged(dossier: Dossier, { result, today }: Told, say: Both): Standing {
  const { granted, forwardedTo, complaintUntil } = result;
  const after =
    complaintUntil === null || complaintUntil < today
      ? {}
      : {
          after: say(
            `Không đồng ý thì gửi khiếu nại đến hết ngày ${dayText(complaintUntil)}`,
            `Whoever does not agree may complain until the end of ${dayText(complaintUntil)}`,
          ),
        };
  if (granted !== null)
    return {
      what: say(`Sản phẩm được công nhận ${granted} sao.`, `The product was given ${granted} stars.`),
      holder: say('Không ai, việc đánh giá đã xong', 'Nobody, the evaluation is over'),
      next: say('Xem kết quả và giấy chứng nhận', 'Read the result and see the certificate'),
      ...after,
      go: {
        to: `/chung-nhan?q=${encodeURIComponent(dossier.productName)}`,
        label: say('Xem giấy chứng nhận', 'See the certificate'),
      },
    };
  if (forwardedTo !== null)
    return {
      what: say(
        'Kết quả của tỉnh đã công bố, chuyển lên cấp trên xét hạng.',
        'Published here; the level above decides the star.',
      ),
      holder: say('Cấp trên của hội đồng tỉnh', 'The level above the province'),
      next: say('Cấp trên đánh giá và ra quyết định', 'The level above evaluates and decides'),
      ...after,
    };
  return {
    what: say('Sản phẩm chưa đạt hạng sao được công nhận.', 'The product did not reach a star that is recognised.'),
    holder: say('Không ai, việc đánh giá đã xong', 'Nobody, the evaluation is over'),
    next: say(
      'Xem cần làm gì để đạt sao, rồi lập hồ sơ cho đợt sau',
      'See what to work on, then file in a later round',
    ),
    ...after,
    begins: again(dossier, say),
  };
}

const again = ({ producerId, productId }: Dossier, say: Both) => ({
  to: `/ho-so/moi?chu-the=${producerId}&san-pham=${productId}`,
  label: say('Lập hồ sơ cho đợt khác', 'Begin a dossier for another round'),
});

function ended(dossier: Dossier, say: Both): Standing {
  const end = dossier.history.findLast(({ to }) => to === dossier.state);
  const day = end === undefined ? '' : ` ${dayText(end.at)}`;
  const isRefused = dossier.state === 'refused';
  return {
    what: isRefused
      ? say(`Hồ sơ bị từ chối${day === '' ? '' : ` ngày${day}`}.`, `Refused${day === '' ? '' : ` on${day}`}.`)
      : say(`Hồ sơ đã rút${day === '' ? '' : ` ngày${day}`}.`, `Withdrawn${day === '' ? '' : ` on${day}`}.`),
    holder: say('Không ai, hồ sơ này dừng ở đây', 'Nobody, this dossier ended here'),
    next: say(
      'Hồ sơ này không nộp lại được; sản phẩm vẫn lập được hồ sơ cho đợt khác',
      'This one cannot be filed again; the product may have a dossier in another round',
    ),
    reason: end?.reason ?? undefined,
    begins: again(dossier, say),
  };
}
