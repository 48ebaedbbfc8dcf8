import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `vite src-renderer` serves `dev.html`: the app on a host inside the page. A build takes `index.html` alone. */
export default defineConfig({
  base: './',
  cacheDir: '../.cache/vite-page',
  plugins: [react()],
  worker: { format: 'es' },
  server: { port: 5180, fs: { strict: false } },
  build: { outDir: '../dist/renderer', emptyOutDir: true, target: 'chrome120', chunkSizeWarningLimit: 2000 },
});
