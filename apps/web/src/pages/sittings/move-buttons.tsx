import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import IconButton from '@mui/material/IconButton';
import { useSay } from '../../texts/language';

interface MoveButtonsProps {
  /** What is moved, for those who hear it. */
  name: string;
  /** Place in the order, from 0. */
  place: number;
  last: number;
  onMove: (by: -1 | 1) => void;
}

/** Moves a line of an order by button or keyboard. At the ends the button stays in the tab order, so that the focus is not lost. */
export function MoveButtons({ name, place, last, onMove }: MoveButtonsProps) {
  const say = useSay();
  const ways = [
    { by: -1, label: say('Đưa lên: {0}', name), closed: place === 0, Icon: ArrowUpward },
    { by: 1, label: say('Đưa xuống: {0}', name), closed: place === last, Icon: ArrowDownward },
  ] as const;
  return (
    <>
      {ways.map(({ by, label, closed, Icon }) => (
        <IconButton
          key={by}
          aria-label={label}
          aria-disabled={closed}
          sx={closed ? { color: 'action.disabled' } : undefined}
          onClick={() => !closed && onMove(by)}
        >
          <Icon />
        </IconButton>
      ))}
    </>
  );
}

/** The same list with one line put at the place of another, the others moving up or down. */
export function movedTo<Line>(lines: readonly Line[], from: number, to: number): Line[] {
  const [line] = lines.slice(from, from + 1);
  if (line === undefined || to < 0 || to >= lines.length) return [...lines];
  const others = lines.filter((_each, index) => index !== from);
  return [...others.slice(0, to), line, ...others.slice(to)];
}

/** The same list with one line moved by one place; beyond the ends nothing changes. */
export function moved<Line>(lines: readonly Line[], from: number, by: -1 | 1): Line[] {
  const [line, other] = [lines[from], lines[from + by]];
  if (line === undefined || other === undefined) return [...lines];
  return lines.map((each, index) => (index === from ? other : index === from + by ? line : each));
}
