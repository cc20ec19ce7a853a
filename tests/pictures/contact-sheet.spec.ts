import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../scripts/repository';
import { type Visit, visitQuestions, visitSandbox, visitScreens } from '../e2e/support/every-screen';
import { type RunningApp, test } from '../e2e/support/fixtures';
import { showLanguage } from '../e2e/support/language';
import { startProxy } from '../e2e/support/proxy-server';

/** `npm run pictures -- sheet`: every screen in each theme, size and language, on one page. */
const FOLDER = join(repositoryRoot, 'pictures');
const THEMES = ['light', 'dark'] as const;
const SIZES = [
  [1360, 860],
  [960, 600],
  [683, 384],
] as const;
const LANGUAGES = ['en', 'de', 'hi'] as const;

interface Picture {
  readonly screen: string;
  readonly variant: string;
  readonly file: string;
}

/** So many pictures of one screen take a while. */
test.setTimeout(1_800_000);

/** Pictures of each screen that is visited, into `pictures`. */
function photographer({ app, page }: RunningApp, part: string, pictures: Picture[]): Visit {
  return async (shown, mainAction) => {
    await mainAction.first().waitFor();
    const screen = `${part}-${String(pictures.length / VARIANTS + 1).padStart(2, '0')}-${shown.replaceAll(/\W+/g, '-')}`;
    for (const [width, height] of SIZES) {
      await app.evaluate(
        ({ BrowserWindow }, size) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]);
        },
        [width, height] as const,
      );
      await page.waitForFunction((wanted) => innerWidth === wanted, width);
      // A list that is open stays at its control.
      await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'nearest' }));
      for (const language of LANGUAGES) {
        await showLanguage(page, language);
        for (const theme of THEMES) {
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
          const variant = `${language} ${theme} ${String(width)}×${String(height)}`;
          const file = `${screen}-${String(width)}-${language}-${theme}.png`;
          await page.screenshot({ path: join(FOLDER, file), animations: 'disabled', caret: 'hide' });
          pictures.push({ screen, variant, file });
        }
      }
      await showLanguage(page, 'en');
    }
  };
}

const VARIANTS = THEMES.length * SIZES.length * LANGUAGES.length;

async function writeSheet(part: string, pictures: readonly Picture[]): Promise<void> {
  const screens = [...new Set(pictures.map(({ screen }) => screen))];
  const figure = ({ variant, file }: Picture): string =>
    `<figure><a href="${file}"><img src="${file}" loading="lazy"></a><figcaption>${variant}</figcaption></figure>`;
  const figuresOf = (name: string): string =>
    pictures
      .filter(({ screen }) => screen === name)
      .map(figure)
      .join('');
  const sections = screens.map((screen) => `<section><h2>${screen}</h2>${figuresOf(screen)}</section>`);
  const style =
    'body{font:13px sans-serif;background:#888}section{display:flex;flex-wrap:wrap;gap:8px}h2{width:100%}figure{margin:0}img{width:420px}';
  await writeFile(
    join(FOLDER, `${part}.html`),
    `<!doctype html><meta charset="utf-8"><title>${part}</title><style>${style}</style>${sections.join('\n')}`,
  );
}

test.beforeAll(() => mkdir(FOLDER, { recursive: true }));

test('screens', async ({ appPage, server, dataDir }) => {
  const pictures: Picture[] = [];
  await visitScreens({ appPage, server, dataDir, visit: photographer(appPage, 'screens', pictures) });
  await writeSheet('screens', pictures);
});

test('questions', async ({ start, server, dataDir }) => {
  const proxy = await startProxy('pass phrase');
  const appPage = await start({ args: proxy.args });
  const pictures: Picture[] = [];
  await visitQuestions({ appPage, server, dataDir, visit: photographer(appPage, 'questions', pictures) });
  await writeSheet('questions', pictures);
});

test('sandbox', async ({ appPage }) => {
  const pictures: Picture[] = [];
  await visitSandbox({ appPage, visit: photographer(appPage, 'sandbox', pictures) });
  await writeSheet('sandbox', pictures);
});
