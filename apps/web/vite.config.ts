import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offlineShell } from './offline-shell.ts';
import { pdfDecoders } from './pdf-decoders.ts';

/** Where the API listens while the page is developed. */
const api = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), pdfDecoders(), offlineShell(fileURLToPath(new URL('./dist', import.meta.url)))],
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': api, '/v/': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Fonts and icons stay files: a strict content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      input: {
        main: fileURLToPath(new URL('./index.html', import.meta.url)),
        sw: fileURLToPath(new URL('./src/offline/worker/sw.ts', import.meta.url)),
      },
      // The worker keeps its name and place: its place is what it may look after.
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            // what every second page or so needs: a few files at the start instead of forty
            { name: 'libraries', test: /node_modules/, minShareCount: 40, priority: 2 },
            { name: 'shared', minShareCount: 40, priority: 1 },
          ],
        },
      },
    },
  },
});
