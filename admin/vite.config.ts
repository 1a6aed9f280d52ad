import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Smaller than a server could make them while somebody waits; the api sends these to browsers that take them. */
const preCompressed = (): Plugin => ({
  name: 'pre-compressed',
  apply: 'build',
  writeBundle({ dir = '' }, files) {
    for (const file of Object.keys(files).filter((name) => /\.(js|css)$/.test(name))) {
      const text = readFileSync(join(dir, file));
      writeFileSync(join(dir, `${file}.br`), brotliCompressSync(text));
      writeFileSync(join(dir, `${file}.gz`), gzipSync(text, { level: 9 }));
    }
  },
});

/** The calendar brings a font of icons as a data: address, which our Content-Security-Policy refuses; no icon of it is shown. */
const withoutCalendarFont = (): Plugin => ({
  name: 'without-calendar-font',
  transform: (code, id) =>
    id.includes('@fullcalendar/core')
      ? code.replace(/@font-face\{font-family:fcicons[^}]*\}/, '')
      : undefined,
});

const api = 'http://localhost:4000';

export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [react(), withoutCalendarFont(), preCompressed()],
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    // Inlined files would be data: addresses, which our Content-Security-Policy refuses.
    assetsInlineLimit: 0,
    // The polyfill is an inline helper for browsers older than the ones we support.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // Left alone, a list needs 127 files. What every screen starts with comes in two (the libraries change less often than we do),
        // what several screens share in a third; what one screen alone needs stays with it.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules/, tags: ['$initial'], priority: 1 },
            { name: 'start', tags: ['$initial'] },
            { name: 'shared', minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': api, '/public': api } },
});
