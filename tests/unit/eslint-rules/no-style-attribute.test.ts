import { noStyleAttribute } from '../../../eslint-rules/no-style-attribute';
import { onComponents } from './tester';

const filename = 'src/renderer/ui/Example.svelte';
const errors = [{ messageId: 'style' }];

onComponents.run('no-style-attribute', noStyleAttribute, {
  valid: [`<p class="wide" style:height={height}></p>`, `<p></p><style>p { color: red }</style>`].map((code) => ({
    name: code,
    filename,
    code,
  })),
  invalid: [`<p style="color: red"></p>`, `<p style={colours}></p>`, `<p style="height: {height}px"></p>`].map(
    (code) => ({
      name: code,
      filename,
      code,
      errors,
    }),
  ),
});
