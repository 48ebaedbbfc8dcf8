const { process } = globalThis as { process?: { env: Readonly<Record<string, string | undefined>> } };

/** How often a property is tried: `usual` times, 30 times as often in the long run. */
export const propertyRuns = (usual: number): { numRuns: number } => ({
  numRuns: process?.env['KITELINE_LONG'] === '1' ? usual * 30 : usual,
});
