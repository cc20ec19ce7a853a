import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { repositoryRoot } from '../../../scripts/repository';

const read = (...path: readonly string[]): unknown =>
  parse(readFileSync(join(repositoryRoot, '.github', ...path), 'utf8'));

const text = z.string().min(1);
const id = z.string().regex(/^[\w-]+$/);
const validations = z.strictObject({ required: z.boolean() }).optional();
const question = { label: text, description: text.optional() };
const placeholder = text.optional();

/**
 * The parts of GitHub's syntax for issue forms that this repository uses. Other parts are refused
 * until they are added.
 */
const issueForm = z.strictObject({
  name: text,
  description: text,
  labels: z.array(text),
  body: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
      z.strictObject({
        type: z.literal('textarea'),
        id,
        attributes: z.strictObject({ ...question, placeholder, render: text.optional() }),
        validations,
      }),
      z.strictObject({
        type: z.literal('input'),
        id,
        attributes: z.strictObject({ ...question, placeholder }),
        validations,
      }),
      z.strictObject({
        type: z.literal('dropdown'),
        id,
        attributes: z.strictObject({ ...question, options: z.array(text).min(1) }),
        validations,
      }),
    ]),
  ),
});

const patterns = z.array(text);

/** The parts of Dependabot's syntax that this repository uses. */
const dependabot = z.strictObject({
  version: z.literal(2),
  updates: z.array(
    z.strictObject({
      'package-ecosystem': z.enum(['npm', 'github-actions']),
      directory: z.literal('/'),
      schedule: z.strictObject({ interval: z.literal('weekly') }),
      'open-pull-requests-limit': z.number().optional(),
      groups: z.record(
        z.string(),
        z.strictObject({
          patterns: patterns.optional(),
          'exclude-patterns': patterns.optional(),
          'update-types': z.array(z.enum(['major', 'minor', 'patch'])).optional(),
        }),
      ),
    }),
  ),
});

describe('an issue form', () => {
  const forms = readdirSync(join(repositoryRoot, '.github', 'ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml');

  it.each(forms)('%s follows the syntax of GitHub', (name) => {
    const { body } = issueForm.parse(read('ISSUE_TEMPLATE', name));
    const ids = body.flatMap((part) => (part.type === 'markdown' ? [] : [part.id]));
    expect(ids).not.toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks every reporter to leave out keys and private data', () => {
    expect(JSON.stringify(read('ISSUE_TEMPLATE', 'bug.yml'))).toMatch(/Never include an API key/);
  });
});

describe('the configuration of Dependabot', () => {
  it('follows its syntax and keeps npm packages and actions up to date', () => {
    const { updates } = dependabot.parse(read('dependabot.yml'));
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  });
});
