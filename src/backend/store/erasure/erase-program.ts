import { eraseFiles } from './erase-files';
import { eraseJobSchema } from './job';
import { serveJob } from '../core/serve-job';

serveJob((job, reportStep) => eraseFiles(eraseJobSchema.parse(job), reportStep));
