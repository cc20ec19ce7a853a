import { stripVTControlCharacters } from 'node:util';
import type { Outcome, TestFailure } from './counts';

interface Entry {
  readonly heading: string;
  /** What went wrong, in at most so many lines. */
  readonly excerpt: (maxLines: number) => readonly string[];
}

/** A CI page shows about a hundred lines from the end, and the table needs some of them. */
const MAX_LINES = 75;
const MAX_ENTRIES = 20;
const MAX_MESSAGE_LINES = 12;
const MAX_MESSAGE_LENGTH = 1_200;
const MAX_LINE_LENGTH = 400;
const MAX_OUTPUT_LINES = 15;

/**
 * Formats what did not pass at once, for the end of a run: tests that passed only when they were
 * retried, then tests that failed, each with its first error, and the last output of a suite whose
 * failure no test explains. Returns an empty text when everything passed at once. At most 20
 * entries in about 80 lines, without colours.
 */
export function formatFailures(outcomes: readonly Outcome[]): string {
  const retried = outcomes.flatMap(({ suite, passedOnRetry }) => passedOnRetry.map((test) => testEntry(suite, test)));
  const failed = outcomes.filter((outcome) => outcome.failed > 0).flatMap(failedEntries);
  const shownFailed = failed.slice(0, MAX_ENTRIES);
  const shownRetried = retried.slice(0, MAX_ENTRIES - shownFailed.length);
  const share = Math.floor(MAX_LINES / Math.max(1, shownFailed.length + shownRetried.length)) - 1;
  return [
    section('Passed only on a second run; find the cause and fix it:', shownRetried, retried.length, share),
    section('Failed:', shownFailed, failed.length, share),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function section(title: string, shown: readonly Entry[], count: number, maxLines: number): string {
  if (count === 0) {
    return '';
  }
  const rest = count - shown.length;
  return [
    title,
    ...shown.flatMap(({ heading, excerpt }) => [`  ${heading}`, ...excerpt(maxLines).map((line) => `    ${line}`)]),
    ...(rest === 0 ? [] : [`  and ${String(rest)} more`]),
  ].join('\n');
}

function failedEntries({ suite, failed, failures, output, note }: Outcome): readonly Entry[] {
  const tests = failures.map((test) => testEntry(suite, test));
  if (failures.length >= failed && failures.every(({ message }) => message !== '')) {
    return tests;
  }
  const heading = note === undefined ? suite : `${suite}: ${note}`;
  const lines = usefulLines(output);
  return [...tests, { heading, excerpt: (maxLines) => lines.slice(-Math.min(maxLines, MAX_OUTPUT_LINES)) }];
}

function testEntry(suite: string, { file, title, message }: TestFailure): Entry {
  const where = [file, title].filter((part) => part !== '').join(' › ');
  return {
    heading: `${suite}: ${where === '' ? 'outside of all tests' : where}`,
    excerpt: (maxLines) => messageExcerpt(message, Math.min(maxLines, MAX_MESSAGE_LINES)),
  };
}

/** The start of the message, and of its stack only the first place outside packages. */
function messageExcerpt(message: string, maxLines: number): readonly string[] {
  const lines = usefulLines(message);
  const isFrame = (line: string): boolean => /^\s+at /.test(line);
  const place = lines
    .filter((line) => isFrame(line) && /:\d+:\d+\)?$/.test(line) && !/node_modules|node:/.test(line))
    .slice(0, 1);
  const text = lines.filter((line) => !isFrame(line)).slice(0, maxLines - place.length);
  return [...cut(text.join('\n'), MAX_MESSAGE_LENGTH).split('\n'), ...place]
    .filter((line) => line !== '')
    .map((line) => cut(line, MAX_LINE_LENGTH));
}

function cut(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength)}…`;
}

function usefulLines(text: string): readonly string[] {
  return stripVTControlCharacters(text)
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .map((line) => cut(line, MAX_LINE_LENGTH));
}
