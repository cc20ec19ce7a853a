import type { RunningApp } from './fixtures';

/** What a frame of the screen and a key press wait for at most, in milliseconds. */
const MAX_TASK_MS = 50;

/** An event of Chromium's trace: `tdur` is the processor's time that it took, in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Records the tasks of the page's own thread until the returned function is called. That returns
 * how long those took that are too long, in milliseconds of the processor's time: on a busy machine
 * a task also waits for others, which says nothing about the app. Of a page that starts meanwhile,
 * only what comes after its first paint counts: before, there is nothing to press a key in.
 */
export async function recordTasks({ app, page }: RunningApp): Promise<() => Promise<readonly number[]>> {
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', 'loading'],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const ofPage = events.filter((event) => event.pid === pid);
    const main = ofPage.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
    const painted = ofPage.findLast(({ name }) => name === 'firstPaint')?.ts ?? 0;
    const tasks = ofPage.filter(({ name, tid, ts }) => name === 'RunTask' && tid === main?.tid && ts > painted);
    const times = tasks.flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur / 1000]));
    // No time at all would mean that nothing was measured.
    if (!times.some((time) => time > 0)) throw new Error('the trace has no tasks of the page');
    return times.filter((time) => time > MAX_TASK_MS);
  };
}
