import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { app } from 'electron';

/**
 * A packaged Electron has no default app, so `electron <folder>` finds nothing to start. This
 * replaces it: it does for the folder what Electron's own default app does, and is compiled into
 * the stand-in's `resources/app`.
 */
function startApp(folder: string): void {
  const root = resolve(folder);
  // package.json is the project's own file and always an object.
  const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  const text = (key: string): string | undefined => {
    const value = description[key];
    return typeof value === 'string' ? value : undefined;
  };
  const name = text('productName') ?? text('name') ?? 'Electron';
  app.setName(name);
  app.setPath('userData', join(app.getPath('appData'), name));
  // Not in Electron's types, since only its default app is meant to call these two.
  const internals = app as typeof app & { setAppPath(path: string): void; setVersion(version: string): void };
  internals.setAppPath(root);
  internals.setVersion(text('version') ?? '0.0.0');
  Object.defineProperty(process, 'defaultApp', { value: true, configurable: true, enumerable: true });
  createRequire(join(root, 'package.json'))(join(root, text('main') ?? 'index.js'));
}

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('Say which app to start: electron [flags] <folder>\n');
  process.exit(1);
}
startApp(folder);
