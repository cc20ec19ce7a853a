import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Report, reportSchema } from './work';

/**
 * How a process ends: on its own at a point of its work, or from outside, so many milliseconds
 * after its start or after it began to send.
 */
export type End =
  | { readonly at: 'before-commit' | 'after-commit' | 'after-send' | 'after-answer'; readonly times: number }
  | { readonly at: 'start' | 'ready'; readonly afterMs: number }
  | { readonly at: 'drain' };

interface Run {
  readonly program: string;
  readonly folder: string;
  readonly baseUrl: string;
  readonly workFile: string;
}

/**
 * Runs a process to its end, and answers all that it report. Rejects where it ends in another way
 * than it should.
 */
export function runUntil(end: End, { program, folder, baseUrl, workFile }: Run): Promise<readonly Report[]> {
  return new Promise((resolve, reject) => {
    const times = 'times' in end ? end.times : 0;
    const child = spawn(process.execPath, [program, folder, baseUrl, workFile, end.at, String(times)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const report: Report[] = [];
    let complaint = '';
    let timer: NodeJS.Timeout | undefined;
    const killSoon = (): void => {
      if (!('afterMs' in end)) return;
      timer = setTimeout(() => child.kill('SIGKILL'), end.afterMs);
    };
    if (end.at === 'start') killSoon();
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
    createInterface({ input: child.stdout }).on('line', (text) => {
      const one = reportSchema.parse(JSON.parse(text));
      report.push(one);
      if (one.report === 'ready' && end.at === 'ready') killSoon();
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const asPlanned = end.at === 'drain' ? code === 0 : signal === 'SIGKILL';
      if (asPlanned) resolve(report);
      else reject(new Error(`ended with ${String(code ?? signal)} on its way to ${end.at}: ${complaint}`));
    });
  });
}
