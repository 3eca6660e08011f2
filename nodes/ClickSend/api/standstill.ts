/** The clock of a run, and its stop button. */
export interface StandstillPorts {
	/** Unix milliseconds. */
	now(): number;
	/** Waits; ends early if the execution is cancelled. */
	wait(ms: number): Promise<void>;
	isCancelled(): boolean;
}

/** The pauses of a run, shared by all of its calls, however many of them have to wait at the same time. */
export class Standstill {
	private until = 0;

	private total = 0;

	/** The time up to here is in the total, so that calls side by side, or during a pause, count once. */
	private countedTo = 0;

	constructor(private readonly ports: StandstillPorts) {}

	/** The total time of all pauses, as far as it has gone by, in milliseconds. */
	get goneMs(): number {
		return this.total - Math.max(0, this.until - this.ports.now());
	}

	/** Stops all calls for `ms` milliseconds from now. */
	extend(ms: number): void {
		const from = Math.max(this.until, this.ports.now());
		this.until = Math.max(from, this.ports.now() + ms);
		this.total += this.until - from;
		this.countedTo = Math.max(this.countedTo, this.until);
	}

	/** Waits for `ms` milliseconds, and stops no other call. */
	async waitAlone(ms: number): Promise<void> {
		this.extend(ms);
		const { until } = this;
		await this.ports.wait(ms);
		if (this.until === until) this.until = 0;
	}

	/** Counts the time since `from`, in Unix milliseconds, in which a call was made that brought nothing. */
	spend(from: number): void {
		const now = this.ports.now();
		this.total += Math.max(0, now - Math.max(from, this.countedTo));
		this.countedTo = Math.max(this.countedTo, now);
	}

	/** Resolves when the pause is over or the execution is cancelled. */
	async over(): Promise<void> {
		while (this.until > 0 && !this.ports.isCancelled()) {
			const { until } = this;
			const left = until - this.ports.now();
			if (left > 0) await this.ports.wait(left);
			if (this.until === until) this.until = 0;
		}
	}
}
