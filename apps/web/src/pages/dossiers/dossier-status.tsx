import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useApiQuery, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DateText } from '../../components/date-text';
import { DaysLeft } from '../../components/days-left';
import { FactList } from '../../components/fact-list';
import { RouteLink } from '../../components/route-link';
import { useProductSets } from '../../components/use-product-sets';
import { Verdict } from '../ranking/ranked-table';
import type { Dossier } from './dossier-page';
import { DueDay } from './due-day';
import { KINDS } from './texts';

type PublishedResult = Answer<'/api/published-results'>['items'][number];

/** The one published result, and the way to it. */
function ResultLink({ result }: { result: PublishedResult }) {
  return (
    <>
      <Verdict item={result} />{' '}
      <Link component={RouteLink} to={`/ket-qua/${result.id}`} sx={{ display: 'inline-block', py: 1 }}>
        Xem kết quả theo Quyết định {result.decisionNumber}
      </Link>
    </>
  );
}

interface Standing {
  what: string;
  holder: string;
  next: string;
}

/** Where a dossier stands, in plain words. */
function standingOf(dossier: Dossier, result: PublishedResult | undefined): Standing {
  const desk = dossier.deskLabel ?? 'Cơ quan tiếp nhận';
  const lacks = dossier.missing.length;
  const waitsForOpinion = dossier.opinion !== null && dossier.opinion.sentAt === null;
  switch (dossier.state) {
    case 'draft':
      return {
        what:
          lacks === 0 ? 'Hồ sơ đã đủ thành phần bắt buộc, chưa nộp.' : `Hồ sơ còn thiếu ${lacks} thành phần bắt buộc.`,
        holder: 'Chủ thể',
        next: lacks === 0 ? 'Kiểm tra lại rồi nộp hồ sơ' : 'Bổ sung thành phần còn thiếu rồi nộp',
      };
    case 'submitted':
      return waitsForOpinion
        ? {
            what: 'Hồ sơ đã nộp, đang chờ ý kiến của xã.',
            holder: desk,
            next: 'Xã cho ý kiến theo Mẫu 03 và gửi lên tỉnh',
          }
        : {
            what: 'Hồ sơ đã nộp, đang được kiểm tra.',
            holder: desk,
            next: 'Tiếp nhận, yêu cầu bổ sung hoặc từ chối có lý do',
          };
    case 'supplement-asked':
      return { what: 'Hồ sơ cần bổ sung.', holder: 'Chủ thể', next: 'Bổ sung theo yêu cầu rồi nộp lại' };
    case 'accepted':
      if (result !== undefined)
        return {
          what: 'Đã có kết quả đánh giá được công bố.',
          holder: 'Không ai, việc đánh giá đã xong',
          next: 'Xem kết quả và giải thích',
        };
      return { what: 'Hồ sơ đã được tiếp nhận.', holder: desk, next: 'Hội đồng đánh giá, chấm điểm' };
    case 'refused':
      return {
        what: 'Hồ sơ bị từ chối; lý do nằm ở phần quá trình.',
        holder: 'Không ai',
        next: 'Không có bước tiếp theo',
      };
    default:
      return { what: 'Hồ sơ đã rút.', holder: 'Không ai', next: 'Không có bước tiếp theo' };
  }
}

/** State, who has it, what happens next and by when; and the facts of the filing. */
export function DossierStatus({ dossier }: { dossier: Dossier }) {
  const { nameOf } = useProductSets();
  const may = useCan();
  const results = useApiQuery(
    '/api/published-results',
    { params: { query: { dossierId: dossier.id } } },
    { enabled: dossier.state === 'accepted' && may('ranking.result.read') },
  );
  const result = results.data?.items[0];
  const standing = standingOf(dossier, result);
  const left = dossier.opinion?.workingDaysLeft;
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, md: 3 } }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {standing.what}
      </Typography>
      <FactList
        facts={[
          ['Ai đang giữ', standing.holder],
          ['Việc tiếp theo', standing.next],
          ...(result === undefined ? [] : [['Kết quả', <ResultLink key="result" result={result} />] as const]),
          [
            'Hạn',
            <span key="due">
              <DueDay value={dossier.dueOn} />{' '}
              {left !== null && left !== undefined && (
                <DaysLeft workingDaysLeft={left} overdue={left < 0} dueOn={dossier.dueOn} />
              )}
            </span>,
          ],
          ['Số biên nhận', dossier.receiptNo ?? 'Có khi nộp hồ sơ'],
          ['Ngày nộp', <DateText key="filed" value={dossier.filedOn} />],
          ['Loại hồ sơ', KINDS[dossier.kind] ?? dossier.kind],
          ...(dossier.filedLate ? [['Kỳ nộp', 'Nộp muộn, sau kỳ nộp của giấy chứng nhận'] as const] : []),
          ['Bộ sản phẩm', `${dossier.sheetNo}. ${nameOf(dossier.sheetNo)}`],
          ['Bộ tiêu chí', dossier.procedureName],
          ...(dossier.versionNo > 1 ? [['Bản nộp', `Bản thứ ${dossier.versionNo}`] as const] : []),
        ]}
      />
    </Paper>
  );
}
