import { z } from 'zod';
import { questionSchema } from './question.ts';

/** The shape of `quizzes/<topic>/questions.json`. */
export const bankFileSchema = z.object({
  version: z.literal(1),
  questions: z.array(questionSchema),
});

export type BankFile = Readonly<z.infer<typeof bankFileSchema>>;
