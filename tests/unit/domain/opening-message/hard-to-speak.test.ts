import { describe, expect, it } from 'vitest';
import { hardToSpeak } from '@domain/opening-message/hard-to-speak';

const foundIn = (text: string): readonly string[] =>
  hardToSpeak(text).map(({ issue, from, to }) => `${issue}: ${text.slice(from, to)}`);

describe('hardToSpeak', () => {
  it.each([
    ['Visit https://acme.com/a?b=1 today', 'url: https://acme.com/a?b=1'],
    ['See www.acme.de.', 'url: www.acme.de.'],
    ['Go to acme.com/offers now', 'url: acme.com/offers'],
    ['Write to anna.b+x@acme.co.uk please', 'email: anna.b+x@acme.co.uk'],
    ['This is **very** good', 'markup: **very**'],
    ['This is *very* good', 'markup: *very*'],
    ['Use `code` here', 'markup: `code`'],
    ['Read [this](https://a.io)', 'markup: [this](https://a.io)'],
    ['# Hello', 'markup: # '],
    ['Points:\n- one', 'markup: - '],
    ['Hello<br/>you', 'markup: <br/>'],
    ['Smith &amp; Sons', 'markup: &amp;'],
    ['You owe $1,200.50 to us', 'amount: $1,200.50'],
    ['You owe $45.99', 'amount: $45.99'],
    ['Sie schulden 1.200,50 € seit Mai', 'amount: 1.200,50 €'],
    ['Il reste 1 200,50 €'.replace('1 ', '1\u202F'), 'amount: 1\u202F200,50 €'],
    ['₹1,20,000 बाकी है', 'amount: ₹1,20,000'],
    ['Rs. 4,500.00 due', 'amount: Rs. 4,500.00'],
    ['Your visit is on 03/04/2027', 'date: 03/04/2027'],
    ['Am 3.4.2027 um neun', 'date: 3.4.2027'],
    ['On 2027-04-03', 'date: 2027-04-03'],
    ['Great 🎉 news', 'emoji: 🎉'],
    ['Family 👨‍👩‍👧 plan', 'emoji: 👨‍👩‍👧'],
    ['Bonjour 🇫🇷', 'emoji: 🇫🇷'],
    ['THIS IS VERY IMPORTANT news', 'capitals: THIS IS VERY IMPORTANT'],
    ['An IMPORTANT call', 'capitals: IMPORTANT'],
    ['ACHTUNG, bitte', 'capitals: ACHTUNG'],
  ])('finds in “%s”: %s', (text, found) => {
    expect(foundIn(text)).toEqual([found]);
  });

  it.each([
    'Hello, this is Anna from Acme.',
    'You owe 45 dollars, or $45.',
    'Call the UNICEF and the FBI of the USA at 10.30 today',
    'BMW AG and IBM',
    'It is 9.30 a.m.; version 1.5 of the contract',
    'Dr. Smith of St. Mary’s, e.g. on Monday',
    'a_b and snake_case_name and 5 * 3 * 2',
    'Rock ’n’ roll – and/or 24/7',
    'नमस्ते, आपके बिल के बारे में।',
    'Hello xxxxxxxxxx, how are you?',
    'Copyright © Acme™',
    'Sprechen Sie mit Frau Dr. Müller.Danke',
  ])('finds nothing in “%s”', (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it('returns several in their order, none within another', () => {
    expect(foundIn('🎉 Pay $1,200.50 at **https://a.com** NOW PLEASE')).toEqual([
      'emoji: 🎉',
      'amount: $1,200.50',
      'url: https://a.com**',
      'capitals: NOW PLEASE',
    ]);
  });
});
