import { z } from 'zod';
import { fold } from '@kernel/fold';

/** Longer values (UTF-16 code units, folded) say nothing about consent. */
export const MAX_WORD = 100;
/** As many words can mean yes, and as many no. */
export const MAX_WORDS = 200;

const column = z.string().min(1).max(200).nullable();
const words = z.array(z.string().min(1).max(MAX_WORD)).max(MAX_WORDS);

/** In which order a date such as 03/04/2027 is written. */
export const consentDateOrderSchema = z.enum(['day-first', 'month-first']);
export type ConsentDateOrder = z.infer<typeof consentDateOrderSchema>;

/**
 * Which columns (metadata keys) of a draft say whether its recipients agreed to be called. What
 * values mean is what the user has said: none is guessed.
 */
export const consentMarkSchema = z.lazy(() =>
  z
    .strictObject({
      /** The column with yes or no. */
      answer: column,
      /** Its values that mean yes, and those that mean no, as `wordOf` writes them. */
      yes: words,
      no: words,
      /** The column with the day of consent. */
      date: column,
      /** `null`: dates that could be read both ways are not read. */
      dateOrder: consentDateOrderSchema.nullable(),
      /** The column that says where consent was given. */
      source: column,
    })
    .refine(({ answer, date }) => answer !== null || date !== null, 'Neither an answer nor a date.')
    .refine(({ yes, no }) => !yes.some((word) => no.includes(word)), 'A value means yes and no.'),
);
export type ConsentMark = Readonly<z.infer<typeof consentMarkSchema>>;

/** A value as it is compared: without case, accents and spaces around it. */
export function wordOf(value: string): string {
  return fold(value).trim();
}
