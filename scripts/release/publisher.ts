import type { Environment } from '../command';

/** Who publishes a release, as deb and rpm name them. */
export interface Publisher {
  readonly homepage: string;
  /** A name and an address. */
  readonly maintainer: string;
}

/**
 * Reads the publisher from `CAMPAIGN_DESK_HOMEPAGE` and `CAMPAIGN_DESK_MAINTAINER`; in a workflow
 * on GitHub the homepage is the repository. Otherwise both are addresses under `.invalid`, which
 * belongs to nobody (source: RFC 2606), since deb and rpm need some.
 */
export function readPublisher(env: Environment): Publisher {
  const repository = env['GITHUB_REPOSITORY'];
  const onGitHub =
    repository === undefined ? undefined : `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}`;
  return {
    homepage: env['CAMPAIGN_DESK_HOMEPAGE'] ?? onGitHub ?? 'https://campaign-desk.invalid/',
    maintainer: env['CAMPAIGN_DESK_MAINTAINER'] ?? 'The Campaign Desk maintainers <maintainers@campaign-desk.invalid>',
  };
}

/** Tells electron-builder the publisher. */
export function publisherOptions({ homepage, maintainer }: Publisher): readonly string[] {
  return [
    `-c.extraMetadata.homepage=${homepage}`,
    `-c.linux.maintainer=${maintainer}`,
    `-c.linux.vendor=${maintainer.replace(/\s*<.*>$/, '')}`,
  ];
}
