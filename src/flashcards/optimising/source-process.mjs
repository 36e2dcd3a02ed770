// Starts optimiser-process.ts from its source, for tsx and vitest: neither hands its loader on to another
// process. Nothing of it goes into the bundle.
import { register } from 'tsx/esm/api';

register();
await import('./optimiser-process.ts');
