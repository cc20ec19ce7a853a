import type { connections as english } from '../en/connections';

/** First run, connections and their credentials. */
export const connections: typeof english = {
  firstRun: {
    title: 'Mit Kathan verbinden',
    lead: 'Bearbeiten Sie Anrufkampagnen offline, prüfen Sie jede Änderung und übertragen Sie sie, wenn Sie so weit sind.',
    sandbox: 'Sandbox ausprobieren',
    sandboxLead:
      'Noch kein Konto? Probieren Sie acht Beispielkampagnen in einer lokalen Sandbox aus. Nichts verlässt Ihren Computer, und niemand wird angerufen.',
    sandboxTitle: 'Noch kein Konto?',
    sandboxAbout: 'Lernen Sie die App mit acht Beispielkampagnen in einer lokalen Sandbox kennen.',
    sandboxSteps: [
      'Bearbeiten, prüfen und übertragen Sie wie mit einem echten Konto.',
      'Nichts verlässt Ihren Computer, und niemand wird angerufen.',
      'Verbinden Sie später ein Konto. Beides lässt sich nebeneinander nutzen.',
    ],
  },
  form: {
    name: 'Name der Verbindung',
    nameHint: 'Diesen Namen sehen nur Sie.',
    defaultName: 'Kathan Staging',
    baseUrl: 'Basis-URL',
    baseUrlHint: 'Nur ändern, wenn Kathan Ihnen eine andere Adresse gegeben hat.',
    apiKey: 'API-Schlüssel',
    apiKeyHint: 'Beginnt mit sk_live_',
    userId: 'Benutzer-ID',
    userIdHint: 'Beginnt mit user_',
    storageHint:
      'Schlüssel und Benutzer-ID werden nur im Schlüsselbund Ihres Systems gespeichert. Die App zeigt nur die letzten Zeichen.',
    test: 'Verbindung testen',
    testing: 'Wird getestet…',
    save: 'Verbindung speichern',
    keepForSession: 'Nur für diese Sitzung behalten',
    sessionHint: 'Bleibt im Arbeitsspeicher. Nach dem Schließen der App werden Sie erneut gefragt.',
    needName: 'Geben Sie der Verbindung einen Namen.',
    nameTooLong: 'Verwenden Sie höchstens 120 Zeichen.',
    nameHoldsKey:
      'Das sieht wie ein API-Schlüssel aus und wurde deshalb nicht gespeichert. Geben Sie ihn im Feld „API-Schlüssel“ ein und hier einen Namen.',
    looksLikeUserId: 'Das sieht wie eine Benutzer-ID aus, nicht wie ein API-Schlüssel.',
    looksLikeApiKey: 'Das sieht wie ein API-Schlüssel aus, nicht wie eine Benutzer-ID.',
    unusualApiKey: 'Das beginnt nicht mit sk_live_ wie dokumentierte Schlüssel. Sie können es trotzdem verwenden.',
    unusualUserId: 'Das beginnt nicht mit user_ wie dokumentierte Benutzer-IDs. Sie können es trotzdem verwenden.',
    swap: 'Vertauschen',
    moreThanApiKey:
      'Das enthält mehr als den API-Schlüssel, zum Beispiel Anführungszeichen oder den Namen einer Variablen.',
    moreThanUserId:
      'Das enthält mehr als die Benutzer-ID, zum Beispiel Anführungszeichen oder den Namen einer Variablen.',
    onlyApiKey: 'Nur den Schlüssel verwenden',
    onlyUserId: 'Nur die Benutzer-ID verwenden',
    needBaseUrl: 'Geben Sie die Basis-URL ein.',
    needApiKey: 'Geben Sie den API-Schlüssel ein.',
    needUserId: 'Geben Sie die Benutzer-ID ein.',
    badSecret: (label) =>
      `„${label}“ darf nur Buchstaben, Ziffern und Symbole enthalten, keine Leerzeichen oder Zeilenumbrüche. Fügen Sie den Wert erneut ein.`,
    keychainTitle: 'Der Schlüsselbund kann nicht verwendet werden',
  },
  test: {
    accepted: (userId) => `Verbunden. Sie sind als ${userId} angemeldet.`,
    refused: (status, detail) =>
      `Der Server hat diese Zugangsdaten abgelehnt (${String(status)}${detail === '' ? '' : `: ${detail}`}). Prüfen Sie API-Schlüssel und Benutzer-ID.`,
    notThisApi: (status) =>
      `Diese Adresse hat geantwortet (${String(status)}), sieht aber nicht nach der Kathan-API aus. Prüfen Sie die Basis-URL.`,
    rateLimited: (at) =>
      at === null
        ? 'Zu viele Anfragen. Versuchen Sie es in einer Minute erneut.'
        : `Zu viele Anfragen. Versuchen Sie es nach ${at} erneut.`,
    serverError: (status) => `Serverfehler (${String(status)}). Versuchen Sie es später erneut.`,
    network: {
      offline: 'Dieser Computer ist anscheinend offline. Sie können jetzt speichern und später testen.',
      dns: 'Der Host wurde nicht gefunden. Prüfen Sie die Basis-URL und Ihr Netzwerk.',
      refused: 'Der Host lehnt Verbindungen auf diesem Port ab. Prüfen Sie die Basis-URL und ob der Server läuft.',
      reset: 'Der Server hat die Verbindung geschlossen. Versuchen Sie es erneut.',
      tls: 'Die sichere Verbindung ist fehlgeschlagen, weil dieser Computer dem Zertifikat des Servers nicht vertraut. Prüfen Sie die Basis-URL und den Proxy Ihres Netzwerks.',
      timeout: 'Der Server hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut oder prüfen Sie die Basis-URL.',
      cut: 'Die Antwort brach ab. Versuchen Sie es erneut.',
      'answer-too-large': 'Die Antwort ist viel zu groß für diese API. Prüfen Sie die Basis-URL.',
      redirect:
        'Der Server leitet zu einer anderen Adresse weiter, und die App folgt Weiterleitungen nicht. Geben Sie stattdessen diese Adresse ein.',
      'proxy-sign-in':
        'Der Proxy Ihres Netzwerks verlangt eine Anmeldung. Es wurde nichts gesendet. Geben Sie Benutzername und Passwort des Proxys ein und versuchen Sie es erneut.',
      failed: 'Die Verbindung konnte nicht hergestellt werden. Prüfen Sie die Basis-URL und Ihr Netzwerk.',
    },
  },
  switcher: {
    button: 'Verbindung wechseln',
    title: 'Verbindungen',
    none: 'Keine Verbindung',
    noneHint: 'Zum Übertragen eine hinzufügen',
    add: 'Verbindung hinzufügen',
    manage: 'Verbindungen verwalten',
    active: 'Aktiv',
    sandbox: 'Lokale Sandbox',
    environments: { staging: 'Staging', local: 'Lokal' },
  },
  addTitle: 'Verbindung hinzufügen',
};
