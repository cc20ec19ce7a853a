import { LEFT_OUT } from './log-entries';

/**
 * Writes a report as text. Whatever holds a secret is left out: a user ID may be any word, also one
 * that stands here by chance.
 */
export function writeReportText(report: object, holdsSecret: (text: string) => boolean): string {
  const withoutSecret = (_key: string, value: unknown): unknown =>
    typeof value === 'string' && holdsSecret(value) ? LEFT_OUT : value;
  return `${JSON.stringify(report, withoutSecret, 2)}\n`;
}
