import { describe, expect, test } from 'vitest';
import { adviceOn } from '@renderer/widgets/connection/secret-advice';

describe('advice about a credential', () => {
  test('says nothing about the documented beginnings', () => {
    expect(adviceOn('apiKey', 'sk_live_0123456789abcdef', true)).toBeNull();
    expect(adviceOn('userId', 'user_0123456789', true)).toBeNull();
    expect(adviceOn('apiKey', '   ', true)).toBeNull();
  });

  test('warns about another beginning, and offers no action', () => {
    expect(adviceOn('apiKey', 'abc', true)).toMatchObject({ kind: 'unusual', action: null });
    expect(adviceOn('apiKey', 'abc', true)?.sentence).toContain('sk_live_');
    expect(adviceOn('userId', 'bob', true)?.sentence).toContain('user_');
  });

  test('offers to swap two boxes, unless there is only one', () => {
    expect(adviceOn('apiKey', 'user_0123456789', true)?.action?.kind).toBe('swap');
    expect(adviceOn('apiKey', 'user_0123456789', false)).toMatchObject({ kind: 'other-box', action: null });
  });

  test('offers to keep only the credential of a longer text', () => {
    expect(adviceOn('apiKey', 'KATHAN_API_KEY="sk_live_0123456789abcdef"', true)?.action?.kind).toBe('bare');
  });
});
