import { untrack } from 'svelte';
import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import { type BestTimes, bestTimes } from '@domain/calling-hours/best-times';
import { checkHours, type HoursCheck } from '@domain/calling-hours/check-hours';
import type { Interval } from '@domain/calling-hours/intervals';
import {
  type CallingHoursSettings,
  DEFAULT_CALLING_HOURS,
  type RulesFor,
  rulesInForce,
} from '@domain/calling-hours/rules-in-force';
import { failed, ok } from '@domain/errors/errors';
import { isoOf } from '@domain/time/calendar-time';
import { localOf, resolveLocal } from '@domain/time/zone';
import { type PlaceColumns, placeColumnsAmong } from '@domain/zones/place-columns';
import { hoursProblems } from './hours-problems';
import type { OpenDraft } from './open-draft.svelte';
import { readClocks } from './read-clocks';
import { RecipientsCheck, type RecipientsCheckDeps } from './recipients-check.svelte';
import { shownInstant } from './time-field';

type Groups = readonly AudienceGroup[] | null;

const DAY_MS = 86_400_000;
/** Proposed times begin at a multiple of this. */
const STEP_MS = 5 * 60_000;

const TURNS = {
  now: () => performance.now(),
  pause: () => new Promise<void>((resolve) => setTimeout(resolve)),
};

/** The schedule of a draft against the calling hours of its recipients. */
export class CallingHours {
  readonly #deps: RecipientsCheckDeps;
  readonly #open: OpenDraft;
  readonly #counted: RecipientsCheck<PlaceColumns, Groups>;
  readonly #stopFollowing: () => void;
  readonly #lastCheck = lastOf(checkHours);
  readonly #lastBest = lastOf(bestTimes);

  settings = $state.raw<CallingHoursSettings>(DEFAULT_CALLING_HOURS);
  /** Rules that cannot be read. */
  broken = $state.raw<readonly string[]>([]);

  readonly rulesFor: RulesFor = $derived.by(() => rulesInForce(this.settings));
  /** As text, so that an edit that changes no column counts nothing again. */
  readonly #columnNames = $derived.by(() => Object.keys(this.#open.content.recipients.keys).join('\n'));
  readonly columns: PlaceColumns = $derived.by(() =>
    this.settings.useColumns ? placeColumnsAmong(this.#columnNames.split('\n')) : {},
  );
  /** As texts, so that an edit of another field checks nothing again. */
  readonly #start = $derived.by(() => shownInstant('schedule_start_time', this.#open.content));
  readonly #end = $derived.by(() => shownInstant('schedule_end_time', this.#open.content));
  /** From the start to the end, or for a day without an end; null without a start. */
  readonly schedule: Interval | null = $derived.by(() => {
    if (this.#start === null) return null;
    const from = Date.parse(this.#start);
    const to = this.#end === null ? from + DAY_MS : Date.parse(this.#end);
    return to > from ? { from, to } : null;
  });
  readonly hasEnd = $derived.by(() => this.#end !== null);
  readonly check: HoursCheck | null = $derived.by(() => (this.groups === null ? null : this.#checkOf(this.groups)));
  /** As numbers, so that other times of the same day are not searched again. */
  readonly #soon = $derived.by(() => Math.ceil(this.#open.now.getTime() / STEP_MS) * STEP_MS);
  readonly #firstDay = $derived.by(() => dayStart(this.schedule?.from ?? this.#soon, this.zone));
  readonly best: BestTimes = $derived.by(() => this.#bestOf(this.groups ?? []));

  constructor(deps: RecipientsCheckDeps, open: OpenDraft) {
    this.#deps = deps;
    this.#open = open;
    this.#stopFollowing = $effect.root(() => {
      $effect(() => {
        const { connectionId } = open;
        untrack(() => void this.#readSettings(connectionId));
      });
    });
    this.#counted = new RecipientsCheck<PlaceColumns, Groups>(deps, open, {
      input: () => {
        const { columns } = this;
        return open.rowCount === 0 ? null : columns;
      },
      run: async (columns, { request }) => {
        const counted = await deps.bridge.call('callingHours.groups', { draftId: open.draft.id, columns, request });
        if (!counted.ok) return failed(counted.error);
        const { groups } = counted.value;
        if (groups === null) return null;
        // Worked out one after the other, and remembered until they are shown together.
        await readClocks(groups, this.schedule?.from ?? this.#soon, TURNS, [
          () => this.#bestOf(groups),
          () => this.#checkOf(groups),
        ]);
        return ok(groups);
      },
      none: null,
      publish: () => {
        open.hours = this.#forOthers();
      },
      unpublish: () => {
        open.hours = null;
      },
    });
  }

  /** Null until they have been counted. */
  get groups(): Groups {
    return this.#counted.value;
  }

  /** The zone in which times are shown. */
  get zone(): string {
    return this.#open.draft.timeZone;
  }

  get open(): OpenDraft {
    return this.#open;
  }

  /** Sets the schedule to a time, as two edits. */
  use({ from, to }: Interval): void {
    const { zone } = this;
    for (const [field, at] of [
      ['schedule_start_time', from],
      ['schedule_end_time', to],
    ] as const) {
      this.#open.edit(field, { kind: 'time', local: localOf(isoOf(at) ?? '', zone), zone });
    }
    void this.#open.flush();
  }

  #checkOf(groups: readonly AudienceGroup[]): HoursCheck | null {
    return this.schedule === null ? null : this.#lastCheck(groups, this.rulesFor, this.schedule);
  }

  #bestOf(groups: readonly AudienceGroup[]): BestTimes {
    return this.#lastBest(groups, this.rulesFor, this.#firstDay, this.#soon);
  }

  /** Stores other settings for the connection. */
  async update(settings: CallingHoursSettings): Promise<void> {
    const { connectionId } = this.#open.draft;
    if (connectionId === null) return;
    const stored = await this.#deps.bridge.call('callingHours.update', {
      connectionId,
      settings: {
        off: [...settings.off],
        changed: { ...settings.changed },
        own: [...settings.own],
        useColumns: settings.useColumns,
      },
    });
    if (!stored.ok) this.#deps.reportError(stored.error);
    await this.#readSettings(connectionId);
  }

  stop(): void {
    this.#stopFollowing();
    this.#counted.stop();
  }

  async #readSettings(connectionId: string | null): Promise<void> {
    if (connectionId === null) return;
    const read = await this.#deps.bridge.call('callingHours.read', { connectionId });
    if (!read.ok || this.#open.draft.connectionId !== connectionId) return;
    this.settings = read.value.settings;
    this.broken = read.value.broken;
  }

  #forOthers(): OpenDraft['hours'] {
    const { check, columns, schedule, hasEnd } = this;
    if (check === null || schedule === null) return null;
    return {
      problems: this.#open.sendsRecipients ? hoursProblems(check, schedule, hasEnd) : [],
      outside: check.outside,
      findingOf: (keys) => check.findings.find((finding) => sameKeys(finding.keys, keys)) ?? null,
      placesOf: (rule) => {
        const of = check.findings.find((finding) => finding.rule.id === rule);
        return { keys: [...(rule === null ? check.outsideKeys : (of?.keys ?? []))], columns: { ...columns } };
      },
    };
  }
}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);

/** Remembers the last result, by what it was worked out from. */
function lastOf<Input extends readonly unknown[], Result>(work: (...input: Input) => Result): typeof work {
  let last: { readonly input: Input; readonly result: Result } | null = null;
  return (...input) => {
    const isSame = last?.input.every((each, at) => each === input[at]) ?? false;
    last = isSame && last !== null ? last : { input, result: work(...input) };
    return last.result;
  };
}

/** The beginning of the day of an instant in a zone, in milliseconds. */
function dayStart(at: number, zone: string): number {
  const local = localOf(isoOf(at) ?? '', zone);
  const resolved = resolveLocal(`${local.slice(0, 10)}T00:00`, zone);
  if (resolved.kind === 'none') return at;
  return Date.parse(resolved.kind === 'one' ? resolved.instant : resolved.earlier);
}
