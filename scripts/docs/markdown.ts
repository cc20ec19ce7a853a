import GithubSlugger from 'github-slugger';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';

/** Something in a Markdown file that names another place. */
export interface Mention {
  readonly line: number;
  readonly text: string;
}

export interface MarkdownFile {
  /** The targets of links, images and definitions, as written. */
  readonly links: readonly Mention[];
  /** Code in backticks. Code blocks are not included. */
  readonly codes: readonly Mention[];
  /** The fragments that a link to this file may have. */
  readonly anchors: ReadonlySet<string>;
}

/** Reads a Markdown file. Headings get the anchors that GitHub gives them. */
export function readMarkdown(source: string): MarkdownFile {
  const links: Mention[] = [];
  const codes: Mention[] = [];
  const anchors = new Set<string>();
  const slugger = new GithubSlugger();
  visit(fromMarkdown(source), (node) => {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'link':
      case 'image':
      case 'definition':
        links.push({ line, text: node.url });
        break;
      case 'inlineCode':
        codes.push({ line, text: node.value });
        break;
      case 'heading': {
        const texts: string[] = [];
        visit(node, (part) => {
          if (part.type === 'text' || part.type === 'inlineCode') texts.push(part.value);
        });
        anchors.add(slugger.slug(texts.join('')));
        break;
      }
      case 'html':
        for (const [, id] of node.value.matchAll(/\b(?:id|name)="([^"]+)"/g)) {
          if (id !== undefined) anchors.add(id);
        }
        break;
      default:
    }
  });
  return { links, codes, anchors };
}
