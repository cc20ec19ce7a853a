import type { SystemFacts } from '@shared/system/system-facts';

let current = $state.raw<string | null>(null);
let formats: Readonly<Partial<Record<string, Intl.DateTimeFormat>>> = {};

/** Has every time of the computer's own clock shown in this zone from now on. */
export function setSystemZone({ timeZone }: SystemFacts): void {
  if (timeZone !== current) formats = {};
  current = timeZone;
}

/** A format on the computer's own clock. Whatever shows its results is drawn again when the zone changes. */
export function systemFormat(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const zone = current === null ? {} : { timeZone: current };
  const known = formats[name] ?? new Intl.DateTimeFormat('en-GB', { ...options, ...zone });
  formats = { ...formats, [name]: known };
  return known;
}
