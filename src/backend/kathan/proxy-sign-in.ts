/** A proxy that asks for a user name and a password, as `host:port`. */
export type ProxyAddress = string;

export interface ProxyCredentials {
  readonly username: string;
  readonly password: string;
}

/** The part of Electron's `AuthInfo` that is used here. */
export interface Challenge {
  readonly isProxy: boolean;
  readonly host: string;
  readonly port: number;
}

/**
 * Where a transport gets a proxy's credentials from, and where it reports that they are missing or
 * wrong.
 */
export interface ProxySignIn {
  /**
   * The credentials for one challenge of a request; `null` where there are none, or where this
   * request has tried them already. Never rejects.
   */
  credentialsFor(challenge: Challenge, attempt: number): Promise<ProxyCredentials | null>;
}

/** The proxy asked for a sign-in that this app does not have. Nothing reached the server. */
export class ProxySignInNeeded extends Error {
  override readonly name = 'ProxySignInNeeded';
}

/** HTTP status by which a proxy asks for a sign-in (RFC 9110, section 15.5.8). */
export const PROXY_SIGN_IN_STATUS = 407;
