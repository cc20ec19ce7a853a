import { copyDatabase } from './backups/copy';
import { copyJobSchema } from './backups/job';
import { serveJob } from './serve-job';

serveJob((job, reportStep) => copyDatabase(copyJobSchema.parse(job), reportStep));
