/** `npm run test:torture`: the tests that kill the app at random, many more times than `npm test` has the time for. */
process.env['CAMPAIGN_DESK_KILLS'] = '200';
process.argv.push('e2e', 'kills.spec.ts');
void import('./test');

export {};
