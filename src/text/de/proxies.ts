import type { proxies as english } from '../en/proxies';

/** The sign-in that a proxy on the way to the servers asks for. */
export const proxies: typeof english = {
  title: 'Proxys',
  lead: 'Ihr Netzwerk sendet Anfragen über diese Proxys, die eine Anmeldung verlangen. Jeder Benutzername und jedes Passwort wird nur an den Proxy gesendet, für den sie eingegeben wurden.',
  needed: (proxy) => `Der Proxy ${proxy} verlangt eine Anmeldung. Bis Sie sie eingeben, wird nichts gesendet.`,
  refused: (proxy) => `Der Proxy ${proxy} hat den gespeicherten Benutzernamen und das Passwort abgelehnt.`,
  signIn: 'Am Proxy anmelden',
  signInTo: (proxy) => `Am Proxy ${proxy} anmelden`,
  dialogTitle: 'Am Proxy anmelden',
  dialogLead: (proxy) =>
    `Anfragen von diesem Computer laufen über ${proxy}, der einen Benutzernamen und ein Passwort verlangt. Fragen Sie Ihre Netzwerkadministration, wenn Sie sie nicht kennen.`,
  username: 'Benutzername des Proxys',
  password: 'Passwort des Proxys',
  storageHint: 'Wird im Schlüsselbund Ihres Systems gespeichert. Das Passwort lässt sich nicht erneut anzeigen.',
  store: 'Anmeldung speichern',
  needUsername: 'Geben Sie den Benutzernamen ein.',
  needPassword: 'Geben Sie das Passwort ein.',
  badText: 'Entfernen Sie Zeilenumbrüche und andere Steuerzeichen.',
  saved: (proxy) =>
    `Anmeldung für ${proxy} gespeichert. Versuchen Sie es jetzt erneut. Eingereihte Aktualisierungen werden automatisch gesendet.`,
  signedIn: (username, where) =>
    where === 'keychain'
      ? `Meldet sich als ${username} an, im Schlüsselbund gespeichert`
      : `Meldet sich als ${username} an, bis die App geschlossen wird`,
  notSignedIn: 'Keine Anmeldung gespeichert',
  forget: 'Anmeldung vergessen',
  forgetOf: (proxy) => `Anmeldung für ${proxy} vergessen`,
};
