import type { Page } from '@playwright/test';

/** What assistive technology is told of an element. */
interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly isFocusable: boolean;
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
    return [{ role: textOf(node.role), name: textOf(node.name), isFocusable: isFocusable === true }, ...below];
  };
  const [root] = nodes;
  return root === undefined ? [] : inOrder(root.nodeId);
}

/** The controls that assistive technology cannot name: their roles, one line each. */
export async function unnamedControls(page: Page, shown: string): Promise<readonly string[]> {
  const tree = await accessibilityTree(page);
  return tree
    .filter(({ role, name, isFocusable }) => isFocusable && name === '' && !NO_CONTROLS.includes(role))
    .map(({ role }) => `${shown}: a ${role} without a name`);
}
