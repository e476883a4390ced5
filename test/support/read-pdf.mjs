// Reads a PDF on standard input and writes its pages' texts as JSON: what a reader would select and copy.
import { extractText, getDocumentProxy } from 'unpdf';

const pieces = [];
for await (const piece of process.stdin) pieces.push(piece);
const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(pieces)));
const { text } = await extractText(pdf, { mergePages: false });
process.stdout.write(JSON.stringify(text));
