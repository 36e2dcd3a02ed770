/** As generate-once.ts, but in a worker, as the program does it; prints the memory that the process took as JSON. */
import { readArticleFile } from '../src/articles/read-article.ts';
import { generateInWorker } from '../src/generation/generate-in-worker.ts';

const article = await readArticleFile(process.argv[2] ?? '');
await generateInWorker(article, { seed: 1, count: 500 });

console.log(JSON.stringify({ peakMb: process.resourceUsage().maxRSS / 1024 }));
