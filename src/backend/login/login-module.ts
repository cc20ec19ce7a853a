import type { LoginState } from '@contract/login';
import { ok } from '@domain/errors/errors';
import type { BackendModule } from '../ipc/handlers';
import { describeError } from '../log/describe-error';
import type { Log } from '../log/log';

/** What the operating system knows about opening the app at login. */
export interface LoginPort {
  /** Never throws: what cannot be read is off. */
  readonly read: () => LoginState;
  /** Throws what the system or the disk throws. */
  readonly set: (isOn: boolean) => void;
}

/** The commands on opening the app at login. Nothing is stored: the system's own state counts. */
export function createLogin(login: LoginPort, log: Pick<Log, 'error'>): BackendModule<'login.read' | 'login.set'> {
  return {
    handlers: {
      'login.read': () => ok(login.read()),
      'login.set': ({ isOn }) => {
        try {
          login.set(isOn);
        } catch (error) {
          log.error('login-not-set', describeError(error));
        }
        return ok(login.read());
      },
    },
  };
}
