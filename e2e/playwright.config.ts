import { defineConfig } from 'playwright/test';

/** The built app in a real browser, without a window. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../.cache/reports/e2e.json' }]],
});
