import type { z } from 'zod';
import { writeJson } from '@kernel/json/json-codec';

/** One entry of FastAPI's `detail` array. */
export interface ValidationError {
  readonly type: string;
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly input?: unknown;
  readonly ctx?: Readonly<Record<string, unknown>>;
}

type Wording = Pick<ValidationError, 'type' | 'msg' | 'ctx'>;

/**
 * Zod's issues in the words of FastAPI (Pydantic 2), which the API's own documentation points to.
 * `loc` starts with `body` and goes on with the request's own key names. Parse with `reportInput`,
 * or every issue looks like a missing key.
 */
export function toValidationErrors(issues: readonly z.core.$ZodIssue[]): ValidationError[] {
  const byLocation = new Map<string, ValidationError>();
  for (const issue of issues) {
    const loc = ['body', ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    // Pydantic reports one error per place; zod names a number beyond the safe integers twice.
    byLocation.set(writeJson(loc), { ...wording(issue), loc, input: issue.input });
  }
  return [...byLocation.values()];
}

function wording(issue: z.core.$ZodIssue): Wording {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { type: 'missing', msg: 'Field required' } : wrongType(issue.expected);
    case 'too_small':
      return {
        type: 'greater_than_equal',
        msg: `Input should be greater than or equal to ${String(issue.minimum)}`,
        ctx: { ge: issue.minimum },
      };
    case 'too_big':
      return {
        type: 'less_than_equal',
        msg: `Input should be less than or equal to ${String(issue.maximum)}`,
        ctx: { le: issue.maximum },
      };
    default:
      return { type: 'value_error', msg: issue.message };
  }
}

function wrongType(expected: string): Wording {
  switch (expected) {
    case 'string':
      return { type: 'string_type', msg: 'Input should be a valid string' };
    case 'number':
      return { type: 'int_type', msg: 'Input should be a valid integer' };
    case 'int':
      return {
        type: 'int_from_float',
        msg: 'Input should be a valid integer, got a number with a fractional part',
      };
    case 'boolean':
      return { type: 'bool_type', msg: 'Input should be a valid boolean' };
    case 'record':
      return { type: 'dict_type', msg: 'Input should be a valid dictionary' };
    case 'array':
      return { type: 'list_type', msg: 'Input should be a valid list' };
    default:
      return {
        type: 'model_attributes_type',
        msg: 'Input should be a valid dictionary or object to extract fields from',
      };
  }
}
