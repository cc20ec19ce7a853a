import type { Receipt } from '../sync/outcome';

/** A recipient in a list of recipients: an object that begins with its number. */
const RECIPIENT = /(?<=[[,]\s*)\{\s*"phone_number"\s*:\s*"(\+\d{3,15})"/g;

/**
 * The recipients' numbers in the stored request, in their order and each once. Of a body that was
 * too long to be kept whole, those in the part that was kept.
 */
export function sentNumbers({ request }: Pick<Receipt, 'request'>): readonly string[] {
  return [...new Set([...request.body.matchAll(RECIPIENT)].flatMap(([, number]) => number ?? []))];
}
