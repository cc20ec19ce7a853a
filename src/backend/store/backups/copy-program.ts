import { serveJob } from '../core/serve-job';
import { copyDatabase } from './copy';
import { copyJobSchema } from './job';

serveJob((job, reportStep) => copyDatabase(copyJobSchema.parse(job), reportStep));
