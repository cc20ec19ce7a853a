import { runElectronBuilder, TEST_BUILD } from './release/electron-builder';

const SHIPPED = ['--dir'];
const FOR_TESTS = ['--dir', ...TEST_BUILD, '-c.directories.output=dist/for-tests'];

/**
 * `npm run package:dir`: the app as an unpacked folder in `dist/`, for the system this runs on.
 * `--with-test-build` also makes the one that the tests of the packaged app attach to.
 */
const withTestBuild = process.argv.includes('--with-test-build');
const runs = withTestBuild ? [SHIPPED, FOR_TESTS] : [SHIPPED];
void runElectronBuilder(runs, { output: 'dist', env: process.env }).then((code) => {
  process.exitCode = code;
});
