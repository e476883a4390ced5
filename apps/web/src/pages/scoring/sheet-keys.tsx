import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { KeyboardEvent } from 'react';
import { explanationId, goToExplanation } from './explanation-field';
import { goToCriterion } from './sheet-bar';
import { useSheetTexts } from './sheet-texts';

const BLOCKS = '[id^="tieu-chi-"]';
const keyOf = (block: Element | undefined): string | undefined => block?.id.slice('tieu-chi-'.length);

/** Goes to the next or the one before; after the last one to the button under the sheet. */
function walk(from: Element, step: 1 | -1): void {
  const all = [...document.querySelectorAll(BLOCKS)];
  const next = all[all.indexOf(from) + step];
  if (next !== undefined) return goToCriterion(keyOf(next));
  if (step === 1) document.getElementById('nop-phieu')?.focus();
}

/** The rules want words for what is ticked here, and there are none. */
function lacksWords(block: Element): boolean {
  const field = document.getElementById(explanationId(keyOf(block) ?? ''));
  return field instanceof HTMLTextAreaElement && field.required && field.value.trim() === '';
}

/**
 * The sheet by the keyboard alone: a digit ticks that option of the criterion in hand, Enter goes on, Shift+Enter back. Arrow keys
 * within a criterion are the browser's own. A missing explanation comes before the next criterion; Ctrl+Enter leaves its field.
 */
export function onSheetKey(event: KeyboardEvent<HTMLElement>, openKeys: readonly string[]): void {
  const { target, key, ctrlKey, altKey, metaKey } = event;
  if (target instanceof HTMLTextAreaElement && key === 'Enter' && (ctrlKey || metaKey)) {
    const from = target.closest(BLOCKS);
    event.preventDefault();
    if (from !== null) walk(from, 1);
    return;
  }
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio' || ctrlKey || altKey || metaKey) return;
  const block = target.closest(BLOCKS);
  if (block === null) return;
  const radios = [...block.querySelectorAll<HTMLInputElement>('input[type="radio"]:not(:disabled)')];
  if (key === 'Enter') {
    event.preventDefault();
    if (!event.shiftKey && lacksWords(block)) return goToExplanation(keyOf(block) ?? '');
    walk(block, event.shiftKey ? -1 : 1);
  } else if (/^[1-9]$/.test(key)) {
    const radio = radios[Number(key) - 1];
    if (radio === undefined) return;
    event.preventDefault();
    radio.focus({ preventScroll: true });
    radio.click();
  } else if (key === 'u' || key === 'U') {
    event.preventDefault();
    const here = keyOf(block);
    goToCriterion(openKeys.find((each) => each !== here) ?? openKeys[0]);
  }
}

/** Says which keys there are. */
export function SheetKeysHelp() {
  const t = useSheetTexts();
  return (
    <Box component="details" sx={{ '& > summary': { cursor: 'pointer', minHeight: 44, py: 1.25 } }}>
      <summary>{t.keys}</summary>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2, rowGap: 0.5 }}
      >
        {t.keyMeanings.map(([key, meaning]) => (
          <Box key={key} sx={{ display: 'contents' }}>
            <Typography component="dt" sx={{ fontWeight: 600 }}>
              {key}
            </Typography>
            <Typography component="dd" sx={{ m: 0 }}>
              {meaning}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
