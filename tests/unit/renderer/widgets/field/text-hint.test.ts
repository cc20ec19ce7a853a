import { describe, expect, it } from 'vitest';
import { text } from '@renderer/kernel/text';
import { textHint } from '@renderer/widgets/field/text-hint';

describe('the hint of a text field', () => {
  it('is absent for a field without one', () => {
    expect(textHint('name', { text: 'March renewals', lineEnd: null })).toBeNull();
  });

  it('counts the characters of a long text, and adds the field’s own hint', () => {
    expect(textHint('campaign_context', { text: 'a🎉', lineEnd: null })).toBe(
      `${text.editor.characters(2)} · ${String(text.campaign.fields.campaign_context.hint)}`,
    );
  });

  it('shows line ends that are kept', () => {
    expect(textHint('name', { text: 'two\r\nlines', lineEnd: 'CR LF' })).toBe(text.editor.lineEnds('CR LF'));
  });
});
