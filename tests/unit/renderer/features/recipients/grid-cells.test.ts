import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { de } from '@text/de';
import { en } from '@text/en';
import { hi } from '@text/hi';
import { repositoryRoot } from '../../../../../scripts/repository';

const css = readFileSync(join(repositoryRoot, 'src/renderer/features/recipients/grid-cells.css'), 'utf8');
/** Both paddings of a cell and its line, in pixels. */
const AROUND = 21;
/** The widest average of a character of a heading, in pixels; its font has 12. */
const CHARACTER = 9;

it.each(Object.entries({ en, de, hi }))(
  'the column of problems shows its heading at any width: %s',
  (language, texts) => {
    const widths = [...css.matchAll(/\.grid-cell\.problems \{[^}]*?\bwidth: (\d+)px/g)].map(([, width]) =>
      Number(width),
    );
    const heading = [...new Intl.Segmenter(language).segment(texts.recipientsTable.columns.problems)].length;
    expect(widths).toHaveLength(2);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(AROUND + heading * CHARACTER);
  },
);
