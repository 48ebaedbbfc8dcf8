import { defineConfig } from 'playwright/test';

/** The built app in a real browser, without a window. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: process.env['KITELINE_E2E_OUTPUT'] ?? '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test has folders and processes of its own.
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '../.cache/reports/e2e.json' }],
  ],
});
