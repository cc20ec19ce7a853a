import { readIdList } from '@domain/identity/id-list';
import { MAX_COMMAND_LENGTH, mentionsCurl } from '@domain/paste/curl/mentions-curl';
import type { CommandSummary } from '@domain/paste/curl/summary';
import { holdsMark } from '@domain/secrets/mark';
import { writeJson } from '@kernel/json/json-codec';
import { text } from '../../kernel/text';
import type { AppState, NewDraftFor } from '../../state/app-state.svelte';
import { nameIssue } from '../../widgets/connection/connect-form';
import { type CommandChoice, connectionOf, firstChoice, requestOf } from './command-choice';
import { issuesBefore, issuesOf, type NewDraftIssues, wantedCampaigns } from './new-draft';

/** What the form of a new draft does not hold itself. */
export interface NewDraftPorts {
  readonly app: AppState;
  /** The campaign's text: only its box has it, because it may hold a key. */
  readonly readText: () => string;
  readonly focus: (control: 'campaignId' | 'campaignText') => void;
  /** Empties and closes the form. */
  readonly onclose: () => void;
}

/** The form of a new draft: what is typed, what is wrong with it, and how the draft is created. */
export class NewDraftForm {
  readonly #ports: NewDraftPorts;
  readonly #app: AppState;
  readonly #wanted: NewDraftFor | null;
  /** Resolves once the text of the box has been read. */
  #reading: Promise<void> = Promise.resolve();
  campaignId = $state('');
  issues = $state.raw<NewDraftIssues>({});
  isBusy = $state(false);
  /** What a pasted cURL command holds, without its secrets, and what is to become of it. */
  found = $state.raw<CommandSummary | null>(null);
  choice = $state.raw<CommandChoice | null>(null);
  badName = $state<string | null>(null);
  /** Whether the text holds the mark of a secret that was pasted. */
  holdsPasted = $state(false);
  /** What became of a list of which some got no draft. */
  outcome = $state.raw<readonly string[]>([]);
  /** The connection that the draft gets, unless a pasted command names another one. */
  readonly target = $derived.by(() => {
    const { active, all } = this.#app.connections;
    return this.#wanted === null ? active : (all.find(({ id }) => id === this.#wanted?.connectionId) ?? null);
  });
  readonly isList = $derived(readIdList(this.campaignId).kind === 'several');
  readonly campaigns = $derived.by(() =>
    wantedCampaigns(this.campaignId, this.#app.drafts.all, this.target?.id ?? null),
  );

  /** @param wanted what the form is filled in with */
  constructor(wanted: NewDraftFor | null, ports: NewDraftPorts) {
    this.#wanted = wanted;
    this.#ports = ports;
    this.#app = ports.app;
    this.campaignId = wanted?.campaignId ?? '';
  }

  /** What was said belongs to what was typed before. */
  idTyped(): void {
    this.issues = {};
    this.outcome = [];
  }

  choose(choice: CommandChoice): void {
    this.choice = choice;
    this.badName = null;
  }

  /** Reads the text in the box again. `request`: which one of a command with several. */
  readText(request: number | null = null): void {
    this.#reading = this.#readCommand(request);
  }

  /** Creates the draft, or one for each ID of a list. Resolves when that is done or has failed. */
  async create(): Promise<void> {
    await this.#reading;
    if (this.isBusy) return;
    const campaignText = this.#ports.readText();
    const before = issuesBefore(this.campaignId, campaignText);
    if (before) {
      this.#show(before);
      return;
    }
    this.badName = this.choice?.connection === 'new' ? nameIssue(this.choice.name) : null;
    if (this.badName !== null) return;
    if (this.isList) await this.#createAll(this.campaigns?.ids ?? []);
    else await this.#createOne(campaignText);
  }

  /** Opens a draft that is there already. */
  async openExisting(id: string): Promise<void> {
    this.close();
    await this.#app.drafts.open(id);
    await this.#app.go('drafts');
  }

  close(): void {
    this.found = null;
    this.choice = null;
    this.#ports.onclose();
  }

  async #readCommand(request: number | null): Promise<void> {
    const pasted = this.#ports.readText();
    this.issues = issuesOfText(pasted);
    this.holdsPasted = holdsMark(pasted);
    // The parser is loaded with the first command, not with the page.
    const summary = mentionsCurl(pasted)
      ? (await import('@domain/paste/curl/summary')).commandSummary(pasted, request)
      : null;
    if (this.#ports.readText() !== pasted) return;
    const before = requestOf(this.found);
    this.found = summary;
    const now = requestOf(summary);
    if (now === null) this.choice = null;
    else if (before === null || writeJson(before) !== writeJson(now)) {
      this.choice = firstChoice(now, this.#app.connections.all, this.target);
    }
  }

  async #createOne(campaignText: string): Promise<void> {
    this.isBusy = true;
    const created = await this.#app.drafts.create({
      kind: 'typed',
      campaignId: this.campaigns?.ids[0] ?? '',
      campaignText,
      request: this.found?.chosen ?? null,
      ...connectionOf(this.choice, this.target),
    });
    this.isBusy = false;
    if (!created.ok) {
      this.#show(issuesOf(created.error));
      return;
    }
    const connection = this.choice === null ? this.#wanted?.connectionId : this.choice.connection;
    this.close();
    const { connections } = this.#app;
    await connections.refresh();
    // The list shows the drafts of one connection: the new draft must be among them.
    if (
      connection !== undefined &&
      connection !== 'new' &&
      connection !== '' &&
      connection !== connections.active?.id
    ) {
      await connections.activate(connection);
    }
    await this.#app.go('drafts');
  }

  async #createAll(ids: readonly string[]): Promise<void> {
    const strings = text.drafts.new;
    if (ids.length === 0) {
      this.#show({ campaignId: strings.allExist });
      return;
    }
    this.isBusy = true;
    const connectionId = this.target?.id ?? null;
    const { created, failed } = await this.#app.drafts.createAll(
      ids.map((id) => ({ kind: 'typed', connectionId, campaignId: id, campaignText: '' })),
    );
    this.isBusy = false;
    if (failed.length === 0) {
      this.close();
      this.#app.toasts.show({ text: strings.created(created) });
      await this.#app.go('drafts');
      return;
    }
    this.campaignId = failed.map((each) => each.campaignId).join(', ');
    this.outcome = [
      strings.created(created),
      ...failed.map((each) => strings.notCreated(each.campaignId, text.errors.sentence(each.error))),
    ];
    this.#ports.focus('campaignId');
  }

  #show(issues: NewDraftIssues): void {
    this.issues = issues;
    if (issues.campaignId !== undefined) this.#ports.focus('campaignId');
    else if (issues.campaignText !== undefined) this.#ports.focus('campaignText');
  }
}

/** What is wrong with a text as soon as it is there. */
function issuesOfText(campaignText: string): NewDraftIssues {
  const isTooLong = campaignText.length > MAX_COMMAND_LENGTH && mentionsCurl(campaignText);
  return isTooLong ? issuesOf({ kind: 'campaign-text', reason: 'command-too-long' }) : {};
}
