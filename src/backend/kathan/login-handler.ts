import type { Challenge, ProxySignIn } from './proxy-sign-in';

export interface LoginHandler {
  /** Handles one `login` event of a request. */
  handle(challenge: Challenge, reply: (username?: string, password?: string) => void): void;
  /** Whether this request ended because no proxy credentials were left to try. */
  isRefused(): boolean;
}

/**
 * Responds to the challenges of one request. Servers get nothing: the API's credentials are headers
 * of their own.
 */
export function createLoginHandler(proxies: ProxySignIn): LoginHandler {
  let attempts = 0;
  let refused = false;
  return {
    handle(challenge, reply) {
      if (!challenge.isProxy) {
        reply();
        return;
      }
      void proxies.credentialsFor(challenge, (attempts += 1)).then((found) => {
        refused = found === null;
        if (found === null) reply();
        else reply(found.username, found.password);
      });
    },
    isRefused: () => refused,
  };
}
