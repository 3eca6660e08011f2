import type { State } from './state';
import type { SandboxReply, SandboxRequest } from './types';

/** The call that an endpoint gets. */
export interface Call {
	state: State;
	request: SandboxRequest;
	/** The index of this request in the record. */
	index: number;
	/** The parts of the path that the pattern names, as they were written. */
	params: Readonly<Record<string, string>>;
}

export type Endpoint = (call: Call) => SandboxReply;

/** The endpoints by HTTP method. */
type Methods = Readonly<Record<string, Endpoint>>;

/** Methods by path, or by pattern: `{name}` stands for one part of the path, such as /lists/{list_id}. */
export type Routes = Readonly<Record<string, Methods>>;

export interface Route {
	/** The path as the table has it, so without anything a caller typed. */
	pattern: string;
	methods: Methods;
	params: Record<string, string>;
}

const PARAMETER = /\{(\w+)\}/g;

/** Finds the route of a path; a path that is there to the letter wins over a pattern. */
export function createRouter(routes: Routes): (path: string) => Route | undefined {
	const isPattern = (path: string): boolean => path.includes('{');
	const exact = new Map(Object.entries(routes).filter(([path]) => !isPattern(path)));
	const patterns = Object.entries(routes)
		.filter(([path]) => isPattern(path))
		.map(([pattern, methods]) => ({ pattern, methods, shape: shapeOf(pattern) }));
	return (path) => {
		const methods = exact.get(path);
		if (methods !== undefined) return { pattern: path, methods, params: {} };
		for (const { pattern, methods, shape } of patterns) {
			const match = shape.exec(path);
			if (match) return { pattern, methods, params: { ...match.groups } };
		}
		return undefined;
	};
}

/** The paths of the table hold letters, slashes and hyphens, which mean themselves in a RegExp. */
function shapeOf(pattern: string): RegExp {
	return new RegExp(`^${pattern.replace(PARAMETER, '(?<$1>[^/]+)')}$`);
}
