import { jsonFault } from '@kernel/json/json-bound';
import { failed, ok, type Result } from '../../errors/errors';
import type { Edits } from '../../fields/edits';
import type { RecipientInput } from '../../fields/recipients';
import { positionOf } from '../../json/json-text';
import { editsOfBody, recipientsOfBody } from '../../wire/import-body';
import { campaignOf } from './command';
import { type BodyNote, readBody } from './request-body';
import type { CurlRequest } from './requests';

/** What a draft does not get from a command, and why. */
export type CommandNote =
  | BodyNote
  /** A draft is sent with PATCH, and the command uses another method. */
  | { readonly kind: 'method'; readonly method: string }
  | { readonly kind: 'unused-option' | 'unknown-option'; readonly option: string }
  | { readonly kind: 'variable'; readonly source: string }
  | { readonly kind: 'placeholder-id'; readonly source: string };

/** What a draft gets from a request. */
export interface RequestContent {
  readonly edits: Edits;
  readonly recipients: readonly RecipientInput[];
  readonly notes: readonly CommandNote[];
}

/**
 * Reads what a request changes. Errors are of kind `campaign-text`; line and column count in
 * `source`.
 */
export function contentOf(source: string, request: CurlRequest): Result<RequestContent> {
  const { body } = request;
  const notes = requestNotes(request);
  switch (body.kind) {
    case 'none':
      return ok({ edits: {}, recipients: [], notes });
    case 'issue':
      return failed({ kind: 'campaign-text', reason: body.issue, detail: body.detail });
    case 'text': {
      const read = readBody(body.word);
      if (read.ok) {
        const kept = Object.entries(read.body).filter(([key]) => key !== 'recipients');
        if (kept.some(([, value]) => jsonFault(value) !== null)) {
          return failed({ kind: 'campaign-text', reason: 'too-much' });
        }
        return ok({
          edits: editsOfBody(read.body, read.text),
          recipients: recipientsOfBody(read.body),
          notes: [...notes, ...read.notes],
        });
      }
      const [unknown] = body.word.unknowns;
      switch (read.reason) {
        case 'variable':
          return failed({ kind: 'campaign-text', reason: 'body-in-variable', detail: unknown?.label ?? '' });
        case 'not-an-object':
          return failed({ kind: 'campaign-text', reason: 'not-a-campaign' });
        case 'repeated-key':
          return failed({
            kind: 'campaign-text',
            reason: 'repeated-key',
            key: read.key.slice(0, 200),
            ...positionOf(source, read.offset),
          });
        case 'not-json':
          return failed({ kind: 'campaign-text', reason: 'not-json', ...positionOf(source, read.offset) });
      }
    }
  }
}

function requestNotes(request: CurlRequest): readonly CommandNote[] {
  const { method, body, unused, unknownOptions, variables } = request;
  const campaign = campaignOf(request);
  const reads = body.kind === 'none' && (method === 'GET' || method === 'HEAD');
  return [
    ...(method === 'PATCH' || reads ? [] : [{ kind: 'method', method: method.slice(0, 20) } as const]),
    ...(campaign.kind === 'placeholder' ? [{ kind: 'placeholder-id', source: campaign.source } as const] : []),
    ...unused.map((option) => ({ kind: 'unused-option', option }) as const),
    ...unknownOptions.map((option) => ({ kind: 'unknown-option', option }) as const),
    ...variables.map((source) => ({ kind: 'variable', source }) as const),
  ];
}
