import { getDocument, GlobalWorkerOptions, version, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

// A file of its own, read by a worker of the browser, so that a long scan does not hold up the page.
GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;

/** Opens a PDF at an address of this application or within the page. The caller destroys its loading task when it goes. */
export const openPdf = (address: string): { promise: Promise<PDFDocumentProxy>; destroy: () => Promise<void> } =>
  getDocument({ url: address, isEvalSupported: false, wasmUrl: `/assets/pdf-${version}/` });

/** Fetches what the viewer is made of, so that it opens later without a network. */
export const warmPdfEngine = async (): Promise<void> => {
  // Put where the service worker looks: on a first visit it does not answer this page's requests yet.
  const kept = await caches.open('pdf-viewer');
  if ((await kept.match(GlobalWorkerOptions.workerSrc)) === undefined) await kept.add(GlobalWorkerOptions.workerSrc);
};

export type { PDFDocumentProxy };
