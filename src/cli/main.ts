#!/usr/bin/env node
import { run } from './run.js';
import { terminalOf } from './terminal.js';

// The exit code is set, not forced: what was written to a pipe still has to leave.
process.exitCode = await run(process.argv.slice(2), terminalOf(process), process.env.LOTRINH_DEBUG === '1');
