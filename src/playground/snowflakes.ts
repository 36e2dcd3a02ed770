/** Discord counts from the first second of 2015 (reference, "Snowflakes"). */
const DISCORD_EPOCH_MS = 1_420_070_400_000;
const PER_MS = 4096;

/** The id with that time, in milliseconds since 1970, and a running number of 0 to 4095. */
export function snowflakeAt(atMs: number, sequence = 0): string {
  return String((BigInt(atMs - DISCORD_EPOCH_MS) << 22n) | BigInt(sequence));
}

/** A source of rising, unrepeated ids; a clock that goes back does not make one come twice. */
export function createSnowflakes(now: () => number): () => string {
  let lastMs = 0;
  let sequence = 0;
  return () => {
    const atMs = Math.max(now(), lastMs);
    sequence = atMs === lastMs ? sequence + 1 : 0;
    lastMs = sequence === PER_MS ? atMs + 1 : atMs;
    if (sequence === PER_MS) sequence = 0;
    return snowflakeAt(lastMs, sequence);
  };
}
