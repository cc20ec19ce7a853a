import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Api } from '../api/api';
import { type Credentials, isAuthorized, UNAUTHORIZED } from '../api/auth';
import { deliver, paused, resetConnection } from '../faults/deliver';
import { faultAnswer } from '../faults/fault-answer';
import type { FaultQueue, Struck } from '../faults/fault-queue';
import { type Answer, errorAnswer, INTERNAL_ERROR } from '../http/answer';
import { type Budget, type RateLimiter, rateLimitHeaders } from '../http/rate-limit';
import { readBody, type ReceivedBody } from '../http/read-body';
import { type LoggedRequest, redactHeaders, type RequestLog } from '../http/request-log';
import { findRoute } from '../http/routes';
import { CONTROL_PREFIX, type createControl } from './control';

interface Options {
  readonly credentials: Credentials;
  readonly clock: () => number;
  readonly maxBodyBytes: number;
  readonly limiter: RateLimiter;
  readonly faults: FaultQueue;
  readonly log: RequestLog;
  readonly stopped: AbortSignal;
  readonly onRequest: (request: LoggedRequest) => void;
  readonly control: ReturnType<typeof createControl>;
  readonly api: Api;
}

interface Outcome {
  readonly answer: Answer | 'reset';
  readonly struck: Struck | null;
}

const TOO_LARGE = errorAnswer(413, 'Request body too large');

/**
 * What happens to one request: read it, check it, count it, trouble it, respond to it, write it
 * down.
 */
export function createHandler(options: Options) {
  const { credentials, clock, maxBodyBytes, limiter, faults, log, stopped, onRequest, control, api } = options;

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const body = await readBody(request, maxBodyBytes);
    if (body.kind === 'broken') return;
    if (path.startsWith(CONTROL_PREFIX)) {
      await deliver(response, await orInternalError(() => answerControl(request, path, body)), null, stopped);
      return;
    }

    const time = new Date(clock()).toISOString();
    const { answer, struck } = await answerApi(request, path, body);
    onRequest(
      log.add({
        time,
        method: methodOf(request),
        path: request.url ?? '/',
        headers: redactHeaders(request.headers),
        rawBody: body.kind === 'whole' ? body.raw.toString('utf8') : '',
        status: answer === 'reset' ? null : answer.status,
        faults: struck?.kinds ?? [],
      }),
    );
    if (answer === 'reset') resetConnection(response);
    else await deliver(response, answer, struck?.delivery ?? null, stopped);
  };

  async function answerControl(request: IncomingMessage, path: string, body: ReceivedBody): Promise<Answer> {
    if (!isAuthorized(request.headers, credentials)) return UNAUTHORIZED;
    if (body.kind !== 'whole') return TOO_LARGE;
    return control({
      method: methodOf(request),
      path,
      contentType: request.headers['content-type'],
      body: body.raw,
    });
  }

  async function answerApi(request: IncomingMessage, path: string, body: ReceivedBody): Promise<Outcome> {
    if (!isAuthorized(request.headers, credentials)) return plain(UNAUTHORIZED, limiter.peek());
    const budget = limiter.count();
    if (budget.kind === 'exceeded') return plain(errorAnswer(429, 'Rate limit exceeded'), budget);
    if (body.kind !== 'whole') return plain(TOO_LARGE, budget);

    const method = methodOf(request);
    const route = findRoute(path);
    const struck = faults.strike({ method, path, route });
    await paused(struck.latencyMs, stopped);
    const honestly = (): Promise<Answer> =>
      orInternalError(() =>
        api({ method, route, contentType: request.headers['content-type'], body: body.raw }, struck),
      );
    const answer =
      struck.answer === null
        ? await honestly()
        : faultAnswer(struck.answer, struck.answer.applied ? await honestly() : null);
    return { answer: answer === 'reset' ? answer : withBudget(answer, budget), struck };
  }
}

function methodOf(request: IncomingMessage): string {
  return request.method ?? 'GET';
}

function plain(answer: Answer, budget: Budget): Outcome {
  return { answer: withBudget(answer, budget), struck: null };
}

/** The rate-limit headers on a response, except where it brings its own. */
function withBudget(answer: Answer, budget: Budget): Answer {
  return { ...answer, headers: { ...rateLimitHeaders(budget), ...answer.headers } };
}

async function orInternalError(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch {
    // A disk that refuses the state file, or a body too deep to write: the real API would say no
    // more than this.
    return INTERNAL_ERROR;
  }
}
