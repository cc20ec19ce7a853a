import type { Page } from '@playwright/test';

/** Where what users, servers and the system wrote is shown, and code: none of it has a language. */
const NOT_OURS = [
  '[dir="auto"]:not([role="combobox"] *, [role="option"] *), bdi, code, pre, kbd, time, svg, style, script',
  '.cm-editor, [translate="no"]',
  // What was announced stays in its language.
  '.toasts, [aria-live], [role="status"], [role="alert"]',
].join();

/** Words that are the same in every language, or come from the runtime. */
const SAME_EVERYWHERE = [
  /https?:\S+/g,
  /\bCampaign Desk\b/g,
  /\bUTC\b/g,
  // Keys.
  /\b(?:Ctrl|Shift|Alt|Esc|PgDn|PgUp)\b/g,
  // Names of time zones.
  /\b[A-Z]\w+\/[A-Z][\w/]+/g,
  // Ways to write a placeholder.
  /[{[<$]+name[}\]>]+/g,
];

/** Shows the whole of a text: a tooltip, a field that gets the focus, a list that is opened. */
const WHOLE_ELSEWHERE = '[title], .field-row, [role="combobox"]';

/** The open dialog or menu, or else the whole page: what is behind of one was checked before. */
const TOP = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/**
 * Returns texts on the screen, and names of what is on it, that have letters without accents while
 * the accented texts are shown: they are not in the catalogue. `data` are texts that users and
 * servers wrote, as they stand in names; on the screen their elements have `dir="auto"`.
 */
export async function unlocalisedTexts(page: Page, shown: string, data: readonly string[]): Promise<readonly string[]> {
  const found = await page.evaluate(
    ({ notOurs, top, same, written }) => {
      const regions = new Intl.DisplayNames(['en-GB'], { type: 'region' });
      const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
      const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, day + 1)));
      const named = (options: Intl.DateTimeFormatOptions): readonly string[] => {
        const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
        return days.map((day) => format.format(day));
      };
      const weekdays = named({ weekday: 'long' });
      const dates = new Set([...named({ month: 'long' }), ...weekdays, ...weekdays.map((day) => day.slice(0, 2))]);
      const countries = letters.flatMap((first) => letters.map((second) => regions.of(first + second) ?? ''));
      const cities = Intl.supportedValuesOf('timeZone').map((zone) =>
        (zone.split('/').at(-1) ?? '').replaceAll('_', ' '),
      );
      const known = [...written, ...dates, ...cities, ...countries]
        .filter((one) => one !== '')
        .toSorted((a, b) => b.length - a.length);
      const isEnglish = (text: string): boolean => {
        // Nearly all texts: what follows takes long.
        if (!/[A-Za-z]{2}/.test(text)) return false;
        // First, because they contain names that are known.
        const worded = same.reduce((rest, source) => rest.replaceAll(new RegExp(source, 'g'), ''), text);
        const ours = known.reduce((rest, one) => rest.replaceAll(one, ''), worded);
        return /[A-Za-z]{2}/.test(ours.replaceAll(/\u2068[^\u2069]*\u2069/g, ''));
      };
      const root = [...document.querySelectorAll(top)].findLast((one) => one.checkVisibility()) ?? document.body;
      const lines = new Set<string>();
      const report = (element: Element, text: string): void => {
        if (!isEnglish(text) || element.closest(notOurs) !== null || !element.checkVisibility()) return;
        lines.add(`${element.tagName.toLowerCase()}.${element.classList[0] ?? ''}: ${text.trim().slice(0, 80)}`);
      };
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() !== null) {
        const { parentElement, textContent } = texts.currentNode;
        if (parentElement !== null && textContent !== null) report(parentElement, textContent);
      }
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        for (const element of root.querySelectorAll(`[${name}]`)) report(element, element.getAttribute(name) ?? '');
      return [...lines];
    },
    { notOurs: NOT_OURS, top: TOP, same: SAME_EVERYWHERE.map(({ source }) => source), written: data },
  );
  return found.map((line) => `${shown}, not localised: ${line}`);
}

/**
 * Returns texts of ours that are cut off at an edge, or stand out of their control. A text that
 * ends in an ellipsis is cut off too, unless the whole of it is one step away.
 */
export async function clippedTexts(page: Page, shown: string): Promise<readonly string[]> {
  const found = await page.evaluate(
    ({ notOurs, top, wholeElsewhere }) => {
      const controls = 'button, a, label, [role="tab"], [role="option"], [role="menuitem"]';
      const root = [...document.querySelectorAll(top)].findLast((one) => one.checkVisibility()) ?? document.body;
      const isBeyond = (text: DOMRect, box: DOMRect): boolean =>
        text.left < box.left - 1.5 ||
        text.right > box.right + 1.5 ||
        text.top < box.top - 3 ||
        text.bottom > box.bottom + 3;
      const cutBy = (node: Node, text: DOMRect): string | null => {
        const control = node.parentElement?.closest(controls) ?? null;
        for (let around = node.parentElement; around !== null && around !== root; around = around.parentElement) {
          const style = getComputedStyle(around);
          const box = around.getBoundingClientRect();
          // Hidden from sight on purpose.
          if (style.clipPath !== 'none' || box.width < 3) return null;
          const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
          const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
          if (scrolls) return null;
          if (hides && isBeyond(text, box)) {
            const hasEllipsis = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
            const isSigned = hasEllipsis && around.closest(wholeElsewhere) !== null;
            return isSigned ? null : 'cut off';
          }
          if (around === control && isBeyond(text, box)) return 'out of its control';
        }
        return null;
      };
      const lines = new Set<string>();
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() !== null) {
        const node = texts.currentNode;
        const { parentElement, textContent } = node;
        if (parentElement === null || (textContent ?? '').trim() === '') continue;
        if (parentElement.closest(`${notOurs}, [aria-hidden="true"]`) !== null) continue;
        if (!parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const cut = cutBy(node, range.getBoundingClientRect());
        const name = `${parentElement.tagName.toLowerCase()}.${parentElement.classList[0] ?? ''}`;
        if (cut !== null) lines.add(`${cut}: ${name}: ${(textContent ?? '').trim().slice(0, 80)}`);
      }
      return [...lines];
    },
    { notOurs: NOT_OURS, top: TOP, wholeElsewhere: WHOLE_ELSEWHERE },
  );
  return found.map((line) => `${shown}, ${line}`);
}
