import { eraseFiles } from './erasure/erase-files';
import { eraseJobSchema } from './erasure/job';
import { serveJob } from './serve-job';

serveJob((job, reportStep) => eraseFiles(eraseJobSchema.parse(job), reportStep));
