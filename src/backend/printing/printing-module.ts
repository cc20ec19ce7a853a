import { titleOf } from '@domain/changes/changes';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { NameFile } from '../files/exported-name';
import type { Exporter } from '../files/exporter';
import { writeNewBytes } from '../files/write-new';
import type { BackendModule } from '../ipc/handlers';
import { guarded, type Store } from '../store';

/** Sizes of paper as Chromium names them. */
export type Paper = 'A4' | 'Letter';

/** Countries that print on Letter (source: CLDR `measurementData`, `paperSize`, release 46). */
const LETTER = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

/** The usual paper of a country by its ISO 3166 code; A4 if none is known. */
export const paperOf = (country: string | null): Paper => (country !== null && LETTER.has(country) ? 'Letter' : 'A4');

/** Prints what the page that asks has laid out for it. */
export interface PrintPort {
  /** Returns the pages as a PDF; `null` if there is no page or it cannot be printed. */
  readonly pdf: (paper: Paper) => Promise<Uint8Array | null>;
  /** Shows the system's dialog and prints. Returns false if the user chose not to, or it failed. */
  readonly print: (paper: Paper) => Promise<boolean>;
}

export interface PrintingDeps {
  readonly store: Store;
  readonly port: PrintPort;
  readonly exportFile: Exporter;
  /** ISO 3166 code; `null` when the system names none. */
  readonly country: () => string | null;
  /** Whether a text holds a secret that is in memory now. */
  readonly holdsSecret: (text: string) => boolean;
  readonly holdsUserId: (text: string) => boolean;
}

/**
 * Prints reviews. A PDF is compressed, so that the text of its pages is looked through instead of
 * the file.
 */
export function createPrinting(deps: PrintingDeps): BackendModule<'review.print' | 'review.savePdf'> {
  const { store, port, exportFile, country } = deps;

  /** What the draft's file is named after, or why the text may not leave the app. */
  function titleForFile(draftId: string, text: string): Result<string> {
    if (deps.holdsSecret(text)) return failed({ kind: 'export', reason: 'holds-secret' });
    const draft = guarded(() => store.drafts.get(draftId));
    if (!draft.ok) return draft;
    if (draft.value === null) return failed({ kind: 'not-found', what: 'draft' });
    return ok(titleOf(draft.value) ?? draft.value.campaignId);
  }

  return {
    handlers: {
      'review.print': async ({ draftId, text }) => {
        const title = titleForFile(draftId, text);
        return title.ok ? ok({ printed: await port.print(paperOf(country())) }) : title;
      },
      'review.savePdf': async ({ draftId, text }) => {
        const title = titleForFile(draftId, text);
        if (!title.ok) return title;
        const name: NameFile = ({ unnamed }) => ({ title: title.value, extension: 'pdf', fallback: unnamed.review });
        // Before the dialog: the page is as its text was looked through.
        const pdf = await port.pdf(paperOf(country()));
        if (pdf === null) return failed({ kind: 'export', reason: 'not-written' });
        const saved = await exportFile(name, async (path) => {
          await writeNewBytes(path, pdf);
          return ok(null);
        });
        if (!saved.ok || saved.value.file === null) return saved;
        return ok({ ...saved.value, holdsUserId: deps.holdsUserId(text) });
      },
    },
  };
}
