import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type FieldRow, FIELDS, SPEECH_CHILDREN } from '@domain/fields/fields';
import { updateSchema } from '@sandbox/api/update';
import { campaignSchema } from '@sandbox/data/campaign';

const text = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'kathan-openapi.yaml'), 'utf8');

/** A node of the document that describes something of the API. */
const statement = z.looseObject({
  'x-source': z.string().min(1).optional(),
  'x-inferred': z.string().min(10).optional(),
  'x-unknown': z.string().min(5).optional(),
  'x-own-rule': z.string().min(5).optional(),
});
const property = statement.extend({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  $ref: z.string().optional(),
});
const schema = statement.extend({
  required: z.array(z.string()).default([]),
  additionalProperties: z.unknown().optional(),
  properties: z.record(z.string(), property),
});
const operation = statement.extend({ responses: z.record(z.string(), z.unknown()) });
const { paths, components } = z
  .object({
    paths: z.record(z.string(), z.record(z.string(), z.unknown())),
    components: z.object({
      securitySchemes: z.record(z.string(), statement),
      parameters: z.record(z.string(), statement),
      headers: z.record(z.string(), statement),
      responses: z.record(z.string(), statement),
      schemas: z.record(z.string(), schema),
    }),
  })
  .parse(parse(text, { merge: true }));

function schemaOf(name: string): z.infer<typeof schema> {
  const found = components.schemas[name];
  if (found === undefined) throw new Error(`no schema ${name}`);
  return found;
}
const update = schemaOf('CampaignUpdate');
const campaign = schemaOf('Campaign');
const typesOf = ({ type }: z.infer<typeof property>): string[] => [type ?? 'object'].flat();

const TYPES = {
  line: 'string',
  text: 'string',
  time: 'string',
  'list-id': 'string',
  integer: 'integer',
  switch: 'boolean',
  speech: 'object',
  'json-object': 'object',
  recipients: 'array',
} as const satisfies Record<FieldRow['kind'], string>;

describe('the OpenAPI document', () => {
  it('has exactly the fields of the app', () => {
    expect(Object.keys(update.properties).sort()).toEqual(FIELDS.map(({ requestKey }) => requestKey).sort());
    expect(update.additionalProperties).toBe(false);
  });

  it.each<FieldRow>(FIELDS)(
    'describes $name as the app does: type, limits, clearing, whether it is returned',
    (row) => {
      const described = update.properties[row.requestKey];
      if (described === undefined)
        throw new Error(`CampaignUpdate in docs/kathan-openapi.yaml lacks ${row.requestKey}`);
      const nullable = row.clearing === 'inferred';
      expect(typesOf(described)).toEqual([TYPES[row.kind], ...(nullable ? ['null'] : [])]);
      expect([described.minimum, described.maximum]).toEqual([row.min, row.max]);
      // A limit that no page states is a rule of our own, and clearing by null is nowhere
      // documented.
      expect(described['x-own-rule'] !== undefined && row.min !== undefined).toBe(row.limitsFrom === 'own-rule');
      if (nullable) expect(described['x-inferred']).toMatch(/null/);
      expect(described['x-source']).toContain('UPD');
      if (row.responseKey === null) expect(campaign.properties).not.toHaveProperty(row.requestKey);
      else expect(campaign.properties).toHaveProperty(row.responseKey);
    },
  );

  it('has the four children of speech_settings, and says that their values are not fully known', () => {
    const { properties } = schemaOf('SpeechSettings');
    expect(Object.keys(properties)).toEqual(SPEECH_CHILDREN);
    for (const child of Object.values(properties)) expect(child['x-unknown']).toMatch(/All its values/);
  });

  it('has the keys of the sandbox: of its responses and of its input', () => {
    expect(Object.keys(campaign.properties).sort()).toEqual(Object.keys(campaignSchema.shape).sort());
    const everything = Object.fromEntries(Object.keys(update.properties).map((key) => [key, {}]));
    const taken = updateSchema('camel').safeParse(everything, { reportInput: true });
    // Each key is known to the sandbox, since each but the free-form object is refused for its
    // type.
    const refused = taken.error?.issues.map(({ path }) => path[0]) ?? [];
    expect([...new Set([...refused, 'retry_policy', 'speech_settings'])].sort()).toEqual(
      Object.keys(everything).sort(),
    );
  });

  it('requires the nine keys that the documentation says are always returned', () => {
    expect(campaign.required).toEqual([
      'id',
      'name',
      'assistant_id',
      'channel',
      'phone_number_id',
      'status',
      'max_concurrency',
      'retry_policy',
      'speech_settings',
      // oxfmt-ignore
    ]);
  });

  it('names the source of each statement', () => {
    const operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => method !== 'parameters')
        .map(([method, value]) => [`${method} ${path}`, operation.parse(value)] as const),
    );
    const statements = [
      ...operations,
      ...(['securitySchemes', 'parameters', 'headers', 'responses'] as const).flatMap((kind) =>
        Object.entries(components[kind]),
      ),
      ...Object.entries(components.schemas).flatMap(([name, { properties }]) =>
        Object.entries(properties).map(([key, value]) => [`${name}.${key}`, value] as const),
      ),
    ];
    const bare = statements.filter(
      ([, described]) =>
        described['x-source'] === undefined &&
        described['x-inferred'] === undefined &&
        described['x-unknown'] === undefined,
    );
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  it.each([
    ['get /protected', 'GET'],
    ['get /campaign/{campaign_id}', 'exists at all'],
  ])('calls %s an inference', (name, words) => {
    const [method = '', path = ''] = name.split(' ');
    expect(operation.parse(paths[path]?.[method])['x-inferred']).toContain(words);
  });

  it.each(['Refused', 'Invalid'])('calls the response %s an inference, without a page', (name) => {
    expect(components.responses[name]).toMatchObject({ 'x-inferred': expect.stringContaining('FastAPI') as unknown });
    expect(components.responses[name]).not.toHaveProperty('x-source');
  });

  it('cites pages only', () => {
    const cited = [...text.matchAll(/x-source: ([^,}\n]+(?:, [A-Z]{3,4}\b)*)/g)].flatMap(([, pages = '']) =>
      pages.split(', ').map((page) => page.trim()),
    );
    expect([...new Set(cited)].sort()).toEqual(['AUTH', 'CRE', 'RLC', 'RLU', 'STA', 'UPD']);
  });
});
