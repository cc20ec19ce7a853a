import { type FindJob, runFindJob } from '@domain/find/find-job';

/** The worker that searches texts, so that typing never waits for a pattern. */
addEventListener('message', ({ data }: MessageEvent<FindJob>) => {
  postMessage(runFindJob(data));
});
