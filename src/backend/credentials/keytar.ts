/**
 * The part of keytar that is used. `findCredentials` is not: on a locked keyring it ends the whole
 * process.
 */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

/**
 * Loads keytar. Only called when a secret is needed: without libsecret it throws while it loads.
 */
export async function loadKeytar(): Promise<Keytar> {
  const module: Keytar & { readonly default?: Keytar } = await import('keytar');
  return module.default ?? module;
}
