import { allTests, runPart } from '../part';

runPart(__filename, allTests());
