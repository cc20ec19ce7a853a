import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** The looks in which what is shown must be accessible. */
const LOOKS = [
  { name: 'the light theme', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'the dark theme', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

/** The rules whose result depends on colours and lines; all others judge the markup. */
const RULES_OF_LOOKS = ['color-contrast', 'link-in-text-block'];

interface Check {
  /** The ids of rules that do not hold for this page. */
  readonly off?: readonly string[];
  /** Only what is inside of it. */
  readonly selector?: string;
  /** What is behind of an open dialog or menu was judged without it, in every look. */
  readonly isRestJudged?: boolean;
}

/** What all rules have judged in each page, as hashes. */
const judged = new WeakMap<Page, Set<string>>();

const TOP = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/**
 * What axe finds in what is shown, in every look: look, rule, element and reason, one line each.
 * All rules run once on the same elements; in another look of them the rules of colours suffice.
 */
export async function violationsInAllLooks(page: Page, shown: string, check: Check = {}): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, media } of LOOKS) {
    // Without motion, so that no colour is caught on its way to another one.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.evaluate(() => {
      for (const motion of document.getAnimations()) if (motion instanceof CSSTransition) motion.finish();
    });
    found.push(...(await violations(page, `${shown}, ${name}`, check, await isJudged(page, check))));
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
  return found;
}

/** Whether all rules have judged the same elements with the same attributes; notes them. */
async function isJudged(page: Page, check: Check): Promise<boolean> {
  const elements = await page.evaluate(() => {
    const shown = [...document.body.querySelectorAll('*')].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    return shown
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
        return [element.tagName, ...attributes, width > 0 && height > 0].join(' ');
      })
      .join('\n');
  });
  const hash = createHash('sha1')
    .update(JSON.stringify([check, elements]))
    .digest('hex');
  const known = judged.get(page) ?? new Set();
  judged.set(page, known);
  if (known.has(hash)) return true;
  known.add(hash);
  return false;
}

async function violations(page: Page, shown: string, check: Check, isSame: boolean): Promise<readonly string[]> {
  const { off = [], selector, isRestJudged = false } = check;
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    ({ context, top, rules, disabled }) => {
      const tops = rules === null || top === null ? [] : [...document.querySelectorAll(top)];
      const options: axe.RunOptions = {
        // What passes is not listed, which takes longer than the checks.
        resultTypes: ['violations'],
        rules: {
          // Off unless asked for: a name that does not hold what can be read on its control.
          'label-content-name-mismatch': { enabled: true },
          ...Object.fromEntries(disabled.map((id) => [id, { enabled: false }])),
        },
        ...(rules === null ? {} : { runOnly: { type: 'rule', values: [...rules] } as const, rules: {} }),
      };
      return (window as unknown as { axe: typeof axe }).axe.run(
        tops.findLast((one) => one.checkVisibility()) ?? context,
        options,
      );
    },
    {
      context: selector ?? 'html',
      top: isRestJudged ? TOP : null,
      rules: isSame ? RULES_OF_LOOKS : null,
      disabled: off,
    },
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${shown}: ${id}: ${html} ${failureSummary.replaceAll('\n', ' ')}`),
  );
}
