import { describe, expect, it } from 'vitest';
import { MAX_COMMAND_LENGTH } from '@domain/paste/curl/mentions-curl';
import { commandSummary, requestAccess } from '@domain/paste/curl/summary';
import { read, refusal, updateOf } from './read';

const URL = 'https://api.example.com/campaign';
const BODY = '{"name":"Spring wave"}';

describe('a variable that the same text sets', () => {
  it.each([
    ['on a line before', `ID=cmp_1\ncurl ${URL}/$ID -d '${BODY}'`],
    ['before a semicolon', `ID=cmp_1; curl ${URL}/$ID -d '${BODY}'`],
    ['before &&', `ID=cmp_1 && curl "${URL}/\${ID}" -d '${BODY}'`],
    ['in quotes', `ID="cmp_1"\ncurl "${URL}/$ID" -d '${BODY}'`],
    ['exported', `export ID='cmp_1'\ncurl ${URL}/$ID -d '${BODY}'`],
    ['of several', `BASE=https://api.example.com ID=cmp_1\ncurl $BASE/campaign/$ID -d '${BODY}'`],
    ['from others', `A=cmp_; ID=\${A}1\ncurl ${URL}/$ID -d '${BODY}'`],
    ['with spaces, in quotes', `ID=cmp_1; B='${BODY}'\ncurl ${URL}/$ID -d "$B"`],
    ['in a here document', `ID=cmp_1 N='Spring wave'\ncurl ${URL}/$ID -d @- <<EOF\n{"name":"$N"}\nEOF`],
    ['of PowerShell', `$id = 'cmp_1'\ncurl.exe "${URL}/$Id" -d '${BODY}'`],
    ['of PowerShell’s environment', `$env:ID = "cmp_1"\ncurl.exe ${URL}/$env:ID -d '${BODY}'`],
  ])('is put in: %s', (_, text) => {
    expect(refusal(text)).toBeNull();
    expect(read(text).campaignId).toBe('cmp_1');
    expect(updateOf(text)).toEqual({ name: 'Spring wave' });
  });

  it('may contain a key, which is recognised and never part of the summary', () => {
    const key = 'sk_live_in_a_variable_1';
    const text = `KEY=${key} ID=cmp_1\ncurl ${URL}/$ID -H "Authorization: Bearer $KEY" -d '${BODY}'`;
    expect(requestAccess(text, null)?.secrets.apiKey).toBe(key);
    expect(JSON.stringify(commandSummary(text))).not.toContain(key);
  });

  it.each([
    ['set twice', `ID=cmp_1; ID=cmp_2; curl ${URL}/$ID`],
    ['set again later', `ID=cmp_1; curl ${URL}/$ID; ID=cmp_2`],
    ['set behind its use', `curl ${URL}/$ID; ID=cmp_1`],
    ['set under a condition', `if true; then ID=cmp_1; fi; curl ${URL}/$ID`],
    ['set if something fails', `false || ID=cmp_1; curl ${URL}/$ID`],
    ['set in a subshell', `(ID=cmp_1); curl ${URL}/$ID`],
    ['set for another command', `ID=cmp_1 true; curl ${URL}/$ID`],
    ['set for this command', `ID=cmp_1 curl ${URL}/$ID`],
    ['set in the background', `ID=cmp_1 & curl ${URL}/$ID`],
    ['from a program', `ID=$(cat id); curl ${URL}/$ID`],
    ['with a default', `ID=cmp_1; curl ${URL}/\${ID:-x}`],
    ['read as well', `ID=cmp_1; read ID; curl ${URL}/$ID`],
    ['of a loop', `ID=cmp_1; for ID in a b; do curl ${URL}/$ID; done`],
    ['with spaces, outside of quotes', `ID='cmp_1 x'; curl ${URL}/$ID`],
    ['added to', `ID=cmp_; ID+=1; curl ${URL}/$ID`],
    ['of PowerShell, set twice', `$id = 'cmp_1'\n$id = 'cmp_2'\ncurl.exe "${URL}/$id"`],
  ])('stays unknown if that is in doubt: %s', (_, text) => {
    expect(refusal(text)).toMatchObject({ kind: 'campaign-text', reason: 'placeholder-id' });
  });

  it('is not inserted if quotes prevent it', () => {
    expect(updateOf(`N=Spring; curl ${URL}/cmp_1 -d '{"name":"Pay $N now"}'`)).toEqual({ name: 'Pay $N now' });
  });

  it('takes no extra time or memory for values that contain each other many times', () => {
    const doubled = Array.from({ length: 60 }, (_, step) => `A${String(step + 1)}=$A${String(step)}$A${String(step)}`);
    const started = performance.now();
    expect(refusal(`A0=xx\n${doubled.join('\n')}\ncurl ${URL}/$A60`)).toMatchObject({ reason: 'placeholder-id' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('a command that is too long', () => {
  it('is not read, with the reason', () => {
    const text = `curl ${URL}/cmp_1 -d '{"name":"${'x'.repeat(MAX_COMMAND_LENGTH)}"}'`;
    expect(refusal(text)).toMatchObject({ reason: 'command-too-long' });
    expect(commandSummary(text)).toBeNull();
    expect(requestAccess(text, null)).toBeNull();
  });
});
