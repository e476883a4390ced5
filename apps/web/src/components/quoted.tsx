import Typography from '@mui/material/Typography';
import { useLanguage } from '../texts/language';
import { piecesOf } from '../texts/quote';

interface QuotedProps {
  text: string | null | undefined;
  /** The parts of the text that are quoted, in their order; left out = all of it. */
  of?: string | null | undefined | readonly (string | null | undefined)[];
}

/**
 * Words that have no English: the law's criteria and options, records, letters. They stay as they are and are marked, so that
 * readers of the screen speak them in Vietnamese. Unlike `Said` nothing of them is ever put into English.
 */
export function Quoted({ text, of = text }: QuotedProps) {
  const { language } = useLanguage();
  if (text === null || text === undefined || language === 'vi') return text;
  return piecesOf(text, [of].flat()).map(({ words, quoted }, index) =>
    quoted ? (
      <span key={index} lang="vi">
        {words}
      </span>
    ) : (
      words
    ),
  );
}

const LAW = 'The criteria are quoted from the decision in Vietnamese; the decision has no official English.';

/** Heads an English page on which criteria stand; a Vietnamese page needs no such words. */
export function LawNote() {
  const { language } = useLanguage();
  if (language === 'vi') return null;
  return <Typography sx={{ color: 'text.secondary' }}>{LAW}</Typography>;
}
