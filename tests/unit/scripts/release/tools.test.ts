import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { publisherOptions, readPublisher } from '../../../../scripts/release/publisher';
import { chooseToolset, environmentFor, linuxTargets, NO_APPIMAGE, toolsHost } from '../../../../scripts/release/tools';

describe('the tools that make packages', () => {
  it("are electron-builder's own if their host responds, whatever it says", async () => {
    const server = createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const host = `http://127.0.0.1:${port}/`;
    expect(await chooseToolset(host)).toBe('standard');
    await new Promise((done) => server.close(done));
    expect(await chooseToolset(host)).toBe('system');
  });

  it('come from the mirror that electron-builder would use', () => {
    expect(toolsHost({})).toMatch(/^https:\/\/github\.com\//);
    expect(toolsHost({ ELECTRON_BUILDER_BINARIES_MIRROR: 'https://a.example/' })).toBe('https://a.example/');
    expect(toolsHost({ npm_config_electron_builder_binaries_mirror: 'https://b.example/' })).toBe('https://b.example/');
  });

  it('make an AppImage only if they are the standard ones, and the same packages otherwise', () => {
    expect(linuxTargets('standard')).toEqual(['AppImage', 'deb', 'rpm']);
    expect(linuxTargets('system')).toEqual(['deb', 'rpm']);
    expect(NO_APPIMAGE).toContain('making no AppImage');
  });

  it('are replaced only if they are out of reach, and never against what the environment says', () => {
    const env = { CUSTOM_FPM_PATH: '/opt/fpm' };
    expect(environmentFor('standard', env)).toEqual(env);
    expect(environmentFor('system', env)['CUSTOM_FPM_PATH']).toBe('/opt/fpm');
    expect(environmentFor('system', {})['CUSTOM_FPM_PATH']).toMatch(/fpm\.ts$/);
  });
});

describe('the publisher', () => {
  it('is nobody that exists unless the environment says who', () => {
    const { homepage, maintainer } = readPublisher({});
    expect(new URL(homepage).hostname).toMatch(/\.invalid$/);
    expect(maintainer).toMatch(/@\S+\.invalid>$/);
  });

  it('has the repository as homepage in a workflow, and what is set explicitly before that', () => {
    const workflow = { GITHUB_REPOSITORY: 'them/desk', GITHUB_SERVER_URL: 'https://github.example' };
    expect(readPublisher(workflow).homepage).toBe('https://github.example/them/desk');
    expect(readPublisher({ ...workflow, CAMPAIGN_DESK_HOMEPAGE: 'https://desk.example/' }).homepage).toBe(
      'https://desk.example/',
    );
  });

  it('is named as vendor without the address', () => {
    const options = publisherOptions({ homepage: 'https://desk.example/', maintainer: 'We <we@desk.example>' });
    expect(options).toContain('-c.linux.vendor=We');
  });
});
