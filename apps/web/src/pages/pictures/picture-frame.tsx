import ImageOutlined from '@mui/icons-material/ImageOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import TableRowsOutlined from '@mui/icons-material/TableRowsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { ApiProblem } from '../../api/problem';
import { ErrorState } from '../../components/error-state';
import { ExportLinks, type ListSource } from '../../components/export-links';
import { LoadingList } from '../../components/loading';
import { useSay } from '../../texts/language';
import { Legend } from './legend';
import { PictureTable, type PictureTableData } from './picture-table';
import { printOnly } from './print';
import { saveAsPng, saveAsSvg } from './save-picture';
import type { Series } from './series';
import { Said } from '../../components/said';

interface PictureFrameProps {
  title: string;
  /** Where the rows come from, for taking them out. */
  source: ListSource;
  legend: readonly Series[];
  /** undefined while it is read. */
  answer: { summary: string; isEmpty: boolean; table: PictureTableData; drawing: ReactNode } | undefined;
  error: ApiProblem | null;
  onRetry: () => void;
  /** What is counted, and what the picture cannot say. */
  note?: ReactNode;
  /** Without buttons: on the home page. */
  plain?: boolean;
}

/** A picture with its sentence, its table, its print and its files. */
export function PictureFrame({
  title,
  source,
  legend,
  answer,
  error,
  onRetry,
  note,
  plain = false,
}: PictureFrameProps) {
  const say = useSay();
  const id = useId();
  const drawn = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const save = (as: typeof saveAsSvg | typeof saveAsPng) => {
    const svg = drawn.current?.querySelector<SVGSVGElement>('svg');
    if (svg && answer) void as(svg, { title, summary: answer.summary, legend });
  };
  return (
    <Box
      component="section"
      aria-labelledby={id}
      ref={frame}
      className="hinh"
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: { xs: 2, sm: 3 },
        minWidth: 0,
      }}
    >
      <Typography variant="h2" id={id} sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {answer === undefined ? (
        error ? (
          <ErrorState problem={error} onRetry={onRetry} />
        ) : (
          <LoadingList rows={3} />
        )
      ) : (
        <>
          <Typography sx={{ mb: 1.5 }}>
            <Said text={answer.summary} />
          </Typography>
          {!answer.isEmpty && (
            <>
              <Legend series={legend} />
              <Box ref={drawn} sx={{ '& svg': { display: 'block' }, '& svg text': { fontFamily: 'inherit' } }}>
                {answer.drawing}
              </Box>
            </>
          )}
          {note !== undefined && (
            <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
              {note}
            </Typography>
          )}
          {!answer.isEmpty && (
            <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1.5, displayPrint: 'none' }}>
              <Button
                startIcon={<TableRowsOutlined aria-hidden="true" />}
                aria-expanded={open}
                aria-controls={`${id}-bang`}
                onClick={() => setOpen(!open)}
              >
                {open ? say('Ẩn bảng') : say('Xem bảng')}
              </Button>
              {!plain && (
                <>
                  <Button
                    startIcon={<PrintOutlined aria-hidden="true" />}
                    aria-label={`In: ${title}`}
                    onClick={() => frame.current && printOnly(frame.current)}
                  >
                    {say('In')}
                  </Button>
                  <Button
                    startIcon={<ImageOutlined aria-hidden="true" />}
                    aria-label={say('Tải hình SVG: {0}', title)}
                    onClick={() => save(saveAsSvg)}
                  >
                    SVG
                  </Button>
                  <Button
                    startIcon={<ImageOutlined aria-hidden="true" />}
                    aria-label={say('Tải hình PNG: {0}', title)}
                    onClick={() => save(saveAsPng)}
                  >
                    PNG
                  </Button>
                  <ExportLinks source={source} />
                </>
              )}
            </Stack>
          )}
          <Box
            id={`${id}-bang`}
            sx={{ mt: 1.5, display: open ? 'block' : 'none', displayPrint: answer.isEmpty ? 'none' : 'block' }}
          >
            <PictureTable caption={title} data={answer.table} />
          </Box>
        </>
      )}
    </Box>
  );
}
