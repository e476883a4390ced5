import type { Series } from './series';

const NS = 'http://www.w3.org/2000/svg';
const FONT = '"Be Vietnam Pro", "Segoe UI", Roboto, "Noto Sans", sans-serif';
const LINE = 22;

interface Told {
  title: string;
  summary: string;
  legend: readonly Series[];
}

function text(content: string, at: { x: number; y: number; size: number; weight?: number }): SVGTextElement {
  const element = document.createElementNS(NS, 'text');
  const { x, y, size, weight = 400 } = at;
  const attributes = { x, y, 'font-size': size, 'font-weight': weight, 'font-family': FONT, fill: '#1d2926' };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = content;
  return element;
}

/** Words in lines of about so many letters. */
function wrapped(words: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > letters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The drawing with its title, its sentence and what its colours say, as a picture that stands alone. */
function standAlone(
  drawing: SVGSVGElement,
  { title, summary, legend }: Told,
): { svg: string; width: number; height: number } {
  const box = drawing.getBoundingClientRect();
  const width = Math.max(Math.round(box.width), 360);
  const whole = document.createElementNS(NS, 'svg');
  let y = 30;
  whole.append(text(title, { x: 12, y, size: 18, weight: 700 }));
  for (const line of wrapped(summary, Math.floor(width / 7.6))) {
    y += LINE;
    whole.append(text(line, { x: 12, y, size: 14 }));
  }
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('x', '0');
  copy.setAttribute('y', String(y + 14));
  copy.setAttribute('width', String(Math.round(box.width)));
  copy.setAttribute('height', String(Math.round(box.height)));
  copy.setAttribute('font-family', FONT);
  whole.append(copy);
  y += 14 + Math.round(box.height) + 10;
  if (legend.length > 1)
    for (const each of legend) {
      const mark = document.createElementNS(NS, 'rect');
      const own = copy.querySelector(`pattern[id$="-${each.key}"]`);
      const fill = own === null ? each.colour : `url(#${own.id})`;
      for (const [name, value] of Object.entries({ x: 12, y, width: 14, height: 14, rx: 3, fill }))
        mark.setAttribute(name, String(value));
      whole.append(mark, text(each.label, { x: 34, y: y + 12, size: 14 }));
      y += LINE;
    }
  const height = y + 10;
  const ground = document.createElementNS(NS, 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: '#ffffff' }))
    ground.setAttribute(name, String(value));
  whole.prepend(ground);
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    whole.setAttribute(name, String(value));
  return { svg: new XMLSerializer().serializeToString(whole), width, height };
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function saveAsSvg(drawing: SVGSVGElement, told: Told): void {
  download(new Blob([standAlone(drawing, told).svg], { type: 'image/svg+xml' }), `${told.title}.svg`);
}

/** Drawn by the browser at twice the size of the screen, so that it prints well. */
export async function saveAsPng(drawing: SVGSVGElement, told: Told): Promise<void> {
  const { svg, width, height } = standAlone(drawing, told);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * 2, height * 2];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob) download(blob, `${told.title}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
}
