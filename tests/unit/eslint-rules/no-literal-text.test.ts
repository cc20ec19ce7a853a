import { noLiteralText } from '../../../eslint-rules/no-literal-text';
import { onComponents } from './tester';

const filename = 'src/renderer/ui/Example.svelte';
const errors = [{ messageId: 'literal' }];

onComponents.run('no-literal-text', noLiteralText, {
  valid: [
    `<p>{text.save}</p>`,
    `<p>{count} · 3 / 4 → …</p>`,
    `<p>&nbsp;&middot;</p>`,
    `<script lang="ts">const name = 'Save';</script>{name}`,
    `<p>{greet('name')}</p>`,
    `<p>{kind === 'one' ? text.one : text.many}</p>`,
    `<div class="row" data-state="open" role="group"></div>`,
    `<button aria-label={text.save} type="button"></button>`,
    `<img alt="" src="a.png" />`,
    `<p>{#if a}{b}{:else}{c}{/if}</p>`,
    `<p></p><style>p { color: red }</style>`,
  ].map((code) => ({ name: code, filename, code })),
  invalid: [
    `<p>Save</p>`,
    `<p>{count} drafts</p>`,
    `<p>日本</p>`,
    `{#if a}Save{/if}`,
    `<p>{'Save'}</p>`,
    '<p>{`${count} drafts`}</p>',
    `<p>{a ? text.one : 'Many'}</p>`,
    `<p>{a ?? 'none'}</p>`,
    `<p>{count + ' drafts'}</p>`,
    `<button aria-label="Save"></button>`,
    `<button title={'Save'}></button>`,
    `<input placeholder="Name {name}" />`,
    `<img alt="A picture" src="a.png" />`,
    `<Field label="Name" />`,
  ].map((code) => ({ name: code, filename, code, errors })),
});
