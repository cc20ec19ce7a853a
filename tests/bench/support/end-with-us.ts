import type { ChildProcess } from 'node:child_process';

/** Ends a child with this process, whatever this process ends of. Returns the child. */
export function endWithUs<Child extends ChildProcess>(child: Child): Child {
  const end = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}
