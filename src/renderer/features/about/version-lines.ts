import type { CommandOutput } from '@contract/index';
import { text } from '../../kernel/text';

/**
 * Returns names and values in the order to show and to copy them: versions and the system, nothing
 * about the user.
 */
export function versionLines({
  versions,
  system,
}: CommandOutput<'about.read'>): readonly (readonly [string, string])[] {
  const { names } = text.about;
  return [
    [names.app, versions.app],
    [names.electron, versions.electron],
    [names.chromium, versions.chromium],
    [names.node, versions.node],
    [names.sqlite, versions.sqlite],
    [names.system, system],
  ];
}
