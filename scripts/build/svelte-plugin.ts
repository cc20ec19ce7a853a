import { svelte } from '@sveltejs/vite-plugin-svelte';

/** Compiles the components of the page, with Svelte's newer kind of reactivity for all of ours. */
export function sveltePlugin(): ReturnType<typeof svelte> {
  return svelte({
    configFile: false,
    // Shorter than Svelte's own, which stand in the code of the page some 2,500 times.
    compilerOptions: { cssHash: ({ filename, hash }) => `s-${hash(filename).slice(0, 5)}` },
    // Ours only: packages may still have components of the older kind.
    dynamicCompileOptions: ({ filename }) => (filename.includes('node_modules') ? undefined : { runes: true }),
  });
}
