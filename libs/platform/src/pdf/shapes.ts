import qrcode from 'qrcode';

/** A five-pointed star around a middle point, as a path: no font and no picture is needed. */
export function drawStar(
  pdf: PDFKit.PDFDocument,
  middle: { x: number; y: number },
  radius: number,
  fill: string,
): void {
  pdf.save(); // the colour is the star's alone
  for (let corner = 0; corner < 10; corner += 1) {
    const angle = -Math.PI / 2 + (corner * Math.PI) / 5;
    const reach = corner % 2 === 0 ? radius : radius * 0.382;
    const [x, y] = [middle.x + reach * Math.cos(angle), middle.y + reach * Math.sin(angle)];
    if (corner === 0) pdf.moveTo(x, y);
    else pdf.lineTo(x, y);
  }
  pdf.closePath().fill(fill).restore();
}

/** A QR code as vectors, with the quiet zone that readers need around it. */
export function drawQr(pdf: PDFKit.PDFDocument, text: string, place: { x: number; y: number; size: number }): void {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const quiet = 4;
  const cell = place.size / (modules.size + 2 * quiet);
  pdf.save().rect(place.x, place.y, place.size, place.size).fill('#ffffff');
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) !== 0)
        pdf.rect(place.x + (column + quiet) * cell, place.y + (row + quiet) * cell, cell * 1.02, cell * 1.02);
    }
  }
  pdf.fill('#000000').restore();
}
