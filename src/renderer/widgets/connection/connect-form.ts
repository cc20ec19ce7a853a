import { parseBaseUrl } from '@domain/connection/base-url';
import { connectionNameSchema, secretInputSchema } from '@domain/connection/connection';
import type { AppError } from '@domain/errors/errors';
import { holdsApiKey } from '@domain/identity/secret-shape';
import { text } from '../../kernel/text';

export type ConnectField = 'name' | 'baseUrl' | 'apiKey' | 'userId';

const strings = text.connections.form;

/** The only address that the API's documentation mentions. */
export const DEFAULT_BASE_URL = 'https://api.staging.kathan.tech';

/** What is wrong with a typed secret, or `null`. The secret itself is not kept. */
export function secretIssue(field: 'apiKey' | 'userId', typed: string): string | null {
  if (typed.trim() === '') return field === 'apiKey' ? strings.needApiKey : strings.needUserId;
  return secretInputSchema.safeParse(typed).success
    ? null
    : strings.badSecret(field === 'apiKey' ? strings.apiKey : strings.userId);
}

export function nameIssue(name: string): string | null {
  if (name.trim() === '') return strings.needName;
  if (holdsApiKey(name)) return strings.nameHoldsKey;
  return connectionNameSchema.safeParse(name).success ? null : strings.nameTooLong;
}

export function baseUrlIssue(baseUrl: string): string | null {
  if (baseUrl.trim() === '') return strings.needBaseUrl;
  const parsed = parseBaseUrl(baseUrl);
  return parsed.ok ? null : text.errors.sentence(parsed.error);
}

/** The field that an error of main belongs to; `null` where it stands for itself. */
export function fieldOfError(error: AppError): ConnectField | null {
  switch (error.kind) {
    case 'name-taken':
      return 'name';
    case 'bad-base-url':
    case 'address-not-confirmed':
      return 'baseUrl';
    case 'invalid-input':
      if (error.path.includes('apiKey')) return 'apiKey';
      if (error.path.includes('userId')) return 'userId';
      if (error.path.includes('name')) return 'name';
      return error.path.includes('baseUrl') ? 'baseUrl' : null;
    default:
      return null;
  }
}
