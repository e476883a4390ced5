import qrcode from 'qrcode';

/** A QR code as picture for printing. */
export const qrPng = (text: string): Promise<Buffer> =>
  qrcode.toBuffer(text, { type: 'png', errorCorrectionLevel: 'M', margin: 4, width: 1024 });
