import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { useSay, useTexts } from '../texts/language';
import { ConfirmDialog } from './confirm-dialog';
import { ProblemAlert } from './problem-alert';

/** How one action of the server's list looks and what it asks for. */
export interface ActionSpec {
  label: string;
  tone?: 'main' | 'plain' | 'danger';
  /** Asks first; left out = the button acts at once. */
  confirm?: { title: string; text?: ReactNode; reason?: 'required' | 'optional' | 'none' };
}

/** What would open a closed step: the id of a place on this page, or the way to a field. */
export interface WayOut {
  label: string;
  go: string | (() => void);
}

interface ActionBarProps {
  /** Every action that this page knows, in the order of the buttons. */
  actions: Readonly<Record<string, ActionSpec>>;
  /** `allowedActions` of the object. */
  allowed: readonly string[];
  /** Why an action cannot be done yet: shown disabled with these words. What is neither allowed nor named here is left out. */
  blocked?: Readonly<Record<string, string>>;
  /** From the words under a closed button to the places on this page that would open it. */
  wayOut?: Readonly<Record<string, readonly WayOut[]>>;
  /** Does it; a rejected promise keeps the dialog open. */
  onAction: (action: string, reason: string) => Promise<unknown>;
  pending?: boolean;
  problem?: ApiProblem | undefined;
  onReload?: () => void;
  /** The action whose question stands open at first: a link that leads straight into it. */
  opens?: string | undefined;
}

const looks = {
  main: { variant: 'contained', color: 'primary' },
  plain: { variant: 'outlined', color: 'primary' },
  danger: { variant: 'outlined', color: 'error' },
} as const;

/** Brings a place of the page into sight, also a folded one, and gives it the focus. */
export function goToPlace(id: string): void {
  const place = document.getElementById(id);
  place?.closest('details')?.setAttribute('open', '');
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'start' });
}

/** One is a button, several are a list. */
function WaysOut({ ways }: { ways: readonly WayOut[] }) {
  const buttons = ways.map(({ label, go }) => (
    <Button
      key={label}
      sx={{ px: 0.5, textAlign: 'left', justifyContent: 'flex-start' }}
      onClick={() => (typeof go === 'string' ? goToPlace(go) : go())}
    >
      {label}
    </Button>
  ));
  if (buttons.length < 2) return buttons;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {buttons.map((button) => (
        <li key={button.key}>{button}</li>
      ))}
    </Box>
  );
}

/** The steps that this person may take now; a step that is closed says why. */
export function ActionBar({
  actions,
  allowed,
  blocked = {},
  wayOut = {},
  onAction,
  pending = false,
  problem,
  onReload,
  opens,
}: ActionBarProps) {
  const t = useTexts();
  const say = useSay();
  const [asking, setAsking] = useState(opens !== undefined && allowed.includes(opens) ? opens : undefined);
  const [acting, setActing] = useState<string | undefined>();
  const shown = Object.entries(actions).filter(([name]) => allowed.includes(name) || blocked[name] !== undefined);
  const act = async (name: string, reason: string) => {
    setActing(name);
    try {
      await onAction(name, reason);
      setAsking(undefined);
    } catch {
      // The command tells its problem through `problem`; the dialog stays open with what was typed.
    }
  };
  const press = (name: string, spec: ActionSpec) => (spec.confirm ? setAsking(name) : void act(name, ''));
  const asked = asking === undefined ? undefined : actions[asking];
  if (shown.length === 0) return null;
  return (
    <Box>
      {problem && asking === undefined && <ProblemAlert problem={problem} {...(onReload ? { onReload } : {})} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'flex-start' }}>
        {shown.map(([name, spec]) => {
          const why = allowed.includes(name) ? undefined : blocked[name];
          const whyId = `vi-sao-${name}`;
          return (
            <Box key={name} sx={{ maxWidth: { xs: '100%', sm: 320 } }}>
              <Button
                {...looks[spec.tone ?? 'plain']}
                disabled={why !== undefined || (pending && acting !== name)}
                loading={pending && acting === name && asking === undefined}
                aria-describedby={why === undefined ? undefined : whyId}
                onClick={() => press(name, spec)}
              >
                {say(spec.label)}
              </Button>
              {why !== undefined && (
                <Typography id={whyId} variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
                  {t.action.why(why)}
                </Typography>
              )}
              {why !== undefined && <WaysOut ways={wayOut[name] ?? []} />}
            </Box>
          );
        })}
      </Box>
      {asking !== undefined && asked?.confirm && (
        <ConfirmDialog
          open
          title={asked.confirm.title}
          text={asked.confirm.text}
          reason={asked.confirm.reason ?? 'none'}
          confirmLabel={asked.label}
          danger={asked.tone === 'danger'}
          pending={pending}
          problem={acting === asking ? problem : undefined}
          onConfirm={(reason) => void act(asking, reason)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Box>
  );
}
