import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { DRAFT_FILE_EXTENSION } from '@domain/draft/file-name';

it('packages tell the system that draft files belong to the app', () => {
  const config = readFileSync(join(import.meta.dirname, '../../../..', 'electron-builder.yml'), 'utf8');
  const { fileAssociations } = z
    .object({ fileAssociations: z.array(z.object({ ext: z.string(), role: z.string(), mimeType: z.string() })) })
    .parse(parse(config));
  expect(fileAssociations).toMatchObject([{ ext: DRAFT_FILE_EXTENSION, role: 'Editor' }]);
});
