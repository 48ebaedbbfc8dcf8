import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['src-domain/testing/long-runs.ts'],
          testTimeout: process.env['KITELINE_LONG'] === '1' ? 300_000 : 20_000,
          environment: 'node',
          include: [
            'src-domain/**/*.test.ts',
            'src-main/**/*.test.ts',
            'src-renderer/**/*.unit.test.ts',
            'scripts/**/*.test.ts',
          ],
          server: { deps: { inline: ['electron-store'] } },
        },
      },
      {
        cacheDir: at('.cache/vite-store'),
        optimizeDeps: {
          include: [
            'dexie',
            'dexie-react-hooks',
            'react',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'zod',
            'antd',
            'antd/locale/en_US',
            'antd/locale/zh_CN',
            'antd/locale/zh_TW',
            'i18next',
            'cmdk',
            'react-day-picker',
            'react-day-picker/locale',
            '@tanstack/react-router',
            '@tanstack/react-table',
            '@tanstack/react-virtual',
            '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter',
            'uuid',
            'hucre',
            'papaparse',
            'opencc-js/t2cn',
            'pinyin-pro',
          ],
        },
        test: {
          name: 'store',
          include: ['src-renderer/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env['KITELINE_BROWSER'] ?? '/usr/bin/chromium',
                args: ['--no-sandbox'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
