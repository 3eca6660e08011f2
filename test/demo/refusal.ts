/** The exit code for a wrong command line: nothing was run. */
export const EXIT_USAGE = 2;

/** The exit code for a run without a result, or a cancelled one. */
export const EXIT_FAILED = 1;

/** Ends the command with one line on stderr and this exit code, and without a stack. */
export class Refusal extends Error {
	constructor(
		message: string,
		readonly exitCode: number = EXIT_USAGE,
	) {
		super(message);
	}
}

/** A text on one line, whatever the file name or library message in it brought along. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();

/** Reads the message of a thrown value, on one line. */
export const reasonOf = (thrown: unknown): string =>
	oneLine(thrown instanceof Error ? thrown.message : String(thrown));
