import type { Page } from '@playwright/test';

/** What assistive technology is told of an element. */
interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly isFocusable: boolean;
  readonly isEmpty: boolean;
  /** The least and the largest value of a range. */
  readonly limits: readonly [least: number, largest: number];
}

/** Roles of nodes that may have the focus without being a control. */
const NO_CONTROLS = ['RootWebArea', 'dialog', 'generic', 'main', 'none'];

/** The accessibility tree of the page as Chromium computes it, in the order of reading. */
async function accessibilityTree(page: Page): Promise<readonly TreeNode[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (id: string): readonly TreeNode[] => {
    const node = byId.get(id);
    if (node === undefined) return [];
    const below = (node.childIds ?? []).flatMap(inOrder);
    if (node.ignored) return below;
    const isFocusable = node.properties?.some(({ name, value }) => name === 'focusable' && value.value === true);
    const textOf = (value: { readonly value?: unknown } | undefined): string =>
      typeof value?.value === 'string' ? value.value.trim() : '';
    const limit = (name: string): number => {
      const value: unknown = node.properties?.find((property) => (property.name as string) === name)?.value.value;
      return typeof value === 'number' ? value : 0;
    };
    const own: TreeNode = {
      role: textOf(node.role),
      name: textOf(node.name),
      isFocusable: isFocusable === true,
      isEmpty: below.length === 0,
      limits: [limit('valuemin'), limit('valuemax')],
    };
    return [own, ...below];
  };
  const [root] = nodes;
  return root === undefined ? [] : inOrder(root.nodeId);
}

/**
 * One for the status bar, one for what the list of drafts found, one for what became of the draft,
 * and one of the screen's or the dialog's own.
 */
const MAX_EMPTY_STATUSES = 4;

/**
 * What assistive technology cannot make sense of, one line each: controls without a name, numbers
 * whose largest value is below their least, and many regions that wait for something to say.
 */
export async function unclearNodes(page: Page, shown: string): Promise<readonly string[]> {
  const tree = await accessibilityTree(page);
  const unnamed = tree
    .filter(({ role, name, isFocusable }) => isFocusable && name === '' && !NO_CONTROLS.includes(role))
    .map(({ role }) => `${shown}: a ${role} without a name`);
  const impossible = tree
    .filter(({ role, limits: [least, largest] }) => role === 'spinbutton' && largest < least)
    .map(({ name }) => `${shown}: ${name} has no possible value`);
  const waiting = tree.filter(({ role, name, isEmpty }) => role === 'status' && name === '' && isEmpty);
  const regions =
    waiting.length > MAX_EMPTY_STATUSES ? [`${shown}: ${String(waiting.length)} statuses without a word`] : [];
  return [...unnamed, ...impossible, ...regions];
}
