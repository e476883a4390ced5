import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { MEDIA_TYPES, type MediaType } from './media-type';

/** No file of fewer bytes holds a page. */
const LEAST_PDF_BYTES = 150;
/** A file that takes longer is not worth the wait: its pages stay unknown. */
const LONGEST_MS = 8_000;
/** The reader goes when it had nothing to do for so long. */
const IDLE_MS = 3_000;
const MEMORY_MB = 512;

/** Runs in a thread of its own, so that a damaged or hostile file holds up nobody: it is ended with its time. */
const READER = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFile } = require('node:fs/promises');
parentPort.on('message', async ({ id, path }) => {
  let pages = null;
  try {
    const { getDocumentProxy } = require(workerData);
    const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)), { verbosity: 0 });
    pages = pdf.numPages;
    await pdf.destroy();
  } catch {} // damaged or locked: unknown
  parentPort.postMessage({ id, pages });
});`;

const PICTURES: ReadonlySet<MediaType> = new Set([
  MEDIA_TYPES.jpg,
  MEDIA_TYPES.png,
  MEDIA_TYPES.webp,
  MEDIA_TYPES.heic,
]);

/** Pages of a file: a PDF's own, one of a picture; null where nobody knows (films, office documents, damaged files). */
export async function pageCount(path: string, mediaType: MediaType, size: number): Promise<number | null> {
  if (PICTURES.has(mediaType)) return 1;
  if (mediaType !== MEDIA_TYPES.pdf || size < LEAST_PDF_BYTES) return null;
  return pdfPages(path);
}

type Pages = number | null;
interface Question {
  readonly path: string;
  readonly answer: (pages: Pages | Promise<Pages>) => void;
}
interface Reader {
  readonly thread: Worker;
  /** Who waits for an answer, by number, the oldest first. */
  readonly waiting: Map<number, Question>;
}

let reader: Reader | undefined;
let idle: NodeJS.Timeout | undefined;
let asked = 0;

function pdfPages(path: string): Promise<Pages> {
  const mine = (reader ??= begin());
  clearTimeout(idle);
  const id = (asked += 1);
  return new Promise((resolve) => {
    // The oldest question is the one that holds up the thread.
    const late = setTimeout(() => end(mine, id), LONGEST_MS);
    const answer: Question['answer'] = (pages) => {
      clearTimeout(late);
      resolve(pages);
    };
    mine.waiting.set(id, { path, answer });
    mine.thread.postMessage({ id, path });
  });
}

function begin(): Reader {
  const thread = new Worker(READER, {
    eval: true,
    workerData: createRequire(__filename).resolve('unpdf'),
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const begun: Reader = { thread, waiting: new Map() };
  thread.unref();
  thread.on('message', ({ id, pages }: { id: number; pages: Pages }) => {
    begun.waiting.get(id)?.answer(pages !== null && pages > 0 ? pages : null);
    begun.waiting.delete(id);
    if (begun.waiting.size === 0) idle = setTimeout(() => end(begun), IDLE_MS).unref();
  });
  thread.on('error', () => end(begun, [...begun.waiting.keys()][0]));
  return begun;
}

/** Ends the reader. The file that was its end stays unknown; whoever else waits asks a new one. */
function end(ended: Reader, culprit?: number): void {
  if (reader === ended) reader = undefined;
  void ended.thread.terminate();
  const left = [...ended.waiting];
  ended.waiting.clear();
  for (const [id, { path, answer }] of left) answer(id === culprit ? null : pdfPages(path));
}
