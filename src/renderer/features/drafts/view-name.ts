import { MAX_VIEW_NAME, type SavedView } from '@domain/draft/saved-view';
import { fold } from '@kernel/fold';
import { text } from '../../kernel/text';

/**
 * Reads the name of a view. `issue`: why it cannot have that name. `except`: the view that is to be
 * renamed.
 */
export function readViewName(
  typed: string,
  views: readonly SavedView[],
  except: string | null = null,
): { readonly name: string; readonly issue: string | null } {
  const strings = text.organising.views;
  const name = typed.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_VIEW_NAME).trim();
  if (name === '') return { name, issue: strings.needName };
  const isTaken = views.some((view) => view.id !== except && fold(view.name) === fold(name));
  return { name, issue: isTaken ? strings.nameTaken : null };
}
