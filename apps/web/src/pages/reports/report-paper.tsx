import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { RouteLink } from '../../components/route-link';
import { dateText } from '../../lib/dates';
import { ReportTextBlock } from './report-text-block';
import { figurePath, spanText, type Content, type Report } from './texts';

interface ReportPaperProps {
  report: Report;
  content: Content;
  mayWrite: boolean;
}

type Block = Content['blocks'][number];
type Figure = Content['figures'][number];

/** The report as it reads on paper: each figure opens its records, the office's words are written in place. */
export function ReportPaper({ report, content, mayWrite }: ReportPaperProps) {
  const figures = new Map(content.figures.map((figure) => [figure.id, figure]));
  return (
    <Box
      component="article"
      lang="vi"
      aria-label={content.title}
      sx={{
        bgcolor: '#fff',
        border: 1,
        borderColor: 'divider',
        boxShadow: '0 1px 6px rgba(0,0,0,.08)',
        px: { xs: 2, sm: 4, md: 5 },
        py: { xs: 3, sm: 6 },
        fontFamily: '"Times New Roman", Tinos, serif',
        fontSize: '1.0625rem',
        lineHeight: 1.6,
        overflowWrap: 'anywhere',
        '& p, & h2, & h3': { fontFamily: 'inherit' },
      }}
    >
      <Heading content={content} />
      <Box component="h2" sx={{ textAlign: 'center', fontSize: '1.25rem', fontWeight: 700, mt: 4, mb: 0.5 }}>
        BÁO CÁO
      </Box>
      <Box component="p" sx={{ textAlign: 'center', fontWeight: 700, mt: 0, mb: 3 }}>
        {content.title}
      </Box>
      {content.replacesText !== null && (
        <Box component="p" sx={{ fontStyle: 'italic' }}>
          {content.replacesText}
        </Box>
      )}
      {content.blocks.map((block, index) => (
        <PaperBlock key={block.slot ?? index} {...{ report, block, figures, mayWrite }} />
      ))}
      <Signature content={content} />
    </Box>
  );
}

function Heading({ content: { heading } }: { content: Content }) {
  const { parentAgency, agency, numberText, place, date } = heading;
  const [year = '', month = '', day = ''] = date.split('-');
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '2fr 3fr' },
        gap: 2,
        textAlign: 'center',
        fontSize: { xs: '0.9375rem', sm: '0.8125rem', xl: '0.9375rem' },
      }}
    >
      <div>
        <div>{parentAgency.toLocaleUpperCase('vi')}</div>
        <Box sx={{ fontWeight: 700 }}>{agency.toLocaleUpperCase('vi')}</Box>
        <div>Số: {numberText ?? '…/BC-VPĐP'}</div>
      </div>
      <div>
        <Box sx={{ fontWeight: 700 }}>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</Box>
        <Box sx={{ fontWeight: 700 }}>Độc lập - Tự do - Hạnh phúc</Box>
        <Box sx={{ fontStyle: 'italic' }}>
          {place}, ngày {day} tháng {Number(month) <= 2 ? month : Number(month)} năm {year}
        </Box>
      </div>
    </Box>
  );
}

interface PaperBlockProps {
  report: Report;
  block: Block;
  figures: ReadonlyMap<string, Figure>;
  mayWrite: boolean;
}

function PaperBlock({ report, block, figures, mayWrite }: PaperBlockProps) {
  switch (block.block) {
    case 'heading':
      return (
        <Box
          component={block.level === 1 ? 'h2' : 'h3'}
          sx={{ fontSize: '1.0625rem', fontWeight: 700, mt: block.level === 1 ? 3 : 2, mb: 1 }}
        >
          {block.text}
        </Box>
      );
    case 'text':
      return <ReportTextBlock report={report} block={block} mayWrite={mayWrite} />;
    case 'difference':
      return (
        <Alert severity="warning" sx={{ my: 1.5, fontFamily: 'inherit', fontSize: 'inherit' }}>
          {block.text}{' '}
          <Link component={RouteLink} to={`/so-theo-doi/${block.entryId ?? ''}`}>
            Xem số kê khai
          </Link>
        </Alert>
      );
    default:
      return <Sentence runs={block.runs ?? []} figures={figures} />;
  }
}

function Sentence({ runs, figures }: { runs: NonNullable<Block['runs']>; figures: ReadonlyMap<string, Figure> }) {
  return (
    <Box component="p" sx={{ my: 1, textAlign: { sm: 'justify' }, textIndent: { sm: '2em' } }}>
      -{' '}
      {runs.map(({ text, figure: id }, index) => {
        const figure = id === undefined ? undefined : figures.get(id);
        if (figure === undefined) return <span key={index}>{text}</span>;
        return (
          <Link
            key={index}
            component={RouteLink}
            to={figurePath(figure)}
            aria-label={`${text}: ${figure.label}, ${spanText(figure.from, figure.to)}, xem hồ sơ`}
            sx={{ fontWeight: 700, fontFamily: 'inherit' }}
          >
            {text}
          </Link>
        );
      })}
    </Box>
  );
}

function Signature({ content: { heading } }: { content: Content }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 3, mt: 4 }}>
      <Box sx={{ fontSize: '0.9375rem' }}>
        <Box sx={{ fontWeight: 700, fontStyle: 'italic' }}>Nơi nhận:</Box>
        {heading.recipients.map((recipient) => (
          <div key={recipient}>- {recipient};</div>
        ))}
      </Box>
      <Box sx={{ textAlign: 'center' }}>
        <Box sx={{ fontWeight: 700 }}>{heading.signerTitle.toLocaleUpperCase('vi')}</Box>
        <Typography variant="body2" sx={{ color: 'text.secondary', fontFamily: 'inherit', my: 3 }}>
          {heading.numberText === null ? 'Chưa phát hành' : `Phát hành ngày ${dateText(heading.date)}`}
        </Typography>
        {heading.signerName !== null && <Box sx={{ fontWeight: 700 }}>{heading.signerName}</Box>}
      </Box>
    </Box>
  );
}
