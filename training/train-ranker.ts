import { trainRanker } from './ranker.ts';

trainRanker();
