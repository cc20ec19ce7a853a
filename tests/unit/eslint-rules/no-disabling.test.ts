import { noDisabling } from '../../../eslint-rules/no-disabling';
import { onComponents, onTypeScript } from './tester';

const errors = [{ messageId: 'disables' }];

onTypeScript.run('no-disabling', noDisabling, {
  valid: [{ name: 'a comment about a rule', code: '// no-console holds here: see eslint.config.ts' }],
  invalid: [
    { name: 'a rule off in the next line', code: '// oxlint-disable-next-line no-console\nconsole.log(1);', errors },
    { name: 'all rules off in a file', code: '/* oxlint-disable */', errors },
    { name: 'the words of the other linter', code: '// eslint-disable-next-line', errors },
  ],
});

onComponents.run('no-disabling', noDisabling, {
  valid: [{ name: 'a comment between markup', filename: 'A.svelte', code: '<!-- why -->' }],
  invalid: [
    {
      name: 'a rule off between markup',
      filename: 'A.svelte',
      code: '<!-- eslint-disable-next-line -->\n<p></p>',
      errors,
    },
  ],
});
