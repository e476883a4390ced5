import Button from '@mui/material/Button';
import ButtonGroup from '@mui/material/ButtonGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSay } from '../texts/language';

const FORMATS = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' } as const;
type Format = keyof typeof FORMATS;

export interface PaperLinksEntry {
  /** What the paper is called, e.g. "Biên bản họp". */
  readonly name: string;
  readonly formats: readonly Format[];
  readonly href: (format: Format) => string;
}

/** Papers that are made when they are asked for: a name and the files it can be had as. */
export function PaperLinks({ papers }: { papers: readonly PaperLinksEntry[] }) {
  const say = useSay();
  return (
    <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {papers.map(({ name, formats, href }) => (
        <Stack
          key={name}
          component="li"
          direction="row"
          sx={{ flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}
        >
          <Typography sx={{ minWidth: { sm: 220 } }}>{say(name)}</Typography>
          <ButtonGroup variant="outlined" aria-label={say(name)}>
            {formats.map((format) => (
              <Button
                key={format}
                href={href(format)}
                target="_blank"
                rel="noopener"
                aria-label={`${say(name)}, ${FORMATS[format]}`}
              >
                {FORMATS[format]}
              </Button>
            ))}
          </ButtonGroup>
        </Stack>
      ))}
    </Stack>
  );
}
