/** The value in the middle; `undefined` of nothing. */
function median(values) {
  const sorted = values.filter((value) => value !== undefined).toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs groups of commands in rounds, each command once a round and in turn, so that what slows the machine slows them
 * all. Each round gives every command its ratios to the first command of its group; medians are given.
 */
export async function runInRounds(groups, rounds) {
  const runs = groups.map((commands) => commands.map(() => []));
  for (let round = 0; round < rounds; round += 1) {
    for (const [group, commands] of groups.entries()) {
      for (const [index, command] of commands.entries()) runs[group][index].push(await command.run());
    }
  }
  return groups.map((commands, group) => {
    const [base] = runs[group];
    return commands.map(({ name }, index) => {
      const own = runs[group][index];
      return {
        name,
        milliseconds: median(own.map(({ milliseconds }) => milliseconds)),
        ratio: median(own.map(({ milliseconds }, round) => milliseconds / base[round].milliseconds)),
        processor: median(own.map(({ processor }) => processor)),
        processorRatio: median(own.map(({ processor }, round) => processor / base[round].processor)),
        megabytes: median(own.map(({ megabytes }) => megabytes)),
      };
    });
  });
}
