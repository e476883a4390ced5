import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** Faces used on papers: Tinos is metrically a Times, as Decree 30/2020 asks for. */
export type Face = 'serif' | 'serif-bold' | 'serif-italic' | 'serif-bold-italic' | 'sans' | 'sans-bold';

const FILES: Readonly<Record<Face, string>> = {
  serif: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  'serif-bold': '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  'serif-italic': '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'serif-bold-italic': '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  sans: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  'sans-bold': '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
};
export const FACES = Object.keys(FILES) as Face[];

const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** Every letter that Vietnamese writes, with the signs that papers need. */
export function vietnameseAlphabet(): string {
  const vowels = VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')));
  const letters = [...vowels, 'đ', ...vowels.map((letter) => letter.toUpperCase()), 'Đ'].join('');
  const latin = Array.from({ length: 95 }, (_unused, index) => String.fromCharCode(32 + index)).join('');
  return `${latin}${letters}\u00a0–—‘’“”„…•·°²³½×÷±≥≤≠→₫€«»§©®™`;
}

let loaded: Promise<ReadonlyMap<Face, Buffer>> | undefined;

async function subset(face: Face): Promise<[Face, Buffer]> {
  const path = createRequire(__filename).resolve(FILES[face]);
  const bytes = await subsetFont(await readFile(path), vietnameseAlphabet(), { targetFormat: 'truetype' });
  return [face, Buffer.from(bytes)];
}

/** The faces cut down to the Vietnamese alphabet; read and cut once per process. */
export function fonts(): Promise<ReadonlyMap<Face, Buffer>> {
  loaded ??= Promise.all(FACES.map(subset)).then((entries) => new Map(entries));
  return loaded;
}
