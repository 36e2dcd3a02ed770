// Starts deck-worker.ts from its source, for tsx and vitest: neither hands its loader on to a worker
// thread. Nothing of it goes into the bundle.
import { register } from 'tsx/esm/api';

register();
await import('./deck-worker.ts');
