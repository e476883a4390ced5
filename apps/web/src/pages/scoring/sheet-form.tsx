import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Answer } from '../../api/hooks';
import { LoadingPage } from '../../components/loading';
import { blocksOf, isOpen } from '../../lib/score-sheet';
import { ClashChoices } from './clash-choices';
import { CriterionBlock } from './criterion-block';
import { EvidenceList } from './evidence-list';
import type { Sheet } from './gaps-alert';
import { ProductPicture } from './product-picture';
import { SheetBar } from './sheet-bar';
import { onSheetKey, SheetKeysHelp } from './sheet-keys';
import { SubmitSheet } from './submit-sheet';
import { useSheetWork, type OwnSheet } from './use-sheet-work';

export interface SheetFormProps {
  detail: Answer<'/api/cases/{id}'>;
  own: OwnSheet;
  sheet: Sheet;
  readOnly: boolean;
  /** The copies taken along answer: there is no network. */
  offline: boolean;
  reload: () => Promise<unknown>;
}
type Work = ReturnType<typeof useSheetWork>;

/** The score sheet: every criterion with all its options, product and running total always in sight. */
export function SheetForm(props: SheetFormProps) {
  const { detail, own, sheet, reload } = props;
  const work = useSheetWork({ caseId: detail.id, productName: detail.productName, own, sheet, reload });
  if (!work.ready) return <LoadingPage />;
  return <SheetView {...props} work={work} />;
}

function SheetView({ work, ...props }: SheetFormProps & { work: Work }) {
  const { detail, sheet, reload } = props;
  const waiting = work.cast !== undefined && work.cast.state !== 'held';
  const readOnly = props.readOnly || waiting;
  const open = new Set(work.totals.unanswered);
  const openKeys = blocksOf(sheet).flatMap((block) => (isOpen(block, open, work.ticks) ? [block[0]?.key ?? ''] : []));
  const general = detail.papers.filter((paper) => paper.criteria.length === 0);
  return (
    <Box onKeyDown={(event) => onSheetKey(event, openKeys)}>
      <SheetBar
        productName={detail.productName}
        sampleCode={detail.sampleCode}
        picture={<ProductPicture detail={detail} />}
        totals={work.totals}
        openKeys={openKeys}
        state={work.state}
        savedAt={work.savedAt}
        readOnly={readOnly}
        onRetry={() => void reload()}
      />
      <WorkNotes work={work} />
      <ClashChoices sheet={sheet} ticks={work.ticks} clashes={work.clashes} onChoose={work.settle} />
      <Stack spacing={4} sx={{ mt: 2 }}>
        {!readOnly && <SheetKeysHelp />}
        {general.length > 0 && (
          <EvidenceList
            title="Giấy tờ chung của hồ sơ"
            empty=""
            papers={general}
            dossierId={detail.dossierId}
            caseId={detail.id}
          />
        )}
        {sheet.parts.map((part) => (
          <Part key={part.code} part={part} detail={detail} work={work} readOnly={readOnly} open={open} />
        ))}
        {!props.readOnly && <SubmitSheet {...props} work={work} />}
      </Stack>
    </Box>
  );
}

/** Why what was ticked has not arrived. */
function WorkNotes({ work }: { work: Work }) {
  return (
    <>
      {work.held !== undefined && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {work.held.reason?.title} Những gì bạn đã chấm vẫn được giữ trong Hộp gửi của máy này.
        </Alert>
      )}
      {work.notKept && (
        <Alert severity="error" sx={{ mt: 2 }}>
          Trình duyệt này không giữ được dữ liệu và đang mất mạng: lựa chọn vừa rồi chưa được lưu. Hãy dùng trình duyệt
          khác hoặc không dùng cửa sổ ẩn danh.
        </Alert>
      )}
    </>
  );
}

interface PartProps {
  part: Sheet['parts'][number];
  detail: SheetFormProps['detail'];
  work: Work;
  readOnly: boolean;
  open: ReadonlySet<string>;
}

function Part({ part, detail, work, readOnly, open }: PartProps) {
  return (
    <section aria-labelledby={`phan-${part.code}`}>
      <Typography variant="h2" id={`phan-${part.code}`}>
        Phần {part.code}: {part.title}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>
        {work.totals.partTotals[part.code] ?? 0} trên {part.max} điểm
      </Typography>
      <Stack spacing={3}>
        {part.groups.map((group) => (
          <div key={group.code}>
            <Typography variant="h3" sx={{ mb: 1 }}>
              {group.code}. {group.title} ({group.max} điểm)
            </Typography>
            <Stack spacing={1.5}>
              {blocksOf({ parts: [{ code: part.code, groups: [group] }] }).map((criteria) => (
                <CriterionBlock
                  key={criteria[0]?.key}
                  criteria={criteria}
                  ticks={work.ticks}
                  unanswered={!readOnly && isOpen(criteria, open, work.ticks)}
                  papers={detail.papers}
                  dossierId={detail.dossierId}
                  caseId={detail.id}
                  readOnly={readOnly}
                  onTick={work.tick}
                />
              ))}
            </Stack>
          </div>
        ))}
      </Stack>
    </section>
  );
}
