import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

export type TextSize = 'normal' | 'large' | 'larger';
const factors: Record<TextSize, string> = { normal: '1', large: '1.125', larger: '1.25' };
const storageKey = 'co-chu';

interface TextSizeState {
  size: TextSize;
  setSize: (size: TextSize) => void;
}
const TextSizeContext = createContext<TextSizeState>({ size: 'normal', setSize: () => undefined });

/** Lets people who read with glasses enlarge all text; the choice stays on the device. */
export function TextSizeProvider({ children }: { children: ReactNode }) {
  const [size, setSize] = useState<TextSize>(() => sizeOf(localStorage.getItem(storageKey)));
  useEffect(() => {
    document.documentElement.style.setProperty('--text-size', factors[size]);
    localStorage.setItem(storageKey, size);
  }, [size]);
  const state = useMemo(() => ({ size, setSize }), [size]);
  return <TextSizeContext value={state}>{children}</TextSizeContext>;
}

export function useTextSize(): TextSizeState {
  return use(TextSizeContext);
}

function sizeOf(stored: string | null): TextSize {
  return stored === 'large' || stored === 'larger' ? stored : 'normal';
}
