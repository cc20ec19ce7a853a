import { describe, expect, it } from 'vitest';
import { draftFileName } from '@shared/draft/file-name';
import { draftFilesIn } from '../../../src/main/draft-files/paths';

describe('draft files among arguments', () => {
  it('are found by their ending, once each, relative ones in the folder of that start', () => {
    expect(
      draftFilesIn(
        ['/opt/app', '--no-sandbox', '.', 'notes.txt', 'a.campaigndraft', '/x/B.CampaignDraft', './a.campaigndraft'],
        '/home/ada',
      ),
    ).toEqual(['/home/ada/a.campaigndraft', '/x/B.CampaignDraft']);
  });

  it('may be addresses, as file managers pass them', () => {
    expect(draftFilesIn(['file:///home/ada/my%20draft.campaigndraft', 'file://%ZZ.campaigndraft'], '/')).toEqual([
      '/home/ada/my draft.campaigndraft',
    ]);
  });

  it('are no flags', () => {
    expect(draftFilesIn(['--open=/x.campaigndraft'], '/')).toEqual([]);
  });
});

describe('the name of a draft file', () => {
  it.each([
    ['March renewals', 'March renewals.campaigndraft'],
    ['a/b\\c: "d" <e>?*|', 'a b c d e.campaigndraft'],
    ['...hidden. ', 'hidden.campaigndraft'],
    ['\u0000\n', 'Draft.campaigndraft'],
    ['Grüße 🎉', 'Grüße 🎉.campaigndraft'],
    ['x'.repeat(300), `${'x'.repeat(80)}.campaigndraft`],
  ])('of %j is %j', (title, name) => {
    expect(draftFileName(title)).toBe(name);
  });
});
