import { beginSqlite } from './sqlite-harness.ts';
import { storeContract } from './store-contract.ts';

storeContract('SQLite', beginSqlite);
