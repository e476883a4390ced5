import {
  getDocument,
  GlobalWorkerOptions,
  PDFDataRangeTransport,
  version,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

// A file of its own, read by a worker of the browser, so that a long scan does not hold up the page.
GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;

const SAFE = { isEvalSupported: false, wasmUrl: `/assets/pdf-${version}/` };
const WITHIN_PAGE = 'blob:';

/** A file that the page holds is read where a page of it is looked at, and never as a whole: a long scan has 40 MB. */
class HeldFile extends PDFDataRangeTransport {
  constructor(private readonly file: Blob) {
    super(file.size, null);
  }

  override requestDataRange(begin: number, end: number): void {
    void this.file
      .slice(begin, end)
      .arrayBuffer()
      .then((bytes) => this.onDataRange(begin, new Uint8Array(bytes)));
  }
}

/** Opens a PDF at an address of this application or within the page. The caller destroys its loading task when it goes. */
export function openPdf(address: string): { promise: Promise<PDFDocumentProxy>; destroy: () => Promise<void> } {
  if (!address.startsWith(WITHIN_PAGE)) return getDocument({ url: address, ...SAFE });
  let task: PDFDocumentLoadingTask | undefined;
  const open = async (): Promise<PDFDocumentProxy> => {
    const file = await (await fetch(address)).blob();
    task = getDocument({ range: new HeldFile(file), disableAutoFetch: true, disableStream: true, ...SAFE });
    return task.promise;
  };
  const promise = open();
  const destroy = async (): Promise<void> => {
    await promise.catch(() => undefined);
    await task?.destroy();
  };
  return { promise, destroy };
}

/** Fetches what the viewer is made of, so that it opens later without a network. */
export const warmPdfEngine = async (): Promise<void> => {
  // Put where the service worker looks: on a first visit it does not answer this page's requests yet.
  const kept = await caches.open('pdf-viewer');
  if ((await kept.match(GlobalWorkerOptions.workerSrc)) === undefined) await kept.add(GlobalWorkerOptions.workerSrc);
};

export type { PDFDocumentProxy };
