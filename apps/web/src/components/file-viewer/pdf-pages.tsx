import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/language';
import { visuallyHidden } from '../visually-hidden';
import { openPdf, type PDFDocumentProxy } from './pdf-engine';

interface PagesProps {
  address: string;
  /** 1 = as wide as the window. */
  zoom: number;
  /** Quarter turns, in degrees. */
  turn: number;
}

/** The pages of a PDF one below the other; each is drawn when it comes near the window. */
export function PdfPages({ address, zoom, turn }: PagesProps) {
  const t = useTexts();
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [failed, setFailed] = useState(false);
  const [frame, width] = useWidth();
  useEffect(() => {
    setPdf(undefined);
    setFailed(false);
    const task = openPdf(address);
    let left = false;
    task.promise.then(
      (opened) => {
        if (!left) setPdf(opened);
      },
      () => {
        if (!left) setFailed(true);
      },
    );
    return () => {
      left = true;
      void task.destroy();
    };
  }, [address]);
  return (
    <Box ref={frame} sx={{ width: '100%', minHeight: 120 }}>
      {failed && <Typography role="alert">{t.viewer.unreadable}</Typography>}
      {pdf === undefined && !failed && <Typography role="status">{t.loading}</Typography>}
      {pdf !== undefined &&
        width > 0 &&
        Array.from({ length: pdf.numPages }, (_unused, index) => (
          <PdfPage key={index} pdf={pdf} number={index + 1} width={width * zoom} turn={turn} />
        ))}
    </Box>
  );
}

interface PageProps {
  pdf: PDFDocumentProxy;
  number: number;
  width: number;
  turn: number;
}

const A4_HEIGHT = 1.414;

function PdfPage({ pdf, number, width, turn }: PageProps) {
  const t = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [place, isNear] = useNear();
  const [words, setWords] = useState('');
  const [shape, setShape] = useState(A4_HEIGHT);
  useEffect(() => {
    if (!isNear) return;
    let left = false;
    let drawing: { cancel: () => void } | undefined;
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number);
      const plain = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
      const sharp = Math.min(window.devicePixelRatio, 2);
      const viewport = page.getViewport({ scale: (width / plain.width) * sharp, rotation: plain.rotation });
      const target = canvas.current;
      if (left || target === null) return;
      setShape(plain.height / plain.width);
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      const task = page.render({ canvas: target, viewport });
      drawing = task;
      await task.promise;
      const { items } = await page.getTextContent();
      if (!left) setWords(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    draw().catch(() => undefined); // left, or drawn anew at another size
    return () => {
      left = true;
      drawing?.cancel();
    };
  }, [pdf, number, width, turn, isNear]);
  return (
    <Box ref={place} sx={{ width, height: width * shape, mx: 'auto', mb: 1.5, bgcolor: '#fff', boxShadow: 1 }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t.viewer.page(number, pdf.numPages)}
        style={{ width: '100%', height: '100%', display: 'block' }}
      />
      {words !== '' && <p style={visuallyHidden}>{words}</p>}
    </Box>
  );
}

/** Width of a place on the page, kept up to date. */
function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width];
}

/** Has this place ever come within a window's height of what is seen? */
function useNear(): [React.RefObject<HTMLDivElement | null>, boolean] {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) setNear(true);
      },
      { rootMargin: '100% 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, isNear];
}
