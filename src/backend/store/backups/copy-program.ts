import { copyDatabase } from './copy';
import { copyJobSchema } from './job';
import { serveJob } from '../core/serve-job';

serveJob((job, reportStep) => copyDatabase(copyJobSchema.parse(job), reportStep));
