import { spawn } from 'node:child_process';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface RunOptions {
  readonly cwd?: string;
  /** The whole environment of the child; the caller's own when absent. */
  readonly env?: Environment;
  /** `here` shares our terminal, `stderr` sends everything to our stderr, `kept` collects it. */
  readonly output: 'here' | 'stderr' | 'kept';
  /** The child and all it started in its process group are killed after this time. */
  readonly limitMs?: number;
}

export interface Ended {
  /**
   * 0 is success. A child that could not be started, was killed or ran out of time has a code above
   * 0.
   */
  readonly code: number;
  /** What it printed, in order, when `output` was `kept`; or why it could not be started. */
  readonly text: string;
}

/** Between asking a child to end and ending it. */
const GRACE_MS = 10_000;

/** For the last of a child's output to arrive after it ended. */
const OUTPUT_GRACE_MS = 2_000;

const STANDARD_OUTPUTS = {
  here: ['ignore', 'inherit', 'inherit'],
  stderr: ['ignore', process.stderr, process.stderr],
  kept: ['ignore', 'pipe', 'pipe'],
} as const;

/**
 * Runs a program to its end without a standard input. Never rejects: whatever happens is in the
 * result.
 */
export function run(command: Command, options: RunOptions): Promise<Ended> {
  return new Promise((done) => {
    const ownGroup = process.platform !== 'win32' && options.limitMs !== undefined;
    const child = spawn(command.file, command.args, {
      cwd: options.cwd,
      env: { ...(options.env ?? process.env) },
      stdio: [...STANDARD_OUTPUTS[options.output]],
      detached: ownGroup,
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));

    const end = (signal: NodeJS.Signals): void => {
      killGroup(child.pid, ownGroup, signal);
    };
    const stopWithUs = (): void => {
      end('SIGTERM');
      process.exit(130);
    };
    if (ownGroup) {
      process.once('SIGINT', stopWithUs).once('SIGTERM', stopWithUs);
    }
    const timers: NodeJS.Timeout[] = [];
    let late = '';
    if (options.limitMs !== undefined) {
      const limitMs = options.limitMs;
      timers.push(
        setTimeout(() => {
          late = `\nStopped: it took longer than ${String(limitMs / 1000)} s.\n`;
          end('SIGTERM');
        }, limitMs),
        setTimeout(() => {
          end('SIGKILL');
        }, limitMs + GRACE_MS),
      );
    }

    const finish = (code: number, note: string): void => {
      timers.forEach(clearTimeout);
      process.off('SIGINT', stopWithUs).off('SIGTERM', stopWithUs);
      if (ownGroup) {
        end('SIGTERM');
      }
      done({ code: late === '' ? code : 124, text: Buffer.concat(chunks).toString('utf8') + note + late });
    };
    child.once('error', (error) => {
      finish(127, error.message);
    });
    child.once('exit', (code) => {
      // A daemon it left behind may hold its output open for ever: what came until now is all there
      // is.
      timers.push(setTimeout(finish, OUTPUT_GRACE_MS, code ?? 1, ''));
    });
    child.once('close', (code) => {
      finish(code ?? 1, '');
    });
  });
}

/**
 * Ends a child and what it left behind in its group. That nothing is left to end is the ordinary
 * case.
 */
function killGroup(pid: number | undefined, ownGroup: boolean, signal: NodeJS.Signals): void {
  if (pid === undefined) {
    return;
  }
  try {
    process.kill(ownGroup ? -pid : pid, signal);
  } catch {
    return;
  }
}
