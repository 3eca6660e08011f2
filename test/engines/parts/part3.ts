import { engineTests, runPart } from '../../part';

runPart(__filename, engineTests());
