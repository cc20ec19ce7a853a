import { describe, expect, it } from 'vitest';
import { appErrorSchema, keychainReasonSchema, networkReasonSchema } from '@domain/errors/errors';
import { errors } from '@text/en/errors';
import { outcomes } from '@text/en/outcomes';
import { errorExamples } from '../examples/errors';
import { outcomeExamples, refused } from '../examples/outcomes';

describe('the texts for the outcome of a push', () => {
  for (const outcome of outcomeExamples) {
    it(`explain what happened and what to do: ${JSON.stringify(outcome)}`, () => {
      const { pill, title, help } = outcomes.outcome(outcome);
      expect(pill.length).toBeGreaterThan(2);
      expect(title).toMatch(/^[A-Z].*[A-Za-z)]$/);
      expect(help).toMatch(/^[A-Z].*\.$/);
      if (outcome.kind !== 'verified') expect(help).toMatch(/safe/);
      if (outcome.kind === 'no-answer' && outcome.sent === 'maybe') expect(help).toMatch(/may have gone through/);
      if (outcome.kind === 'no-answer' && outcome.sent === 'no') expect(help).not.toMatch(/may have gone through/);
    });
  }

  it('are different for every class', () => {
    const titles = outcomeExamples.map((outcome) => outcomes.outcome(outcome).title);
    // The same reason counts once, whether or not the server may have taken the update.
    expect(new Set(titles).size).toBe(outcomeExamples.length - networkReasonSchema.options.length);
  });

  it('do not call verified what the response does not have', () => {
    const returned = outcomes.outcome({ kind: 'verified' }, [
      { field: 'name', kind: 'echoed' },
      { field: 'recipients', kind: 'not-returned' },
    ]);
    expect(returned.title).toBe('Pushed and verified');
    const none = outcomes.outcome({ kind: 'verified' }, [{ field: 'recipients', kind: 'not-returned' }]);
    expect(none.title).toBe('Pushed, but not verified');
    expect(none.help).toContain('nothing could be compared');
  });

  it('show the time of the next retry', () => {
    const retryAt = new Date(2027, 2, 2, 14, 5, 30).toISOString();
    expect(outcomes.outcome(refused(429, 'rate-limit', retryAt)).help).toContain('14:05:30');
  });
});

describe('error texts', () => {
  it('exist for every kind', () => {
    const covered = new Set<string>(errorExamples.map(({ kind }) => kind));
    expect(
      appErrorSchema
        .unwrap()
        .options.map((option) => option.shape.kind.value)
        .filter((kind) => !covered.has(kind)),
    ).toEqual([]);
  });

  for (const error of errorExamples) {
    it(`explain what happened and what to do: ${JSON.stringify(error)}`, () => {
      const { title, help } = errors.error(error);
      expect(title).toMatch(/^[A-Z0-9].*[a-z)]/);
      expect(help).toMatch(/^[A-Z].*[.]$/);
      expect(title + help).not.toMatch(/undefined|null|NaN/);
    });
  }

  it('name the package or the step that fixes the keychain, and the alternative', () => {
    const help = (reason: (typeof keychainReasonSchema.options)[number]) =>
      errors.error({ kind: 'keychain', reason }).help;
    expect(help('no-library')).toContain('libsecret-1-0');
    expect(help('no-service')).toContain('gnome-keyring');
    expect(help('locked')).toContain('Unlock');
    for (const reason of keychainReasonSchema.options) expect(help(reason)).toContain('Keep for this session only');
  });

  it('show where a text can’t be read', () => {
    expect(errors.error({ kind: 'campaign-text', reason: 'not-json', line: 3, column: 7 }).title).toContain(
      'line 3, column 7',
    );
  });
});
