import { convertFiles, convertJobSchema } from './convert-files';
import { serveJob } from '../core/serve-job';

serveJob((job, reportStep) => convertFiles(convertJobSchema.parse(job), reportStep));
