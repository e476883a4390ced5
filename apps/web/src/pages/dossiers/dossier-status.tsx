import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useApiQuery } from '../../api/hooks';
import { useCan, useSession } from '../../app/session';
import { DateText } from '../../components/date-text';
import { DaysLeft } from '../../components/days-left';
import { FactList } from '../../components/fact-list';
import { RouteLink } from '../../components/route-link';
import { dayText } from '../../lib/dates';
import { useProductSets } from '../../components/use-product-sets';
import { Verdict } from '../ranking/ranked-table';
import type { Dossier } from './dossier-page';
import { standingOf, type PublishedResult, type Standing } from './dossier-standing';
import { DueDay } from './due-day';
import { useKindOf } from './texts';
import { useBoth, type Both } from '../../texts/language';
import { Said } from '../../components/said';

/** The one published result, and the way to it. */
function ResultLink({ result }: { result: PublishedResult }) {
  const say = useBoth();
  return (
    <>
      <Verdict item={result} />{' '}
      <Link component={RouteLink} to={`/ket-qua/${result.id}`} sx={{ display: 'inline-block', py: 1 }}>
        {say('Xem kết quả theo Quyết định', 'Result by decision')} {result.decisionNumber}
      </Link>
    </>
  );
}

/** State, who has it, what happens next and by when; and the facts of the filing. */
export function DossierStatus({ dossier }: { dossier: Dossier }) {
  const say = useBoth();
  const may = useCan();
  const today = useSession()?.businessDate ?? '';
  const results = useApiQuery(
    '/api/published-results',
    { params: { query: { dossierId: dossier.id } } },
    { enabled: dossier.state === 'accepted' && may('ranking.result.read') },
  );
  const result = results.data?.items[0];
  const standing = standingOf(dossier, result && { result, today }, say);
  const left = dossier.opinion?.workingDaysLeft;
  const sendUp = useSendUpDay(dossier);
  const go = standing.go ?? (may('dossiers.dossier.write') ? standing.begins : undefined);
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, md: 3 } }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        <Said text={standing.what} />
      </Typography>
      <FactList
        facts={[
          ...(standing.reason === undefined ? [] : [[say('Lý do', 'Reason'), standing.reason] as const]),
          [say('Ai đang giữ', 'Who has it'), standing.holder],
          [say('Việc tiếp theo', 'Next'), standing.next],
          ...(result === undefined
            ? []
            : [[say('Kết quả', 'Result'), <ResultLink key="result" result={result} />] as const]),
          ...dueOf(dossier, standing, left, say),
          ...(sendUp === undefined
            ? []
            : [
                [
                  say('Mốc của đợt', 'Day of the round'),
                  say(
                    `Hồ sơ phải được gửi lên tỉnh chậm nhất hết ngày ${dayText(sendUp)}; nên nộp sớm để kịp cho ý kiến.`,
                    `Dossiers go up to the province by ${dayText(sendUp)}; file early, so that there is time for the opinion.`,
                  ),
                ] as const,
              ]),
          ...(standing.after === undefined ? [] : [[say('Sau đó', 'After that'), standing.after] as const]),
        ]}
      />
      {go !== undefined && <GoOn {...go} />}
      <Box sx={{ mt: 2, pt: 2, borderTop: 1, borderColor: 'divider' }}>
        <FilingFacts dossier={dossier} />
      </Box>
    </Paper>
  );
}

/** Where the round sets no last day for filing: the day by which the first desk has sent the dossier up. */
function useSendUpDay({ state, dueOn, kind, roundId }: Dossier): string | undefined {
  const isAsked = state === 'draft' && dueOn === null && kind !== 'reassessment';
  const rounds = useApiQuery('/api/rounds', undefined, { enabled: isAsked });
  const days = rounds.data?.find(({ id }) => id === roundId)?.deadlines.filter(({ task }) => task === 'send-up') ?? [];
  return isAsked ? days.map((each) => each.dueOn).toSorted()[0] : undefined;
}

/** A place on this page is a link within it, everything else another page. */
function GoOn({ to, label }: { to: string; label: string }) {
  const way = to.startsWith('#') ? { href: to } : { component: RouteLink, to };
  return (
    <Button variant="outlined" {...way} sx={{ mt: 2 }}>
      {label}
    </Button>
  );
}

/** The last day of what happens next; nothing where no day is set. */
function dueOf(dossier: Dossier, standing: Standing, left: number | null | undefined, say: Both) {
  const isCouncil = standing.dueOn !== undefined;
  const day = isCouncil ? standing.dueOn : dossier.dueOn;
  if (day === null || day === undefined) return [];
  return [
    [
      isCouncil ? say('Hội đồng dự kiến xong', 'Council expected by') : say('Hạn', 'Last day'),
      <span key="due">
        {isCouncil ? <DateText value={day} /> : <DueDay value={day} />}{' '}
        {left !== null && left !== undefined && <DaysLeft workingDaysLeft={left} overdue={left < 0} dueOn={day} />}
      </span>,
    ] as const,
  ];
}

/** What the dossier is; numbers and days that are not there yet are left out. */
function FilingFacts({ dossier }: { dossier: Dossier }) {
  const say = useBoth();
  const { nameOf } = useProductSets();
  const kindOf = useKindOf();
  return (
    <FactList
      facts={[
        ...(dossier.receiptNo === null ? [] : [[say('Số biên nhận', 'Receipt'), dossier.receiptNo] as const]),
        ...(dossier.filedOn === null
          ? []
          : [[say('Ngày nộp', 'Filed on'), <DateText key="filed" value={dossier.filedOn} />] as const]),
        [say('Loại hồ sơ', 'Kind'), kindOf(dossier.kind)],
        ...(dossier.filedLate
          ? [
              [
                say('Kỳ nộp', 'Window'),
                say('Nộp muộn, sau kỳ nộp của giấy chứng nhận', 'Late, after the window of its certificate'),
              ] as const,
            ]
          : []),
        [say('Bộ sản phẩm', 'Product set'), `${dossier.sheetNo}. ${nameOf(dossier.sheetNo)}`],
        [say('Bộ tiêu chí', 'Rulebook'), dossier.procedureName],
        ...(dossier.versionNo > 1
          ? [[say('Bản nộp', 'Version'), `${say('Bản thứ', 'No.')} ${dossier.versionNo}`] as const]
          : []),
      ]}
    />
  );
}
