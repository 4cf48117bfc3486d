import { readdirSync, readFileSync } from "node:fs";

const EVERY = 5;
// Linux counts the processor's time in hundredths of a second for programs, whatever its kernel counts in.
const TICK = 10;

/**
 * Follows a process and every process below it: how much memory each had at most, and how long each had a processor.
 * Linux adds both up itself, so what is looked up now and then misses only a process's last moments. Other systems tell
 * nothing of the kind, and both figures are `undefined` there.
 */
export function follow(root) {
  const seen = new Map();
  const timer = process.platform === "linux" ? setInterval(() => look(root, seen), EVERY) : undefined;
  return {
    stop() {
      clearInterval(timer);
      if (seen.size === 0) return { megabytes: undefined, processor: undefined };
      const all = [...seen.values()];
      return {
        megabytes: all.reduce((sum, { peak }) => sum + peak, 0) / 1024,
        processor: all.reduce((sum, { ticks }) => sum + ticks, 0) * TICK,
      };
    },
  };
}

// The last figures count, not the highest: until a new process has its own program, it shows its parent's memory.
function look(root, seen) {
  const family = new Set([root]);
  const ids = readdirSync("/proc").map(Number);
  for (const id of ids.filter((id) => id >= root).sort((left, right) => left - right)) {
    // The name of the program, in brackets, may hold spaces. What follows it begins with the state and the parent.
    const fields = read(id, "stat").split(") ").at(-1)?.split(" ") ?? [];
    if (id !== root && !family.has(Number(fields[1]))) continue;
    family.add(id);
    const [, peak] = /VmHWM:\s+([0-9]+) kB/.exec(read(id, "status")) ?? [];
    if (peak !== undefined)
      seen.set(id, { peak: Number(peak), ticks: Number(fields[11]) + Number(fields[12]) });
  }
}

function read(id, file) {
  try {
    return readFileSync(`/proc/${id}/${file}`, "utf8");
  } catch {
    // It has ended meanwhile.
    return "";
  }
}
