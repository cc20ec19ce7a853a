import { failed, ok, type Result } from '@domain/errors/errors';
import { type Exporter, writing } from '../files/exporter';
import type { BackendModule } from '../ipc/handlers';
import { diagnosticsReport, type ReportDeps } from './report';
import { writeReportText } from './report-text';

export interface DiagnosticsServices extends Pick<ReportDeps, 'version' | 'folder' | 'logFile' | 'store'> {
  readonly readSystem: () => ReportDeps['system'];
  /** Whether the keychain can keep a secret. Error: `keychain`. */
  readonly checkKeychain: () => Promise<Result<null>>;
  readonly online: () => boolean;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly holdsSecret: (text: string) => boolean;
  readonly exportFile: Exporter;
}

/** Makes and saves the report. What is saved is what was shown: the newest one is kept for that. */
export function createDiagnostics(deps: DiagnosticsServices): BackendModule<'diagnostics.make' | 'diagnostics.save'> {
  let newest: { readonly id: string; readonly text: string } | null = null;

  return {
    handlers: {
      'diagnostics.make': async () => {
        const report = diagnosticsReport({
          ...deps,
          system: deps.readSystem(),
          keychain: keychainStatus(await deps.checkKeychain()),
          online: deps.online(),
          now: deps.now(),
        });
        newest = { id: deps.newId(), text: writeReportText(report, deps.holdsSecret) };
        return ok(newest);
      },

      'diagnostics.save': async ({ id }) => {
        if (newest?.id !== id) return failed({ kind: 'not-found', what: 'report' });
        const { text } = newest;
        const day = deps.now().toISOString().slice(0, 10);
        return deps.exportFile(
          ({ diagnostics, unnamed }) => ({ title: diagnostics(day), extension: 'json', fallback: unnamed.diagnostics }),
          writing([text]),
        );
      },
    },
  };
}

function keychainStatus(checked: Result<null>): ReportDeps['keychain'] {
  if (checked.ok) return { kind: 'usable' };
  return { kind: 'unusable', reason: checked.error.kind === 'keychain' ? checked.error.reason : 'failed' };
}
