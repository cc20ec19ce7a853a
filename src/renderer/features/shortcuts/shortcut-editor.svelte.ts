import { ACTION_MENUS, type ActionId, type ActionMenu } from '@contract/action-ids';
import { type Action, actionOf, ACTIONS, keysOf, type Shortcuts } from '@contract/actions';
import type { Result } from '@domain/errors/errors';
import { parseAccelerator, type ReservedReason, reservedReason } from '@domain/shortcuts/accelerator';
import { readShortcutsFile } from '@domain/shortcuts/shortcuts-file';
import { matchWords, searchable, wordsOf } from '@kernel/fuzzy';
import { acceleratorOf, type KeyPress, type Platform } from '../../ui/shortcut';
import { shortcutLabel } from '../../ui/shortcut-label';

export interface ShortcutPorts {
  readonly platform: Platform;
  /** What the user has set. Reactive. */
  readonly read: () => Shortcuts;
  readonly store: (shortcuts: Shortcuts) => Promise<Result<null>>;
  readonly nameOf: (id: ActionId) => string;
}

/** Why the keys that were pressed were not taken. */
export type Refusal =
  | { readonly kind: 'unusable' }
  | { readonly kind: 'reserved'; readonly keys: string; readonly reason: ReservedReason }
  /** Another action has them: they can be swapped. */
  | { readonly kind: 'conflict'; readonly keys: string; readonly with: ActionId };

export type ImportProblem =
  | { readonly kind: 'not-shortcuts' }
  | { readonly kind: 'conflict'; readonly keys: string }
  | { readonly kind: 'reserved'; readonly keys: string; readonly reason: ReservedReason };

export interface ShortcutRow {
  readonly id: ActionId;
  readonly name: string;
  /** As a user reads them. */
  readonly keys: readonly string[];
  readonly isChanged: boolean;
}

/** The list of shortcuts: searching it, recording other keys, and taking them from a file. */
export class ShortcutEditor {
  readonly #ports: ShortcutPorts;
  query = $state('');
  /** The action whose keys are being recorded. */
  recording = $state<ActionId | null>(null);
  refusal = $state.raw<Refusal | null>(null);

  readonly groups: readonly { readonly menu: ActionMenu; readonly rows: readonly ShortcutRow[] }[] = $derived.by(() =>
    ACTION_MENUS.map((menu) => ({ menu, rows: this.#rowsOf(menu) })).filter(({ rows }) => rows.length > 0),
  );
  readonly count: number = $derived(this.groups.reduce((sum, { rows }) => sum + rows.length, 0));
  readonly hasChanges: boolean = $derived.by(() => Object.keys(this.#ports.read()).length > 0);

  constructor(ports: ShortcutPorts) {
    this.#ports = ports;
  }

  record(id: ActionId): void {
    this.recording = id;
    this.refusal = null;
  }

  cancel(): void {
    this.recording = null;
    this.refusal = null;
  }

  /**
   * Takes the keys that are pressed for the action that is recorded. Returns the result of storing
   * them; `null` if they were not taken, or only modifiers are held.
   */
  async press(press: KeyPress): Promise<Result<null> | null> {
    const id = this.recording;
    if (id === null || MODIFIER_KEYS.includes(press.key)) return null;
    const accelerator = acceleratorOf(press, this.#ports.platform);
    const parsed = accelerator === null ? null : parseAccelerator(accelerator);
    if (accelerator === null || parsed === null) {
      this.refusal = { kind: 'unusable' };
      return null;
    }
    const keys = this.#label(accelerator);
    const reason = reservedReason(parsed, this.#ports.platform);
    const owner = this.#ownerOf(accelerator, id);
    if (reason !== null) this.refusal = { kind: 'reserved', keys, reason };
    else if (owner !== null) {
      this.refusal = { kind: 'conflict', keys, with: owner };
      this.#pressed = accelerator;
    } else return this.#store({ [id]: this.#withFirst(id, accelerator) });
    return null;
  }

  /** Gives the pressed keys to the recorded action, and its keys to the action that had them. */
  async swap(): Promise<Result<null> | null> {
    const { recording: id, refusal } = this;
    if (id === null || refusal?.kind !== 'conflict') return null;
    const accelerator = this.#pressed;
    const [freed] = this.#keysOf(id);
    const others = this.#keysOf(refusal.with).filter((keys) => !this.#isSame(keys, accelerator));
    return this.#store({
      [id]: this.#withFirst(id, accelerator),
      [refusal.with]: freed === undefined ? others : [freed, ...others],
    });
  }

  remove(id: ActionId): Promise<Result<null>> {
    return this.#store({ [id]: [] });
  }

  /** Back to the usual keys. One that another action has by now is left to it. */
  reset(id: ActionId): Promise<Result<null>> {
    const usual = this.#usualKeysOf(id);
    const free = usual.filter((keys) => this.#ownerOf(keys, id) === null);
    if (free.length < usual.length) return this.#store({ [id]: free });
    const { [id]: _reset, ...others } = this.#ports.read();
    this.cancel();
    return this.#ports.store(others);
  }

  resetAll(): Promise<Result<null>> {
    this.cancel();
    return this.#ports.store({});
  }

  /** Takes the keys in a file in place of all that are set, or says why not. */
  async importFile(text: string): Promise<ImportProblem | Result<null>> {
    const shortcuts = readShortcutsFile(text);
    if (shortcuts === null) return { kind: 'not-shortcuts' };
    const problem = this.#problemIn(shortcuts);
    if (problem !== null) return problem;
    this.cancel();
    return this.#ports.store(shortcuts);
  }

  #pressed = '';

  #rowsOf(menu: ActionMenu): readonly ShortcutRow[] {
    const shortcuts = this.#ports.read();
    const words = wordsOf(this.query);
    return ACTIONS.filter((action) => action.menu === menu)
      .map((action) => this.#rowOf(action, shortcuts))
      .filter(({ name, keys }) => {
        const caps = keys.flatMap((one) => wordsOf(one));
        return words.every((word) => caps.includes(word)) || matchWords(words, searchable(name)) !== null;
      });
  }

  #rowOf(action: Action, shortcuts: Shortcuts): ShortcutRow {
    return {
      id: action.id,
      name: this.#ports.nameOf(action.id),
      keys: keysOf(action, shortcuts, this.#ports.platform)
        .filter((keys) => this.#ports.platform !== 'darwin' || !keys.startsWith('Ctrl+'))
        .map((keys) => this.#label(keys)),
      isChanged: Object.hasOwn(shortcuts, action.id),
    };
  }

  #problemIn(shortcuts: Shortcuts): ImportProblem | null {
    const seen: string[] = [];
    for (const action of ACTIONS) {
      const isSet = Object.hasOwn(shortcuts, action.id);
      for (const keys of keysOf(action, shortcuts, this.#ports.platform)) {
        const parsed = parseAccelerator(keys);
        const reason = parsed === null || !isSet ? null : reservedReason(parsed, this.#ports.platform);
        const isUsual = this.#usualKeysOf(action.id).includes(keys);
        if (reason !== null && !isUsual) return { kind: 'reserved', keys: this.#label(keys), reason };
        if (seen.includes(this.#normal(keys))) return { kind: 'conflict', keys: this.#label(keys) };
        seen.push(this.#normal(keys));
      }
    }
    return null;
  }

  #store(changes: Shortcuts): Promise<Result<null>> {
    this.cancel();
    return this.#ports.store({ ...this.#ports.read(), ...changes });
  }

  #keysOf(id: ActionId): readonly string[] {
    return keysOf(actionOf(id), this.#ports.read(), this.#ports.platform);
  }

  #usualKeysOf(id: ActionId): readonly string[] {
    return keysOf(actionOf(id), {}, this.#ports.platform);
  }

  /** The keys of an action with others in the place of the first. */
  #withFirst(id: ActionId, accelerator: string): readonly string[] {
    const [, ...others] = this.#keysOf(id);
    return [accelerator, ...others.filter((keys) => !this.#isSame(keys, accelerator))];
  }

  #ownerOf(accelerator: string, but: ActionId): ActionId | null {
    const owner = ACTIONS.find(
      ({ id }) => id !== but && this.#keysOf(id).some((keys) => this.#isSame(keys, accelerator)),
    );
    return owner?.id ?? null;
  }

  #isSame(one: string, other: string): boolean {
    return this.#normal(one) === this.#normal(other);
  }

  /** Everywhere but on macOS both names are the same key. */
  #normal(accelerator: string): string {
    return this.#ports.platform === 'darwin' ? accelerator : accelerator.replace(/^Ctrl\+/, 'CmdOrCtrl+');
  }

  #label(accelerator: string): string {
    return shortcutLabel(accelerator, this.#ports.platform);
  }
}

const MODIFIER_KEYS: readonly string[] = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'OS'];
