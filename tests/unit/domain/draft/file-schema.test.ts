import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { draftFileSchema } from '@domain/draft/file';

const published = join(import.meta.dirname, '../../../..', 'docs', 'campaign-draft.schema.json');

it('the published JSON Schema is the one that draft files are checked with (npx vitest -u updates it)', async () => {
  const schema = {
    title: 'Campaign Desk draft file',
    ...z.toJSONSchema(draftFileSchema, { io: 'input', unrepresentable: 'any' }),
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(published);
});
