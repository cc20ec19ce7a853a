import { z } from 'zod';
import {
  connectionNameSchema,
  connectionSchema,
  credentialStatusSchema,
  keepSchema,
  testOutcomeSchema,
} from '@domain/connection/connection';
import { keychainReasonSchema } from '@domain/errors/errors';
import { sealedSchema } from '@domain/secrets/sealed';
import { done, nothing } from './parts';

const keychainStatusSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('usable') }),
  z.object({ kind: z.literal('unusable'), reason: keychainReasonSchema }),
]);

export type KeychainStatus = z.infer<typeof keychainStatusSchema>;

const connectionRef = z.strictObject({ connectionId: z.uuid() });

/** Commands on connections, their credentials and the keychain. */
export const CONNECTIONS = {
  'keychain.check': { input: nothing, output: keychainStatusSchema },
  'connections.list': {
    input: nothing,
    output: z.object({ connections: z.array(connectionSchema), activeConnectionId: z.uuid().nullable() }),
  },
  /**
   * Creates a connection, stores its credentials if given, and makes it the active one. Nothing is
   * created when storing fails.
   */
  'connections.create': {
    input: z.strictObject({
      name: connectionNameSchema,
      baseUrl: z.string().max(2000),
      credentials: z.strictObject({ apiKey: sealedSchema, userId: sealedSchema, keep: keepSchema }).optional(),
    }),
    output: connectionSchema,
  },
  'connections.update': {
    input: connectionRef.extend({
      name: connectionNameSchema.optional(),
      baseUrl: z.string().max(2000).optional(),
      scheduleKeys: z.enum(['camelCase', 'snake_case']).optional(),
    }),
    output: connectionSchema,
  },
  'connections.activate': { input: connectionRef, output: done },
  /**
   * Removes the connection and its secrets. Its drafts stay on this computer, without a connection.
   */
  'connections.remove': { input: connectionRef, output: z.object({ detachedDrafts: z.number().int() }) },
  'connections.credentials': { input: connectionRef, output: credentialStatusSchema },
  /** Stores or replaces the key, the user id or both. They never come back. */
  'connections.setCredentials': {
    input: connectionRef.extend({
      apiKey: sealedSchema.optional(),
      userId: sealedSchema.optional(),
      keep: keepSchema,
    }),
    output: credentialStatusSchema,
  },
  'connections.forgetCredentials': { input: connectionRef, output: done },
  /**
   * Calls `/protected` with a stored connection's credentials, or with those just typed and not
   * stored yet.
   */
  'connections.test': {
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('stored'), connectionId: z.uuid() }),
      z.strictObject({
        kind: z.literal('typed'),
        baseUrl: z.string().max(2000),
        apiKey: sealedSchema,
        userId: sealedSchema,
      }),
    ]),
    output: testOutcomeSchema,
  },
  /** Lets Refresh ask this server again whether campaigns can be read. */
  'connections.forgetReads': { input: connectionRef, output: connectionSchema },
} as const;
