import { expect, it } from 'vitest';
import { facadeIn, withoutFacades } from '../../../scripts/build/inline-facades';

it('a facade is a chunk that passes on one default export, and nothing else', () => {
  expect(facadeIn('export{u as default}from"./deferred-C8QC.js";\n')).toEqual({
    exported: 'u',
    target: 'deferred-C8QC.js',
  });
  for (const code of [
    'export{u as default,v as b}from"./deferred.js";',
    'import"./a.js";export{u as default}from"./deferred.js";',
    'export{u as named}from"./deferred.js";',
    'console.log(1)',
  ]) {
    expect(facadeIn(code), code).toBeNull();
  }
});

it('an import of a facade becomes an import of what it passes on', () => {
  const facades = new Map([['A-1$.js', { exported: '$', target: 'deferred.js' }]]);
  const code = 'load(()=>import("./A-1$.js"),["./A-1$.js","./B.js"]);load(()=>import(`./B.js`))';
  expect(withoutFacades(code, facades)).toBe(
    'load(()=>import("./deferred.js").then(m=>({default:m.$})),["./deferred.js","./B.js"]);load(()=>import(`./B.js`))',
  );
});
