const BOX = '[role="search"] input[type="search"]';

/**
 * Returns the search box of the list with the focus, or of the screen; `null` if it has none. Lists
 * draw only what is in sight, so the browser would not find the rest.
 */
export function ownSearch(): HTMLInputElement | null {
  const scope =
    document.activeElement?.closest('[data-search-scope]') ?? document.querySelector('#main > [data-search-scope]');
  const box = scope?.querySelector<HTMLInputElement>(BOX) ?? null;
  return box?.checkVisibility() === true ? box : null;
}
