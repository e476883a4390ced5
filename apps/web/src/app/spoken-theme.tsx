import { createTheme, ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useLanguage, type Language } from '../texts/language';
import { theme } from './theme';

/** What the library's parts say by themselves, to those who hear the page. */
const words = {
  vi: { openText: 'Mở danh sách', closeText: 'Đóng', clearText: 'Xóa', loadingText: 'Đang tải…' },
  en: { openText: 'Open the list', closeText: 'Close', clearText: 'Clear', loadingText: 'Loading…' },
};
const spoken = (language: Language) =>
  createTheme(theme, {
    components: {
      MuiAutocomplete: { defaultProps: words[language] },
      MuiAlert: { defaultProps: { closeText: words[language].closeText } },
    },
  });
const themes: Record<Language, ReturnType<typeof spoken>> = { vi: spoken('vi'), en: spoken('en') };

/** The theme, speaking the chosen language; nothing is built anew when it changes. */
export function SpokenTheme({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  return <ThemeProvider theme={themes[language]}>{children}</ThemeProvider>;
}
