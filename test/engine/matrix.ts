import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Fault, FaultPlan } from '../sandbox/faults';
import type { SandboxOptions } from '../sandbox/server';
import { callDirectly } from '../sandbox/testKit';
import { onStage } from './cases';
import type { RunOptions } from './engine';
import { status } from './faults';
import { recordsOf, tell, tellChanges } from './matrixTold';

/** An operation of a matrix. Of its two items only the first meets a fault. */
export interface MatrixOperation {
	parameters: INodeParameters;
	/** The requests that the faults are planned for: those of the first item. */
	path: string;
	/** The method of the request that changes something. */
	write?: string;
	/** Whether the node reads what it changes before it does so. */
	looks?: boolean;
	/** The record that somebody deletes meanwhile. */
	record: string;
	/** The fields of the first item that name what does not exist. */
	unknown?: IDataObject;
	/** The fields of the first item that name what belongs to another account. */
	foreign?: IDataObject;
}

export interface Matrix {
	account: SandboxOptions;
	items: readonly [IDataObject, ...IDataObject[]];
	operations: Readonly<Record<string, MatrixOperation>>;
}

/** A fault as it is played: its plan, and what else differs from a sound run. */
interface Play {
	faults?: FaultPlan;
	/** Fields of the first item. */
	item?: IDataObject;
	/** The method of the request after which somebody deletes the record; 'none' before the first request. */
	deletedAfter?: string;
}

const THROTTLED: Fault = { type: 'rateLimit', retryAfter: 20 };
const LOST: Fault = { type: 'resetAfterTaken' };
const FOREIGN = '/lists/430*';

/** The first request that reads, and the first one that writes. */
const first = ({ path, write }: MatrixOperation, fault: Fault): FaultPlan =>
	['GET', ...(write === undefined ? [] : [write])].map((method) => ({
		path,
		method,
		nth: 1,
		fault,
	}));

const FAULTS: Readonly<Record<string, (operation: MatrixOperation) => Play>> = {
	'answer lost once': (operation) => ({ faults: first(operation, LOST) }),
	'all answers lost': ({ path }) => ({ faults: [{ path, fault: LOST }] }),
	'429 once': (operation) => ({ faults: first(operation, THROTTLED) }),
	'429 without end': ({ path }) => ({ faults: [{ path, fault: THROTTLED }] }),
	'unknown ID': ({ unknown }) => ({ item: unknown }),
	'foreign list': ({ foreign }) => ({
		item: foreign,
		faults: [{ path: FOREIGN, fault: status(403) }],
	}),
	'deleted meanwhile': ({ looks = false }) => ({ deletedAfter: looks ? 'GET' : 'none' }),
	'lost, then deleted': ({ path, write }) => ({
		faults: [{ path, method: write, nth: 1, fault: LOST }],
		deletedAfter: write,
	}),
};

const SETTINGS: ReadonlyArray<RunOptions['settings']> = [
	{},
	{ onError: 'continueRegularOutput' },
	{ onError: 'continueErrorOutput' },
];

/**
 * One row of a matrix: what *Stop Workflow* gives for the first item alone, what each mode gives for all items, and
 * what the latter has changed at ClickSend.
 */
export type MatrixRow = [
	operation: string,
	fault: string,
	alone: string,
	stop: string,
	continued: string,
	errorOutput: string,
	changed: string,
];

/** Reads a matrix from the table as it is written. */
export const rowsIn = (table: string): MatrixRow[] =>
	table
		.trim()
		.split('\n')
		.slice(2)
		.map(
			(line) =>
				line
					.split('|')
					.map((cell) => cell.trim())
					.slice(1, -1) as MatrixRow,
		);

/** Plays an operation with a fault in one mode. */
async function play(
	{ account, items, operations }: Matrix,
	[name, fault]: MatrixRow,
	settings: RunOptions['settings'] = {},
): Promise<[given: string, changed: string]> {
	const [operation, faultOf] = [operations[name], FAULTS[fault]];
	if (operation === undefined || faultOf === undefined) throw new Error(`No ${name}, ${fault}`);
	const { faults, item, deletedAfter } = faultOf(operation);
	let isOpen = deletedAfter !== undefined;
	let deleteRecord = (): void => undefined;
	const onRequest = ({ method }: { method: string }): void => {
		if (isOpen && method === deletedAfter) deleteRecord();
	};
	return await onStage(
		async (stage) => {
			const before = recordsOf(stage);
			deleteRecord = () => {
				isOpen = false;
				callDirectly(stage.sandbox.clickSend, 'DELETE', operation.record);
				before.delete(operation.record);
			};
			if (deletedAfter === 'none') deleteRecord();
			const [one, ...others] = items;
			const result = await stage.send({
				items: [{ ...one, ...item }, ...others],
				parameters: operation.parameters,
				settings,
			});
			return [tell(result), tellChanges(before, recordsOf(stage))];
		},
		{ ...account, faults, onRequest },
	);
}

/** Plays a row in all its ways; where the modes do not change the same, the changes come in their order. */
export async function playRow(matrix: Matrix, row: MatrixRow): Promise<MatrixRow> {
	const [alone] = await play({ ...matrix, items: [matrix.items[0]] }, row);
	const played = [];
	for (const settings of SETTINGS) played.push(await play(matrix, row, settings));
	const [name, fault] = row;
	const [stop = '', continued = '', errorOutput = ''] = played.map(([given]) => given);
	const changes = played.map(([, changed]) => changed);
	const changed = new Set(changes).size === 1 ? changes.slice(0, 1) : changes;
	return [name, fault, alone, stop, continued, errorOutput, changed.join(' / ')];
}
