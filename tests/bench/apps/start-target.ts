import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { app, type WebContents } from 'electron';

/** Answers one question of the bench about the page that is open. */
type Answers = Readonly<Record<string, (contents: WebContents) => unknown>>;

/**
 * Resolves in the page once an expression is true there and what it speaks of has been painted. It
 * looks in each frame that is drawn.
 */
const whenPainted = (condition: string): string => `new Promise((done) => {
  const look = () => {
    if (${condition}) requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
    else requestAnimationFrame(look);
  };
  look();
})`;

/**
 * Runs the app in the folder `BENCH_TARGET` as if it had been started on its own, and speaks to the
 * bench in lines: `ready` once `BENCH_READY`, an expression in the page, is true and painted; then
 * one line of JSON for each question. It ends with its input.
 */
export function startTarget(more: Answers): void {
  const target = process.env['BENCH_TARGET'] ?? '';
  const condition = process.env['BENCH_READY'] ?? 'false';
  const answers: Answers = {
    memory: () => app.getAppMetrics().map(({ pid, memory }) => ({ pid, workingSetKiB: memory.workingSetSize })),
    ...more,
  };

  app.once('web-contents-created', (_event, contents) => {
    contents.once('dom-ready', () => {
      void contents.executeJavaScript(whenPainted(condition)).then(() => process.stdout.write('ready\n'));
    });
    createInterface(process.stdin)
      .on('line', (question) => {
        void Promise.resolve(answers[question]?.(contents)).then((answer) => {
          process.stdout.write(`${JSON.stringify(answer ?? null)}\n`);
        });
      })
      .once('close', () => app.quit());
  });

  // What a package.json holds of this is what Electron itself would read from it.
  const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as { name: string; main: string };
  // Electron's own start does this for the app it finds; its types leave it out.
  (app as typeof app & { setAppPath(path: string): void }).setAppPath(target);
  app.setName(manifest.name);
  createRequire(__filename)(join(target, manifest.main));
}
