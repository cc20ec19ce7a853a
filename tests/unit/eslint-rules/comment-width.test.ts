import { commentWidth } from '../../../eslint-rules/comment-width';
import { onComponents, onTypeScript } from './tester';

const wide = 'x'.repeat(98);
const fits = 'x'.repeat(97);
const errors = [{ messageId: 'wide' }];

onTypeScript.run('comment-width', commentWidth, {
  valid: [
    { name: 'a comment of 100 columns', code: `// ${fits}` },
    { name: 'wide code without a comment', code: `const text = '${wide}${wide}';` },
    { name: 'an address in a wide text, whose slashes begin no comment', code: `const text = 'https://${wide}';` },
  ],
  invalid: [
    { name: 'a comment of 101 columns', code: `// ${wide}`, errors },
    { name: 'one wide line of a block', code: `/**\n * short\n * ${wide}\n */`, errors },
    { name: 'a comment at the end of wide code', code: `const text = '${fits}'; // why`, errors },
  ],
});

onComponents.run('comment-width', commentWidth, {
  valid: [{ name: 'a comment that fits', filename: 'A.svelte', code: `<!-- ${'x'.repeat(91)} -->\n<p></p>` }],
  invalid: [
    { name: 'a wide comment between markup', filename: 'A.svelte', code: `<!-- ${wide} --><p></p>`, errors },
    { name: 'a wide comment in a script', filename: 'A.svelte', code: `<script>\n// ${wide}\n</script>`, errors },
  ],
});
