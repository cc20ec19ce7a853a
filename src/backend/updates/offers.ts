import { type InstallationKind, updatesItself } from '@domain/updates/installation';
import { metadataName, type Refusal, updateFileFor } from '@domain/updates/metadata';
import type { Release } from '@domain/updates/state';
import { newerVersion } from '@domain/updates/version';
import { fetchOffer, type Offer, verifyOffer } from './check';
import type { VerifiedFile } from './self-installer';
import type { UpdateHttp } from './update-http';
import type { UpdateRecord } from './update-record';
import type { UpdateSource } from './update-source';

export interface OffersDeps {
  readonly source: UpdateSource;
  readonly installation: InstallationKind;
  readonly installed: string;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly now: () => Date;
  readonly record: () => UpdateRecord;
  /** Remembers parts of the record. */
  readonly note: (patch: Partial<UpdateRecord>) => void;
}

export type FoundOffer =
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly version: string | null }
  | { readonly kind: 'same' }
  | NewerVersion;

export interface NewerVersion {
  readonly kind: 'newer';
  readonly offer: Offer;
  readonly release: Release;
  /** Null if the app does not update itself. */
  readonly file: VerifiedFile | null;
}

/** What the feed offers, and what was kept of it; verified each time before anything is used. */
export class Offers {
  readonly #deps: OffersDeps;
  readonly #name: string;

  constructor(deps: OffersDeps) {
    this.#deps = deps;
    this.#name = metadataName(deps.platform, deps.arch);
  }

  /** Asks the feed, and remembers the newest version that was offered. */
  async fetch(http: UpdateHttp): Promise<FoundOffer> {
    const offer = await fetchOffer(http, this.#deps.source, this.#name);
    return offer === null ? { kind: 'refused', refusal: 'unsigned', version: null } : this.#judge(offer);
  }

  /** The newer version that was kept; null if there is none, or it counts no more. */
  kept(): NewerVersion | null {
    const { offer } = this.#deps.record();
    if (offer === null) return null;
    const found = this.#judge(offer);
    return found.kind === 'newer' ? found : null;
  }

  #judge(offer: Offer): FoundOffer {
    const { source, installation, installed, now, record, note } = this.#deps;
    const highestSeen = newerVersion(installed, record().highestSeen ?? installed);
    const verdict = verifyOffer(offer, { keys: source.keys, name: this.#name, installed, highestSeen, now: now() });
    if (verdict.kind === 'refused') return verdict;
    const { metadata } = verdict;
    if (metadata.version !== record().highestSeen) note({ highestSeen: newerVersion(highestSeen, metadata.version) });
    if (verdict.kind === 'same') return { kind: 'same' };
    const { version, releaseDate, releaseNotes } = metadata;
    const release = { version, releaseNotes };
    if (!updatesItself(installation)) return { kind: 'newer', offer, release, file: null };
    const file = updateFileFor(metadata.files, installation);
    if (file === null) return { kind: 'refused', refusal: 'no-package', version };
    const url = new URL(file.url, source.feedUrl).href;
    return { kind: 'newer', offer, release, file: { version, releaseDate, file, url } };
  }
}
