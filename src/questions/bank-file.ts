import { z } from 'zod';
import { questionSchema } from './question.ts';

/** The shape of `quizzes/<topic>/questions.json`. */
export const bankFileSchema = z.object({
  /** Absent in what `generate` prints, which is a bank as it is. */
  version: z.literal(1).default(1),
  questions: z.array(questionSchema),
});
