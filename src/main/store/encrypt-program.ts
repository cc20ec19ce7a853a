import { convertFiles, convertJobSchema } from './encryption/convert-files';
import { serveJob } from './serve-job';

serveJob((job, reportStep) => convertFiles(convertJobSchema.parse(job), reportStep));
