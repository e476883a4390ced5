/** Hex digits kept free for a signature with its certificates. */
export const SIGNATURE_ROOM = 12_288;

interface FormDocument {
  readonly _root: { readonly data: { AcroForm: { readonly data: Record<string, unknown> & { Fields: unknown[] } } } };
}

interface PageWithAnnotations {
  readonly annotations: unknown[];
}

/**
 * Adds an invisible signature field (PAdES) with room for the signature; who signs fills `ByteRange` and `Contents` afterwards.
 * To be called last: nothing may be drawn after it.
 */
export function placeSignature(
  pdf: PDFKit.PDFDocument,
  about: { field: string; name: string; reason: string; contact: string; at: Date },
): void {
  pdf.initForm();
  // @types/pdfkit leaves the catalog out, the only way to the form's flags and fields.
  const form = (pdf as unknown as FormDocument)._root.data.AcroForm.data;
  form['NeedAppearances'] = false;
  form['SigFlags'] = 3;
  const signature = pdf.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, '**********', '**********', '**********'],
    Contents: new Uint8Array(SIGNATURE_ROOM / 2),
    M: about.at,
    Name: new String(about.name),
    Reason: new String(about.reason),
    ContactInfo: new String(about.contact),
  });
  const widget = pdf.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    V: signature,
    T: new String(about.field),
    F: 132,
    P: pdf.page.dictionary,
  });
  (pdf.page as unknown as PageWithAnnotations).annotations.push(widget);
  form.Fields.push(widget);
  signature.end(undefined);
  widget.end(undefined);
}
