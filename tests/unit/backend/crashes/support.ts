import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { CrashRecorder } from '@backend/crashes/crash-recorder';
import { CrashReports } from '@backend/crashes/crash-reports';
import { createLog, type Log } from '@backend/log/log';

/** A data folder with a log, in which sessions begin, crash and end at times of the test's own. */
export class CrashFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'campaign-desk-crashes-'));
  readonly folder = join(this.root, 'crash-reports');
  readonly logFile = join(this.root, 'main.log');
  now = new Date('2027-03-02T06:00:00.000Z');
  /** What the session that began last does next, and after how many milliseconds. */
  next: { readonly ms: number; readonly work: () => void } | null = null;
  readonly log: Log = createLog({ file: this.logFile, now: () => this.now });

  constructor() {
    onTestFinished(() => {
      rmSync(this.root, { recursive: true, force: true });
    });
  }

  /** A session as the app begins it. */
  begin(version = '1.2.3'): CrashRecorder {
    const recorder = new CrashRecorder({
      ...{ folder: this.folder, logFile: this.logFile, version, platform: 'linux', log: this.log },
      clock: {
        now: () => this.now,
        after: (ms, work) => {
          this.next = { ms, work };
          return () => {
            this.next = null;
          };
        },
      },
    });
    recorder.begin();
    this.log.info('start', { version });
    return recorder;
  }

  reports(recorder: CrashRecorder): CrashReports {
    return new CrashReports({ folder: this.folder, logFile: this.logFile, sessionId: recorder.session.id });
  }

  /** Moves the clock on. */
  pass(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }
}
