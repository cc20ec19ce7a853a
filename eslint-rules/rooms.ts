import { isBuiltin } from 'node:module';
import type { Rule } from 'eslint';
import { onImports } from './imports';
import { placeOf, targetOf } from './places';

/** What a room may import besides itself. Tests and scripts are no rooms and may import anything. */
interface Room {
  readonly rooms: readonly string[];
  readonly node: boolean;
  readonly electron: boolean;
}

const ROOMS: Readonly<Record<string, Room>> = {
  shared: { rooms: ['shared/text'], node: false, electron: false },
  domain: { rooms: ['shared'], node: false, electron: false },
  'shared/text': { rooms: ['shared', 'domain'], node: false, electron: false },
  main: { rooms: ['shared', 'shared/text', 'domain'], node: true, electron: true },
  preload: { rooms: ['shared'], node: false, electron: true },
  renderer: { rooms: ['shared', 'shared/text', 'domain'], node: false, electron: false },
  sandbox: { rooms: ['shared', 'domain'], node: true, electron: false },
};

/** Who may import whom, as ARCHITECTURE.md has it. */
export const rooms: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      room: 'src/{{from}} must not import src/{{to}}: see ROOMS in eslint-rules/rooms.ts.',
      outside: 'src/{{from}} must not import from outside src.',
      node: 'src/{{from}} must not import Node’s modules: it runs where there are none.',
      electron: 'src/{{from}} must not import electron.',
    },
  },
  create(context) {
    const from = roomOf(placeOf(context.filename, context.cwd));
    const room = from === null ? undefined : ROOMS[from];
    if (from === null || room === undefined) return {};
    return onImports(({ source }, node) => {
      const messageId = objection(source, targetOf(source, context.filename, context.cwd), from, room);
      const to = roomOf(targetOf(source, context.filename, context.cwd) ?? '') ?? '';
      if (messageId !== null) context.report({ node, messageId, data: { from, to } });
    });
  },
};

function objection(source: string, target: string | null, from: string, room: Room): string | null {
  if (target === null) {
    if (source === 'electron' || source.startsWith('electron/')) return room.electron ? null : 'electron';
    return isBuiltin(source) && !room.node ? 'node' : null;
  }
  const to = roomOf(target);
  if (to === null) return 'outside';
  return to === from || room.rooms.includes(to) ? null : 'room';
}

/** `src/backend/log/log.ts` is in the room `main`. Texts are above the domain, the rest of `src/shared` is below it. */
function roomOf(place: string): string | null {
  return /^src\/(shared\/text|[^/]+)\//.exec(`${place}/`)?.[1] ?? null;
}
