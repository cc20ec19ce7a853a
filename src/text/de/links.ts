import type { links as english } from '../en/links';

/** Links into the app. */
export const links: typeof english = {
  copied: 'Link kopiert. Er öffnet diesen Entwurf auf diesem Computer.',
  invalid:
    'Der Link kann nicht geöffnet werden, weil er kein gültiger Campaign-Desk-Link ist. Es wurde nichts geändert.',
  noDraft: 'Der Entwurf des Links ist nicht auf diesem Computer oder wurde verworfen. Es wurde nichts geändert.',
  noConnection: 'Die Verbindung des Links ist nicht auf diesem Computer. Es wurde nichts geändert.',
  dialogOpen:
    'Ein Link wurde nicht geöffnet, weil ein Dialog offen ist. Schließen Sie den Dialog und öffnen Sie den Link erneut.',
};
