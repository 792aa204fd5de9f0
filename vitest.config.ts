import { defineConfig } from "vitest/config";

// Tests run against the sources: the packages' "source" export condition, not their builds.
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "scripts/**/*.test.ts"],
    // Most tests wait for a disk, a browser or a process: also a machine of two cores runs two files at once.
    maxWorkers: "100%",
    // Generous: a machine that does other things at once must not fail what is right.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
