import { z } from 'zod';
import { RECENT_REQUESTS } from '@domain/sandbox/panel-protocol';
import { parseJsonBody } from '../api/json-body';
import { touched } from '../api/patch';
import { toValidationErrors } from '../api/validation-errors';
import { campaignSchema } from '../data/campaign';
import type { SandboxState } from '../data/state';
import type { FaultQueue } from '../faults/fault-queue';
import { faultSchema } from '../faults/faults';
import { type Answer, errorAnswer, jsonAnswer, methodNotAllowed, NOT_FOUND } from '../http/answer';
import type { RateLimiter } from '../http/rate-limit';
import type { RequestLog } from '../http/request-log';
import { decoded } from '../http/routes';

export const CONTROL_PREFIX = '/__sandbox/';

export interface ControlRequest {
  readonly method: string;
  readonly path: string;
  readonly contentType: string | undefined;
  readonly body: Buffer;
}

interface Options {
  readonly state: SandboxState;
  readonly faults: FaultQueue;
  readonly log: RequestLog;
  readonly limiter: RateLimiter;
  readonly clock: () => number;
}

const faultsBody = z.preprocess((body) => [body].flat(), z.array(faultSchema));
const editBody = z.record(z.string(), z.unknown());

/**
 * The sandbox's own endpoints, for tests and for the curious. None of them is part of the Kathan
 * API.
 *
 * | endpoint | does |
 * |---|---|
 * | `GET campaigns` | all campaigns, as the API returns them |
 * | `POST campaigns/{id}` | an edit by someone else, by the response's names; not `id` |
 * | `GET campaigns/{id}/recipients` | the inline recipients, which the API never returns |
 * | `GET log` | every API request as received, oldest first, credentials struck out |
 * | `GET log/recent` | the last of them, newest first, without headers and bodies |
 * | `GET`, `POST`, `DELETE faults` | list, add (one or an array), clear |
 * | `DELETE faults/{id}` | remove one, by the number that the list shows |
 * | `POST reset` | samples back; log, faults and rate window emptied |
 */
export function createControl({ state, faults, log, limiter, clock }: Options) {
  const showFaults = (): Answer => jsonAnswer(200, { faults: faults.list() });

  return async (request: ControlRequest): Promise<Answer> => {
    const [name, rawId, part, ...rest] = request.path.slice(CONTROL_PREFIX.length).split('/');
    const id = rawId === undefined ? undefined : decoded(rawId);
    if (id === null || rest.length > 0) return NOT_FOUND;
    if (name === 'campaigns' && id !== undefined) {
      if (part === undefined) return request.method === 'POST' ? edit(id, request) : methodNotAllowed('POST');
      if (part === 'recipients') return request.method === 'GET' ? recipients(id) : methodNotAllowed('GET');
    }
    if (name === 'log' && id === 'recent' && part === undefined) {
      if (request.method !== 'GET') return methodNotAllowed('GET');
      return jsonAnswer(200, { requests: log.recent(RECENT_REQUESTS) });
    }
    if (name === 'faults' && id !== undefined && /^\d{1,15}$/.test(id) && part === undefined) {
      if (request.method !== 'DELETE') return methodNotAllowed('DELETE');
      faults.remove(Number(id));
      return showFaults();
    }
    if (id !== undefined) return NOT_FOUND;

    switch (name) {
      case 'campaigns':
        if (request.method !== 'GET') return methodNotAllowed('GET');
        return jsonAnswer(200, { campaigns: state.campaigns().map(({ campaign }) => campaign) });
      case 'log':
        return request.method === 'GET' ? jsonAnswer(200, { requests: log.list() }) : methodNotAllowed('GET');
      case 'faults':
        return changeFaults(request);
      case 'reset':
        if (request.method !== 'POST') return methodNotAllowed('POST');
        await state.reset();
        faults.clear();
        log.clear();
        limiter.clear();
        return jsonAnswer(200, { reset: true });
      default:
        return NOT_FOUND;
    }
  };

  function changeFaults(request: ControlRequest): Answer {
    switch (request.method) {
      case 'GET':
        return showFaults();
      case 'DELETE':
        faults.clear();
        return showFaults();
      case 'POST': {
        const body = parseJsonBody(request.body, request.contentType);
        if (!body.ok) return body.answer;
        const parsed = faultsBody.safeParse(body.value, { reportInput: true });
        if (!parsed.success) return errorAnswer(422, toValidationErrors(parsed.error.issues));
        faults.add(parsed.data);
        return showFaults();
      }
      default:
        return methodNotAllowed('GET, POST, DELETE');
    }
  }

  async function edit(id: string, request: ControlRequest): Promise<Answer> {
    const body = parseJsonBody(request.body, request.contentType);
    if (!body.ok) return body.answer;
    const fields = editBody.safeParse(body.value, { reportInput: true });
    if (!fields.success) return errorAnswer(422, toValidationErrors(fields.error.issues));
    const before = state.find(id);
    if (before === null) return errorAnswer(404, 'Campaign not found');
    const valid = campaignSchema.safeParse({ ...before.campaign, ...fields.data, id }, { reportInput: true });
    if (!valid.success) return errorAnswer(422, toValidationErrors(valid.error.issues));

    const changed = await state.change(id, (record) => {
      const now = touched(record.campaign, clock());
      // Checked above against the campaign of that moment; only fields of their own can have
      // changed since.
      return { ...record, campaign: campaignSchema.parse({ ...now, ...fields.data, id }) };
    });
    return changed === null ? errorAnswer(404, 'Campaign not found') : jsonAnswer(200, changed.campaign);
  }

  function recipients(id: string): Answer {
    const record = state.find(id);
    return record === null
      ? errorAnswer(404, 'Campaign not found')
      : jsonAnswer(200, { recipients: record.recipients });
  }
}
