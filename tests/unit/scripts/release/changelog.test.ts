import { describe, expect, it } from 'vitest';
import { notesOf } from '../../../../scripts/release/changelog';

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.1.0] - 2026-02-03

### Added

- One thing.

## [1.0.0] - 2026-01-02

- The first.

## [0.9.0]

- Without a date.

## [0.8.0] - 2025-01-01

[1.1.0]: https://example.org/1.1.0
`;

describe('the notes of a release', () => {
  it('are the section of its version, without links for headings', () => {
    expect(notesOf(CHANGELOG, '1.1.0')).toBe('### Added\n\n- One thing.');
    expect(notesOf(CHANGELOG, '1.0.0')).toBe('- The first.');
  });

  it.each([
    ['2.0.0', 'no section for 2.0.0'],
    ['0.9.0', 'no date'],
    ['0.8.0', 'says nothing about 0.8.0'],
    ['1', 'no section for 1'],
  ])('are refused for %s', (version, problem) => {
    expect(() => notesOf(CHANGELOG, version)).toThrow(problem);
  });
});
