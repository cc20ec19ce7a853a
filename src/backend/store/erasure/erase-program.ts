import { serveJob } from '../core/serve-job';
import { eraseFiles } from './erase-files';
import { eraseJobSchema } from './job';

serveJob((job, reportStep) => eraseFiles(eraseJobSchema.parse(job), reportStep));
