import ArrowDownward from '@mui/icons-material/ArrowDownward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { goToPlace } from '../../components/action-bar';
import { SaveIndicator, type SaveState } from '../../components/save-indicator';
import { goToExplanation } from './explanation-field';
import { codeText, ProductBand } from './product-band';
import { useSheetTexts } from './sheet-texts';

interface SheetBarProps {
  productName: string;
  totals: { total: number; partTotals: Readonly<Record<string, number>> };
  /** Criteria that still want a tick. */
  openKeys: readonly string[];
  /** Criteria whose tick the council's rules want explained and nobody has. */
  unexplained?: readonly string[];
  state: SaveState;
  savedAt: string | undefined;
  readOnly: boolean;
  onRetry: () => void;
  /** Of the product's sample; gives the band its colour. */
  sampleCode?: string;
  picture?: ReactNode;
  /** The button that hands in, for when nothing is open any more. */
  submitPlace?: string;
  /** Ways to the parts of a long sheet. */
  menu?: ReactNode;
}

const GAP = 8;

/** What takes the focus or is jumped to comes to stand below the bar, however high that is, and never behind it. */
function useRoomBelow() {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const bar = box.current;
    if (bar === null) return undefined;
    const { style } = document.documentElement;
    const measure = () => style.setProperty('scroll-padding-top', `${bar.offsetHeight + GAP}px`);
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(bar);
    return () => {
      watching.disconnect();
      style.removeProperty('scroll-padding-top');
    };
  }, []);
  return box;
}

/** Always in sight: which product, how many points, what is still open, whether it is saved. */
export function SheetBar({ sampleCode, picture, menu, ...bar }: SheetBarProps) {
  const t = useSheetTexts();
  const box = useRoomBelow();
  return (
    <Box
      ref={box}
      role="region"
      aria-label={t.summary}
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 10,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        overflow: 'hidden',
      }}
    >
      {sampleCode !== undefined && <ProductBand sampleCode={sampleCode} />}
      <Box sx={{ display: 'flex', gap: { xs: 1.25, sm: 2 }, alignItems: 'center', px: { xs: 1.25, sm: 2 }, py: 1 }}>
        {picture}
        <BarWords {...bar} sampleCode={sampleCode} />
      </Box>
      {menu !== undefined && <Box sx={{ px: { xs: 0.5, sm: 1 }, borderTop: 1, borderColor: 'divider' }}>{menu}</Box>}
    </Box>
  );
}

function BarWords({
  productName,
  totals,
  openKeys,
  unexplained = [],
  state,
  savedAt,
  readOnly,
  onRetry,
  sampleCode,
  submitPlace,
}: Omit<SheetBarProps, 'picture' | 'menu' | 'sampleCode'> & { sampleCode: string | undefined }) {
  const t = useSheetTexts();
  const open = openKeys.length;
  const [next] = unexplained;
  const parts = Object.entries(totals.partTotals).map(([part, points]) => `${part} ${points}`);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: { xs: 1.25, sm: 2.5 },
        rowGap: 0,
        alignItems: 'center',
        flex: 1,
        minWidth: 0,
      }}
    >
      <Box sx={{ flex: { xs: '1 1 100%', sm: '1 1 200px' }, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700, lineHeight: 1.35 }}>{productName}</Typography>
        {sampleCode !== undefined && (
          <Typography variant="body2" sx={{ color: 'text.secondary', lineHeight: 1.35 }}>
            {t.sample(codeText(sampleCode))}
          </Typography>
        )}
      </Box>
      <Typography role="status">
        <b>{t.points(totals.total)}</b>{' '}
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          ({parts.join(' · ')})
        </Box>
      </Typography>
      {!readOnly && (
        <>
          <Typography role="status">
            {open === 0 ? t.allDone : t.open(open)}
            {unexplained.length > 0 && ` · ${t.unexplained(unexplained.length)}`}
          </Typography>
          <SaveIndicator state={state} at={savedAt} onRetry={onRetry} />
          {open > 0 && <Next name={t.toOpen} onClick={() => goToCriterion(openKeys[0])} />}
          {open === 0 && next === undefined && submitPlace !== undefined && (
            <Next name={t.toSubmit} onClick={() => goToPlace(submitPlace)} />
          )}
          {open === 0 && next !== undefined && <Next name={t.toUnexplained} onClick={() => goToExplanation(next)} />}
        </>
      )}
    </Box>
  );
}

/** Words on a wide screen, an arrow with the same name on a phone, where the sheet needs the room. */
function Next({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <Button
      variant="outlined"
      aria-label={name}
      onClick={onClick}
      sx={{ minWidth: 44, px: { xs: 1, sm: 2 }, ml: { xs: 'auto', sm: 0 } }}
    >
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {name}
      </Box>
      <ArrowDownward sx={{ display: { xs: 'block', sm: 'none' } }} aria-hidden="true" />
    </Button>
  );
}

/** Brings a radio of a criterion into sight and gives it the focus: the ticked one, else the first. A case of a choice stands with its first case. */
export function goToCriterion(key: string | undefined): void {
  const first = document.querySelector<HTMLInputElement>(`input[type="radio"][value^="${CSS.escape(`${key}:`)}"]`);
  const block = first?.closest('[id^="tieu-chi-"]');
  const ticked = block?.querySelector<HTMLInputElement>('input[type="radio"]:checked');
  (ticked ?? first)?.focus({ preventScroll: true });
  block?.scrollIntoView({ block: 'start' });
}
