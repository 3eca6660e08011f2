import { runPart } from '../part';

runPart(__filename);
