import { describe, expect, it } from 'vitest';
import { queueBlocker, type QueueFacts, settingsBlocker } from '@domain/sync/queue-blocker';

const now = new Date('2027-03-01T12:00:00.000Z');
const server = { id: '1f0b7c2e-0000-4000-8000-000000000001', kind: 'server' } as const;
const idle = { paused: false, unreachable: [], limited: [] };
const facts = (some: Partial<QueueFacts> = {}): QueueFacts => ({
  list: idle,
  workOffline: false,
  online: true,
  connection: server,
  ...some,
});

describe('what blocks a queue', () => {
  it('[S24] is first the user’s choice, then the network, then the server', () => {
    const unreachable = [{ connectionId: server.id, reason: null, nextTryAt: now.toISOString() }];
    const limited = [{ connectionId: server.id, until: now.toISOString() }];
    const all = facts({ list: { paused: true, unreachable, limited }, workOffline: true, online: false });
    expect(queueBlocker(all)?.kind).toBe('work-offline');
    expect(queueBlocker({ ...all, workOffline: false })?.kind).toBe('paused');
    const running = { ...all, workOffline: false, list: { ...idle, unreachable, limited } };
    expect(queueBlocker(running)?.kind).toBe('offline');
    expect(queueBlocker({ ...running, online: true })?.kind).toBe('unreachable');
    expect(queueBlocker(facts({ list: { ...idle, limited } }))?.kind).toBe('limited');
    expect(queueBlocker(facts())).toBeNull();
  });

  it('is never the network for the sandbox, which runs on this computer', () => {
    expect(queueBlocker(facts({ online: false, connection: { ...server, kind: 'sandbox' } }))).toBeNull();
  });

  it('depends only on its own connection', () => {
    const other = '1f0b7c2e-0000-4000-8000-000000000002';
    const unreachable = [{ connectionId: other, reason: null, nextTryAt: now.toISOString() }];
    expect(queueBlocker(facts({ list: { ...idle, unreachable } }))).toBeNull();
  });

  it('[S24] is Work offline before the pause, which Push now ignores', () => {
    expect(settingsBlocker({ workOffline: true, paused: true })).toBe('work-offline');
    expect(settingsBlocker({ workOffline: false, paused: true })).toBe('paused');
    expect(settingsBlocker({ workOffline: false, paused: false })).toBeNull();
  });
});
