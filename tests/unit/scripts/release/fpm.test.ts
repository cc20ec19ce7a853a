import { describe, expect, it } from 'vitest';
import { controlFile } from '../../../../scripts/release/fpm/deb';
import { readOrder } from '../../../../scripts/release/fpm/order';
import { specFile } from '../../../../scripts/release/fpm/rpm';

/** What electron-builder 26 calls fpm with. */
const args = (kind: 'deb' | 'rpm', ...more: readonly string[]): readonly string[] => [
  ...['-s', 'dir', '--force', '-t', kind, '-d', 'libgtk-3-0t64 | libgtk-3-0', '-d', 'libc6 (>= 2.29)'],
  ...(kind === 'deb' ? ['--deb-recommends', 'gnome-keyring', '--deb-compression', 'xz'] : []),
  ...(kind === 'rpm' ? ['--rpm-os', 'linux', '--rpm-compression', 'xzmt'] : []),
  ...['--architecture', 'amd64', '--after-install', '/tmp/in.sh', '--after-remove', '/tmp/out.sh'],
  ...['--description', kind === 'deb' ? 'Do it\n Do it without a connection.' : 'Do it without a connection.'],
  ...['--version', '0.1.0~beta.1', '--package', '/dist/desk', '--name', 'desk', '--maintainer', 'We <we@example.org>'],
  ...['--vendor', 'We', '--url', 'https://example.org/', '--license', 'MIT', '--category', 'misc'],
  ...(kind === 'deb' ? ['--deb-priority', 'optional'] : ['--rpm-summary', 'Do it at 100 %']),
  ...['/dist/linux-unpacked/=/opt/The Desk', 'a=b.png=/usr/share/icons/desk.png', ...more],
];

describe("the command line that electron-builder's fpm gets", () => {
  it('is one order, in which the last equals sign separates a file from its target', () => {
    expect(readOrder(args('deb'))).toMatchObject({
      kind: 'deb',
      output: '/dist/desk',
      depends: ['libgtk-3-0t64 | libgtk-3-0', 'libc6 (>= 2.29)'],
      recommends: ['gnome-keyring'],
      summary: 'Do it',
      description: ['Do it without a connection.'],
      contents: [
        { from: '/dist/linux-unpacked/', to: '/opt/The Desk' },
        { from: 'a=b.png', to: '/usr/share/icons/desk.png' },
      ],
    });
  });

  it.each([
    ['an unknown option', ['--deb-user', 'root'], '--deb-user'],
    ['a file without a target', ['file'], 'file'],
    ['an option without a value', ['--iteration'], '--iteration'],
    ['another kind of package', ['-t', 'pacman'], 'pacman'],
  ])('is refused with %s', (_what, more, named) => {
    expect(() => readOrder(args('deb', ...more))).toThrow(named);
  });
});

describe('the control file of a deb', () => {
  it('has the fields of Debian, and none that is empty', () => {
    expect(controlFile({ ...readOrder(args('deb')), recommends: [] }, 2049)).toBe(
      [
        'Package: desk',
        'Version: 0.1.0~beta.1',
        'Architecture: amd64',
        'Maintainer: We <we@example.org>',
        'Installed-Size: 3',
        'Depends: libgtk-3-0t64 | libgtk-3-0, libc6 (>= 2.29)',
        'Section: misc',
        'Priority: optional',
        'Homepage: https://example.org/',
        'Description: Do it',
        ' Do it without a connection.',
        '',
      ].join('\n'),
    );
  });
});

describe('the recipe of an rpm', () => {
  it('has scripts in which a percent sign is no macro', () => {
    const spec = specFile(readOrder(args('rpm')), { afterInstall: 'echo 100%', afterRemove: 'echo $1' }, '/root', []);
    expect(spec).toContain('%post\necho 100%%\n');
    expect(spec).toContain('%postun\necho $1\n');
    expect(spec).toContain('Summary: Do it at 100 %%\n');
    expect(spec).toContain('%description\nDo it without a connection.\n');
    expect(spec).toContain('Requires: libc6 (>= 2.29)\n');
  });
});
