import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://localhost:4000';

export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [react()],
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    // Inlined files would be data: addresses, which our Content-Security-Policy refuses.
    assetsInlineLimit: 0,
    // The polyfill is an inline helper for browsers older than the ones we support.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/graphql': api, '/public': api } },
});
