import type { Campaign } from '../data/campaign';
import type { SandboxState } from '../data/state';
import type { Struck } from '../faults/fault-queue';
import { type Answer, errorAnswer, jsonAnswer, methodNotAllowed, NOT_FOUND } from '../http/answer';
import type { Route } from '../http/routes';
import { parseJsonBody } from './json-body';
import { createListApi } from './lists';
import { applyUpdate, type RecipientsMode, touched } from './patch';
import { updateSchema } from './update';
import { toValidationErrors } from './validation-errors';

/** A request whose credentials are good. */
interface ApiRequest {
  readonly method: string;
  readonly route: Route;
  readonly contentType: string | undefined;
  readonly body: Buffer;
}

type ApiFaults = Pick<Struck, 'ignoredKeys' | 'snakeCaseOnly' | 'respellTimes' | 'noGet'>;

interface Options {
  readonly state: SandboxState;
  readonly clock: () => number;
  readonly userId: string;
  readonly offersGet: boolean;
  readonly recipientsMode: RecipientsMode;
}

export type Api = (request: ApiRequest, faults: ApiFaults) => Promise<Answer>;

/** The Kathan API itself: what each documented request does and returns. */
export function createApi({ state, clock, userId, offersGet, recipientsMode }: Options): Api {
  const lists = createListApi(state);
  return async (request, faults) => {
    const { method, route } = request;
    switch (route.kind) {
      case 'protected':
        if (method !== 'GET') return methodNotAllowed('GET');
        return jsonAnswer(200, { message: 'You have access to this protected route', user_id: userId });
      case 'campaign': {
        const canRead = offersGet && !faults.noGet;
        if (method === 'PATCH') return patch(route.id, request, faults);
        if (method === 'GET' && canRead) return campaignAnswer(state.find(route.id)?.campaign, faults);
        return methodNotAllowed(canRead ? 'GET, PATCH' : 'PATCH');
      }
      case 'start':
        return method === 'POST' ? start(route.id, faults) : methodNotAllowed('POST');
      case 'lists':
        return method === 'POST' ? lists.create(request) : methodNotAllowed('POST');
      case 'list-upload':
        return method === 'POST' ? lists.upload(route.id, request) : methodNotAllowed('POST');
      case 'unknown':
        return NOT_FOUND;
    }
  };

  async function patch(id: string, request: ApiRequest, faults: ApiFaults): Promise<Answer> {
    const body = parseJsonBody(request.body, request.contentType);
    if (!body.ok) return body.answer;
    const parsed = updateSchema(faults.snakeCaseOnly ? 'snake' : 'camel').safeParse(
      withoutKeys(body.value, faults.ignoredKeys),
      { reportInput: true },
    );
    if (!parsed.success) return errorAnswer(422, toValidationErrors(parsed.error.issues));
    const changed = await state.change(id, (record) =>
      applyUpdate(record, parsed.data, { lists: state.recipientLists(), recipientsMode, now: clock() }),
    );
    return campaignAnswer(changed?.campaign, faults);
  }

  /** Source: API page. Which states may be started is not documented, so all may. */
  async function start(id: string, faults: ApiFaults): Promise<Answer> {
    const changed = await state.change(id, (record) => ({
      ...record,
      campaign: { ...touched(record.campaign, clock()), status: 'running' },
    }));
    return campaignAnswer(changed?.campaign, faults);
  }
}

function campaignAnswer(campaign: Campaign | undefined, { respellTimes }: ApiFaults): Answer {
  if (campaign === undefined) return errorAnswer(404, 'Campaign not found');
  if (!respellTimes) return jsonAnswer(200, campaign);
  return jsonAnswer(200, {
    ...campaign,
    schedule_start_time: respelled(campaign.schedule_start_time),
    schedule_end_time: respelled(campaign.schedule_end_time),
  });
}

/** The same instant as Python's `isoformat` spells it. */
function respelled(time: string | null): string | null {
  return time?.replace(/Z$/, '+00:00') ?? null;
}

function withoutKeys(body: unknown, keys: readonly string[]): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));
}
