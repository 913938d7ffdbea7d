import { writeFileSync } from 'node:fs';

// Loaded before a test: writes down which mutants the test came across, as Stryker counts them.

process.on('exit', () => {
  const { __stryker__: counted } = globalThis as { __stryker__?: { mutantCoverage?: { static: Record<string, number> } } };
  writeFileSync(process.env.MUTANTS_COVERED ?? '', JSON.stringify(Object.keys(counted?.mutantCoverage?.static ?? {})));
});
