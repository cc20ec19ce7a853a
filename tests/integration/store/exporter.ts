import { randomUUID } from 'node:crypto';
import { createExporter, type Exporter, type ExporterDeps } from '@backend/files/exporter';

/** Exports to the path that the dialog names. Nothing is a secret unless the test says so. */
export const exporterTo = (
  path: () => string | null,
  secrets: Partial<Pick<ExporterDeps, 'holdsSecret' | 'holdsUserId'>> = {},
): Exporter =>
  createExporter({
    newId: randomUUID,
    chooseTarget: () => Promise.resolve(path()),
    holdsSecret: () => false,
    holdsUserId: () => false,
    ...secrets,
  });
