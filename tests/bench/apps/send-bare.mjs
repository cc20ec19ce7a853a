import { connect } from 'node:net';

/** Sends the updates of `support/updates.ts` at once over one socket, and counts the responses. */
const [, , baseUrl, headers, count] = process.argv;
const { hostname, port, host } = new URL(baseUrl);
const lines = Object.entries(JSON.parse(headers)).map(([name, value]) => `${name}: ${value}\r\n`);
const socket = connect(Number(port), hostname);
let text = '';
for (let n = 0; n < Number(count); n += 1) {
  const body = JSON.stringify({ name: `Campaign number ${n}` });
  text += `PATCH /campaign/cmp_${n} HTTP/1.1\r\nHost: ${host}\r\n${lines.join('')}Content-Length: ${body.length}\r\n\r\n${body}`;
}
socket.write(text);
let responses = 0;
let rest = '';
socket.setEncoding('latin1').on('data', (piece) => {
  const parts = (rest + piece).split('HTTP/1.1 200 OK');
  responses += parts.length - 1;
  // The last response has only begun; its body ends it.
  rest = parts.at(-1).slice(-20);
  if (responses === Number(count) && piece.trimEnd().endsWith('}')) socket.end();
});
