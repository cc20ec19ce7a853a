import { parseJson } from '@kernel/json/json-codec';
import { type Answer, errorAnswer } from '../http/answer';
import type { ValidationError } from './validation-errors';

export type JsonBody = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly answer: Answer };

/** The JSON in a request body, or FastAPI's response to a body that holds none. */
export function parseJsonBody(raw: Buffer, contentType: string | undefined): JsonBody {
  if (raw.length === 0) return refused({ type: 'missing', loc: ['body'], msg: 'Field required', input: null });

  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return { ok: false, answer: errorAnswer(400, 'There was an error parsing the body') };
  }
  if (!isJsonType(contentType)) {
    return refused({
      type: 'model_attributes_type',
      loc: ['body'],
      msg: 'Input should be a valid dictionary or object to extract fields from',
      input: text,
    });
  }
  try {
    const value: unknown = parseJson(text);
    return { ok: true, value };
  } catch (error) {
    return refused({
      type: 'json_invalid',
      loc: ['body', errorPosition(error, text)],
      msg: 'JSON decode error',
      input: {},
      ctx: { error: 'Expecting value' },
    });
  }
}

function refused(error: ValidationError): JsonBody {
  return { ok: false, answer: errorAnswer(422, [error]) };
}

/** FastAPI reads a body without a content type as JSON. */
function isJsonType(contentType: string | undefined): boolean {
  return contentType === undefined || /^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(contentType);
}

/** The offset is only in the error's text, and not in all of them. */
function errorPosition(error: unknown, text: string): number {
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('Unexpected end')) return text.length;
  return Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
}
