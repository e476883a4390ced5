import Box from '@mui/material/Box';

/** Dark enough for white letters, far enough from one another for most eyes; the pattern tells the rest. */
const COLOURS = ['#0b5d4e', '#8a3b12', '#1d4f91', '#7a1f5c', '#5a5a00', '#a1231b', '#3d3a8c', '#2f6b1f'] as const;
const PATTERNS = [
  'none',
  'repeating-linear-gradient(45deg, transparent 0 10px, rgba(255,255,255,.34) 10px 16px)',
  'repeating-linear-gradient(90deg, transparent 0 14px, rgba(255,255,255,.34) 14px 18px)',
  'radial-gradient(circle, rgba(255,255,255,.42) 3px, transparent 3.5px) 0 0 / 16px 100%',
  'repeating-linear-gradient(-45deg, transparent 0 4px, rgba(255,255,255,.34) 4px 8px)',
] as const;

/** The look of a product on every screen and device: always the same, from the code of its sample. */
export function lookOf(sampleCode: string): { colour: string; pattern: string } {
  const number = Number.parseInt(sampleCode, 16) || 0;
  const colour = COLOURS[number % COLOURS.length] ?? COLOURS[0];
  const pattern = PATTERNS[Math.floor(number / COLOURS.length) % PATTERNS.length] ?? PATTERNS[0];
  return { colour, pattern };
}

/** `3FA90 1BC7D`: as it stands on the label. */
export const codeText = (sampleCode: string): string => `${sampleCode.slice(0, 5)} ${sampleCode.slice(5)}`;

/** A coloured band with a pattern, so that the wrong product is noticed before it is scored. Says nothing that words beside it do not. */
export function ProductBand({ sampleCode, height = 10 }: { sampleCode: string; height?: number }) {
  const { colour, pattern } = lookOf(sampleCode);
  return (
    <Box
      aria-hidden="true"
      sx={{
        height,
        borderRadius: 1,
        backgroundColor: colour,
        ...(pattern === 'none' ? {} : { background: `${pattern}, ${colour}` }),
      }}
    />
  );
}
