import { defineConfig } from 'vitest/config';

// How long a test takes says nothing about the code, only about the machine: the limit is there to end what hangs.
export default defineConfig({ test: { testTimeout: 900_000, hookTimeout: 900_000 } });
