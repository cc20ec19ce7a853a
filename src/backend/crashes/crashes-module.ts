import type { CrashRecord } from '@domain/crashes/crash';
import { failed, ok } from '@domain/errors/errors';
import { writeJson } from '@kernel/json/json-codec';
import { lazy } from '@kernel/lazy';
import { readEntries } from '../diagnostics/log-entries';
import { writeReportText } from '../diagnostics/report-text';
import type { BackendModule, Emit } from '../ipc/handlers';
import type { Log } from '../log/log';
import { guarded } from '../store';
import type { CrashRecorder } from './crash-recorder';
import { CrashReports } from './crash-reports';

export interface CrashesServices {
  readonly recorder: Pick<CrashRecorder, 'folder' | 'session' | 'onRecorded'>;
  readonly logFile: string;
  readonly emit: Emit;
  readonly log: Log;
  readonly holdsSecret: (text: string) => boolean;
}

type CrashesCommand = 'crashes.list' | 'crashes.noticed' | 'crashes.read' | 'crashes.delete';

/** Commands on crash reports. Nothing is read before the first one of them. */
export function createCrashes(deps: CrashesServices): BackendModule<CrashesCommand> {
  const { recorder, logFile, emit, log, holdsSecret } = deps;
  const reports = new CrashReports({ folder: recorder.folder, sessionId: recorder.session.id, logFile });
  const emitChanged = (): void => {
    emit('changed', { what: 'crash-reports' });
  };
  recorder.onRecorded(emitChanged);
  const recordUnended = lazy(() => {
    const recorded = guarded(() => reports.recordUnendedSessions());
    // The next start tries again.
    if (!recorded.ok) log.warn('crash-not-recorded', { why: writeJson(recorded.error) });
  });

  return {
    handlers: {
      'crashes.list': () => {
        recordUnended();
        return guarded(() => reports.list());
      },
      'crashes.noticed': () => {
        const marked = guarded(() => reports.markNoticed());
        return marked.ok ? ok(null) : marked;
      },
      'crashes.read': ({ id }) => {
        const record = reports.read(id);
        if (record === null) return failed({ kind: 'not-found', what: 'crash-report' });
        return ok({ text: writeReportText(shown(record), holdsSecret) });
      },
      'crashes.delete': ({ id }) => {
        const deleted = guarded(() => reports.delete(id));
        if (!deleted.ok) return deleted;
        emitChanged();
        return ok(null);
      },
    },
  };
}

/** The log is reduced to what is known to be harmless, as in the diagnostics report. */
function shown({ kind, at, session, log }: CrashRecord): object {
  return {
    report: 'Campaign Desk crash report',
    what: kind,
    ...(kind === 'main' ? { lastKnownToRunAt: at } : { at }),
    startedAt: session.startedAt,
    versions: session.versions,
    system: session.system,
    log: readEntries(log),
  };
}
