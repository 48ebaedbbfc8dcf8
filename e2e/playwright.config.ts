import { defineConfig } from 'playwright/test';

/** The built app in a real browser, without a window. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: process.env['KITELINE_E2E_OUTPUT'] ?? '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '../.cache/reports/e2e.json' }],
  ],
});
