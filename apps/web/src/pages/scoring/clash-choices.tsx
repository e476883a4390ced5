import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Quoted } from '../../components/quoted';
import { keyedCriteria, type Ticks } from '../../lib/score-sheet';
import type { Sheet } from './gaps-alert';
import { useSheetTexts } from './sheet-texts';

interface Clash {
  readonly criteria: readonly string[];
  readonly other: Ticks;
}

interface ClashChoicesProps {
  sheet: Sheet;
  ticks: Ticks;
  clashes: readonly Clash[];
  onChoose: (clash: Clash, chosen: Ticks) => void;
}

/** What two tabs or devices ticked differently: both values are shown and the member chooses; nothing was overwritten. */
export function ClashChoices({ sheet, ticks, clashes, onChoose }: ClashChoicesProps) {
  const t = useSheetTexts();
  if (clashes.length === 0) return null;
  const criteria = keyedCriteria(sheet);
  const words = (at: Ticks, keys: readonly string[], say: (value: string) => string): ReactNode => {
    const criterion = criteria.find(({ key }) => keys.includes(key) && at[key] !== undefined);
    const option = criterion?.options[at[criterion.key] ?? -1];
    return option === undefined ? (
      say(t.nothing)
    ) : (
      <Quoted text={say(t.value(option.points, option.label))} of={option.label} />
    );
  };
  return (
    <Alert severity="warning" sx={{ mt: 2, '& .MuiAlert-message': { width: '100%' } }}>
      <AlertTitle>{t.clashes(clashes.length)}</AlertTitle>
      <Typography>{t.clashText}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {clashes.map((clash) => {
          const [key = ''] = clash.criteria;
          const title = criteria.find((each) => each.key === key)?.title ?? '';
          const now = Object.fromEntries(Object.entries(ticks).filter(([each]) => clash.criteria.includes(each)));
          return (
            <Box component="li" key={`${key} ${JSON.stringify(clash.other)}`} sx={{ mt: 1.5 }}>
              <Typography sx={{ fontWeight: 600 }}>
                {key} <Quoted text={title} />
              </Typography>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
                <Button
                  variant="outlined"
                  color="inherit"
                  onClick={() => onChoose(clash, now)}
                  sx={{ textAlign: 'left' }}
                >
                  {words(now, clash.criteria, t.keep)}
                </Button>
                <Button
                  variant="outlined"
                  color="inherit"
                  onClick={() => onChoose(clash, clash.other)}
                  sx={{ textAlign: 'left' }}
                >
                  {words(clash.other, clash.criteria, t.take)}
                </Button>
              </Box>
            </Box>
          );
        })}
      </Box>
    </Alert>
  );
}
