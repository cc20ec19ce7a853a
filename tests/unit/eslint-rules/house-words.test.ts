import { houseWords } from '../../../eslint-rules/house-words';
import { onComponents, onTypeScript } from './tester';

const named = (code: string) => ({ name: code, code, errors: [{ messageId: 'name' }] });
const commented = (code: string) => ({ name: code, code, errors: [{ messageId: 'comment' }] });
const ok = (code: string) => ({ name: code, code });

onTypeScript.run('house-words', houseWords, {
  valid: [
    ok('const broom = 1;'),
    ok('const personal = 1;'),
    ok('import { room } from "elsewhere";'),
    ok('call(other.room, other.said);'),
    ok('// Waits until the mushrooms are sold.'),
    ok('const MAX_ROWS = 1;'),
    ok('const most = 1;'),
  ],
  invalid: [
    named('const rateRoom = 1;'),
    named('function told() {}'),
    named('class Desk {}'),
    named('interface Person {}'),
    named('type Standing = 1;'),
    named('interface A { readonly said: string }'),
    named('interface A { told(): void }'),
    named('class A { mistake = 1 }'),
    named('class A { raiseWalls() {} }'),
    named('const add = (mistakes) => mistakes;'),
    named('const MAX_ROOM = 1;'),
    commented('// Asks the person.'),
    commented('/** Answers whether it fits. */'),
    commented('/* It shall be sent anew. */ const a = 1;'),
    { name: 'a limit that is not called MAX', code: 'const MOST_ROWS = 1;', errors: [{ messageId: 'limit' }] },
  ].map((row) => (row.name.includes('anew') ? { ...row, errors: [...row.errors, ...row.errors] } : row)),
});

onComponents.run('house-words', houseWords, {
  valid: [{ name: 'plain words', filename: 'A.svelte', code: '<!-- For the user. --><p></p>' }],
  invalid: [
    {
      name: 'a house word between markup',
      filename: 'A.svelte',
      code: '<!-- For the person. --><p></p>',
      errors: [{ messageId: 'comment' }],
    },
    {
      name: 'a house word in a script',
      filename: 'A.svelte',
      code: '<script>const told = 1;</script>',
      errors: [{ messageId: 'name' }],
    },
  ],
});
