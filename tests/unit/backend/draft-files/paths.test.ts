import { describe, expect, it } from 'vitest';
import { draftFilesIn } from '@backend/draft-files/paths';

describe('draft files among command line arguments', () => {
  it('are found by their extension, once each, relative ones in the folder of that start', () => {
    expect(
      draftFilesIn(
        ['/opt/app', '--no-sandbox', '.', 'notes.txt', 'a.campaigndraft', '/x/B.CampaignDraft', './a.campaigndraft'],
        '/home/ada',
      ),
    ).toEqual(['/home/ada/a.campaigndraft', '/x/B.CampaignDraft']);
  });

  it('can be URLs, as file managers pass them', () => {
    expect(draftFilesIn(['file:///home/ada/my%20draft.campaigndraft', 'file://%ZZ.campaigndraft'], '/')).toEqual([
      '/home/ada/my draft.campaigndraft',
    ]);
  });

  it('are not flags', () => {
    expect(draftFilesIn(['--open=/x.campaigndraft'], '/')).toEqual([]);
  });
});
