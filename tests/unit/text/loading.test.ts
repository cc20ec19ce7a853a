import { afterEach, expect, it, vi } from 'vitest';
import { LANGUAGES } from '@domain/system/languages';

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

it.each(LANGUAGES)('the texts of %s make no format of numbers while they load', async (language) => {
  vi.resetModules();
  const formatted = [
    vi.spyOn(Number.prototype, 'toLocaleString'),
    vi.spyOn(Intl, 'NumberFormat'),
    vi.spyOn(Intl, 'PluralRules'),
    vi.spyOn(Intl, 'DateTimeFormat'),
  ];
  const { loadCatalogue } = await import('@text/index');
  const { organising } = await loadCatalogue(language);
  for (const spy of formatted) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  expect(organising.note.tooLong).toMatch(/20[.,]000/);
});
