import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { DRAFT_FILE_EXTENSION } from '@domain/draft/file-name';
import { LINK_SCHEME } from '@domain/links/link-text';

const config: unknown = parse(readFileSync(join(import.meta.dirname, '../../../..', 'electron-builder.yml'), 'utf8'));

it('packages tell the system that draft files belong to the app', () => {
  const { fileAssociations } = z
    .object({ fileAssociations: z.array(z.object({ ext: z.string(), role: z.string(), mimeType: z.string() })) })
    .parse(config);
  expect(fileAssociations).toMatchObject([{ ext: DRAFT_FILE_EXTENSION, role: 'Editor' }]);
});

it('packages tell the system that links of the app’s scheme belong to it', () => {
  const { protocols } = z.object({ protocols: z.array(z.object({ schemes: z.array(z.string()) })) }).parse(config);
  expect(protocols).toMatchObject([{ schemes: [LINK_SCHEME] }]);
});
