import { join } from 'node:path';
import { openEmptyWindow } from './open-empty-window';

openEmptyWindow({ load: (window) => window.loadFile(join(__dirname, 'index.html')) });
