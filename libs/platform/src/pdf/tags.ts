/** Structure of an archival document: what is read aloud, in order; ornaments are passed over. */
export class Tags {
  private readonly root: PDFKit.PDFStructureElement;

  constructor(private readonly pdf: PDFKit.PDFDocument) {
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  /** A text: `H1`, `H2`, `P`. */
  text(kind: 'H1' | 'H2' | 'P', draw: () => void): void {
    this.root.add(this.pdf.struct(kind, {}, draw));
  }

  /** A picture with the words that stand for it. */
  figure(alt: string, draw: () => void): void {
    this.root.add(this.pdf.struct('Figure', { alt }, draw));
  }

  /** Frames, lines and grounds. */
  ornament(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  end(): void {
    this.root.end();
  }
}
