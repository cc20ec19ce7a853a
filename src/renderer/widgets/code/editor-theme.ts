import { EditorView } from '@codemirror/view';

/** The page's own theme; its tokens reach into the shadow tree, its style sheets do not. */
export const editorTheme = EditorView.theme({
  '&': { color: 'inherit', background: 'none' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'inherit',
    lineHeight: 'inherit',
    minHeight: 'calc(var(--lines) * 1lh + 12px)',
    maxHeight: 'min(60vh, 480px)',
    overflow: 'auto',
  },
  // Its height is known, so a key lays out this box and not the whole page around it.
  '&.large .cm-scroller': { height: 'min(60vh, 480px)', contain: 'strict' },
  '.cm-content': { padding: '6px 10px', caretColor: 'var(--text)', overflowWrap: 'anywhere' },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--muted)' },
  '.cm-placeholder > [data-text]::before': { content: 'attr(data-text)' },
  // Only with the focus: at rest nothing is selected.
  '.cm-matchingBracket, .cm-nonmatchingBracket': { backgroundColor: 'transparent', outline: 'none' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-soft)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--bad-soft)' },
  '.problem': {
    textDecoration: 'underline wavy var(--bad)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
  },
  '.misspelled': {
    textDecoration: 'underline wavy var(--bad)',
    textDecorationSkipInk: 'none',
    textDecorationThickness: '1px',
    textUnderlineOffset: '3px',
  },
  '.hidden-character': {
    margin: '0 1px',
    padding: '0 3px',
    border: '1px solid currentColor',
    borderRadius: '3px',
    color: 'var(--changed)',
    fontFamily: 'var(--mono)',
    fontSize: '0.85em',
  },
  '.match': { borderRadius: '3px', backgroundColor: 'var(--changed-soft)', outline: '1px solid var(--changed-mark)' },
  '.current-match': { backgroundColor: 'var(--changed-mark)', color: 'var(--on-match)' },
  '.json-key': { color: 'var(--accent)' },
  '.json-string': { color: 'var(--good)' },
  '.name': { borderRadius: '3px', backgroundColor: 'var(--accent-soft)' },
  '.unknown-name': {
    backgroundColor: 'transparent',
    color: 'var(--changed)',
    textDecoration: 'underline dotted',
    textUnderlineOffset: '3px',
  },
  '.hard-to-speak': {
    textDecoration: 'underline dashed var(--changed-mark)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
  },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-small)',
    backgroundColor: 'var(--surface)',
    boxShadow: 'var(--shadow-float)',
    color: 'var(--text)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxHeight: '220px',
    padding: '4px',
    fontFamily: 'var(--font)',
    fontSize: 'var(--size)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 8px', borderRadius: '5px', lineHeight: '1.45' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--text)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionDetail': { marginLeft: '12px', color: 'var(--muted)', fontStyle: 'normal' },
});
