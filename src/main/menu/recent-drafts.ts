import type { JumpListCategory, MenuItemConstructorOptions } from 'electron';
import type { RecentDraft } from '@backend/start/running-backend';
import { draftLink } from '@domain/links/link-text';

/** In characters; a longer title ends with an ellipsis. */
const MAX_LABEL = 60;

/** Returns one entry for each draft: of the menu Open recent, or of the dock's menu on macOS. */
export function recentDraftItems(
  drafts: readonly RecentDraft[],
  open: (draftId: string) => void,
): MenuItemConstructorOptions[] {
  return drafts.map(({ id, title }) => ({
    // A single one would underline the letter after it.
    label: shorten(title).replaceAll('&', '&&'),
    click: () => {
      open(id);
    },
  }));
}

/**
 * Returns the jump list of the Windows task bar. Each entry starts `program` with the link of its
 * draft, which that start hands over. Without drafts the list is empty, which removes the old one.
 */
export function recentDraftsJumpList(
  drafts: readonly RecentDraft[],
  program: string,
  name: string,
): JumpListCategory[] {
  if (drafts.length === 0) return [];
  return [
    {
      type: 'custom',
      name,
      items: drafts.map(({ id, title }) => ({
        type: 'task',
        title: shorten(title),
        program,
        args: draftLink(id),
        iconPath: program,
        iconIndex: 0,
      })),
    },
  ];
}

function shorten(title: string): string {
  const characters = Array.from(title.replaceAll(/\s+/g, ' ').trim());
  return characters.length <= MAX_LABEL ? characters.join('') : `${characters.slice(0, MAX_LABEL - 1).join('')}…`;
}

export interface RecentDraftsPorts {
  /** Reads them; never throws. */
  readonly read: () => readonly RecentDraft[];
  readonly show: (drafts: readonly RecentDraft[]) => void;
  /** Runs once after a delay in milliseconds. */
  readonly after: (ms: number, run: () => void) => void;
}

/** At most this often, in milliseconds, the system's menus are made again. */
const PAUSE_MS = 1_000;

/**
 * Returns what to call whenever drafts may have changed. It shows them a moment later, and only if
 * their titles or order are not what is shown already.
 */
export function followRecentDrafts({ read, show, after }: RecentDraftsPorts): () => void {
  let shown: string | null = null;
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    after(PAUSE_MS, () => {
      isWaiting = false;
      const drafts = read();
      const text = drafts.map(({ id, title }) => `${id} ${title}`).join('\n');
      if (text === shown) return;
      shown = text;
      show(drafts);
    });
  };
}
