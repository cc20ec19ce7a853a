import { expect, it, vi } from 'vitest';
import { lazyParts } from '../../../scripts/build/lazy-parts';

it('a module of lazy parts makes its object once, when one of its parts is read', async () => {
  const parse = vi.spyOn(JSON, 'parse');
  const code = lazyParts(['version', 'a-b'], `JSON.parse('{"version": 4, "a-b": ["1"]}')`);
  const address = `data:text/javascript,${encodeURIComponent(code)}`;
  const { default: value } = (await import(address)) as { readonly default: object };
  expect(parse).not.toHaveBeenCalled();
  expect(value).toEqual({ version: 4, 'a-b': ['1'] });
  expect(parse).toHaveBeenCalledTimes(1);
  parse.mockRestore();
});
