import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src-domain/**/*.test.ts', 'src-main/**/*.test.ts', 'src-renderer/**/*.unit.test.ts'],
          server: { deps: { inline: ['electron-store'] } },
        },
      },
    ],
  },
});
