import { describe, expect, test } from 'vitest';
import { currentSection } from '@renderer/features/settings/current-section';

/** Sections of 200 pixels in a view of 500, scrolled by a distance. */
const sections = (count: number, scrolled: number) =>
  Array.from({ length: count }, (_, index) => ({ top: index * 200 - scrolled, bottom: (index + 1) * 200 - scrolled }));
const view = { top: 0, bottom: 500 };

describe('the current section', () => {
  test('is the first one before anything is scrolled', () => {
    expect(currentSection(sections(6, 0), view)).toBe(0);
  });

  test('is the last one that has begun near the upper edge', () => {
    expect(currentSection(sections(6, 90), view)).toBe(0);
    expect(currentSection(sections(6, 110), view)).toBe(1);
    expect(currentSection(sections(6, 400), view)).toBe(2);
  });

  test('is the last of all when nothing more can be scrolled, although others are in sight', () => {
    expect(currentSection(sections(6, 700), view)).toBe(5);
  });

  test('is the first one if all of them are in sight', () => {
    expect(currentSection(sections(2, 0), view)).toBe(0);
  });

  test('is none if there is no section', () => {
    expect(currentSection([], view)).toBe(-1);
  });
});
