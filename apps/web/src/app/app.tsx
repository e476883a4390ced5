import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { LanguageProvider } from '../texts/language';
import { areaGroups } from './areas';
import { styleCache } from './csp-nonce';
import { devRoutes } from './dev-routes';
import { NavGroups } from './layout/nav-entries';
import { buildQueryClient } from './query-client';
import { buildRouter } from './router';
import { SessionGuard } from './session-guard';
import { SpokenTheme } from './spoken-theme';
import { TextSizeProvider } from './text-size';

const navGroups = areaGroups.map(({ label, areas }) => ({ label, entries: areas.flatMap((area) => area.nav ?? []) }));

/** The whole page: styles, language, data and routes. */
export function App() {
  const [queryClient] = useState(buildQueryClient);
  const [router] = useState(() => buildRouter(queryClient, devRoutes));
  return (
    <CacheProvider value={styleCache}>
      <LanguageProvider>
        <SpokenTheme>
          <CssBaseline />
          <TextSizeProvider>
            <QueryClientProvider client={queryClient}>
              <NavGroups value={navGroups}>
                <RouterProvider router={router} />
              </NavGroups>
              <SessionGuard router={router} />
            </QueryClientProvider>
          </TextSizeProvider>
        </SpokenTheme>
      </LanguageProvider>
    </CacheProvider>
  );
}
