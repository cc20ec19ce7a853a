import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const netLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(
    z.object({
      type: z.number(),
      params: z.object({ url: z.string().optional(), host: z.string().optional() }).optional(),
    }),
  ),
});

/**
 * Every host that Chromium asked or looked up, of all its sessions, as its own log
 * (`--log-net-log`) has them. To be read once the app has ended.
 */
export async function hostsOf(file: string): Promise<ReadonlySet<string>> {
  const { events } = netLog.parse(JSON.parse(await readFile(file, 'utf8')));
  const named = events.flatMap(({ params }) => [params?.url ?? [], params?.host ?? []].flat());
  return new Set(named.map(hostOf).filter((host) => host !== ''));
}

/**
 * The log writes hosts as `host`, `host:port` and as addresses. The page's own scheme is no host.
 */
function hostOf(text: string): string {
  if (/^(app|blob|data|devtools|chrome):/.test(text)) return '';
  const url = URL.parse(/^[a-z]+:\/\//.test(text) ? text : `https://${text}`);
  return url?.hostname ?? text;
}
