import { serveJob } from '../core/serve-job';
import { convertFiles, convertJobSchema } from './convert-files';

serveJob((job, reportStep) => convertFiles(convertJobSchema.parse(job), reportStep));
