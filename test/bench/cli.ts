import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cost, costOf } from './cost';
import { postmortem, postmortems } from './documents';
import { inTurns, median } from './measure';
import { others } from './others';
import { type Findings, round, thousands } from './report';

const OURS = path.resolve('server/bin/postmortem-lint.js');
const NUMBER = 1_000;

/** The command line: over many documents beside other linters, over one short document, and over a long and a ten times longer one. */
export async function cli(): Promise<Findings> {
  const { markdownlint, remark, versions } = await others();
  const folder = await mkdtemp(path.join(tmpdir(), 'postmortem-bench-'));
  try {
    const files = postmortems(NUMBER).map((text, index) => [`many/${String(index).padStart(4, '0')}.md`, text] as const);
    const single = [600, 60_000, 600_000].map((words) => [`${words}.md`, postmortem(words)] as const);
    await mkdir(path.join(folder, 'many'));
    for (const [name, text] of [...files, ...single]) await writeFile(path.join(folder, name), text);

    const cost =
      (args: readonly string[], cwd = folder) =>
      async () =>
        costOf(args, cwd);
    const many = path.join(folder, 'many');
    const all = await inTurns(
      {
        ours: cost([OURS, ...files.map(([name]) => path.basename(name))], many),
        markdownlint: cost(markdownlint, many),
        remark: cost(remark, many),
      },
      { turns: 5, seconds: 120 },
    );
    const one = await inTurns({ ours: cost([OURS, '600.md']), node: cost(['-e', '0']) }, { turns: 20, warmUp: 2 });
    const long = await inTurns({ short: cost([OURS, '60000.md']), long: cost([OURS, '600000.md']) }, { turns: 3, seconds: 60 });
    return report(middles({ ...all, one: one.ours, node: one.node, ...long }), versions);
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Costs = Record<'ours' | 'markdownlint' | 'remark' | 'one' | 'node' | 'short' | 'long', Cost>;

/** The medians of each command. */
function middles(costs: Record<keyof Costs, readonly Cost[]>): Costs {
  const middle = (each: readonly Cost[], key: keyof Cost) => median(each.map((cost) => cost[key]));
  return Object.fromEntries(
    Object.entries(costs).map(([name, each]) => [
      name,
      { wall: middle(each, 'wall'), cpu: middle(each, 'cpu'), peak: middle(each, 'peak') },
    ]),
  ) as Costs;
}

function report(costs: Costs, versions: string): Findings {
  const { ours, markdownlint, one, node, short, long } = costs;
  const names: Record<keyof Costs, string> = {
    ours: `${thousands(NUMBER)} documents of 400–600 words: ours`,
    markdownlint: '… markdownlint-cli2, its default rules',
    remark: '… remark-cli, remark-preset-lint-recommended',
    one: 'one document of 600 words: ours',
    node: '… `node -e 0`',
    short: 'one document of 60,000 words: ours',
    long: 'one document of 600,000 words: ours',
  };
  const row = (name: keyof Costs) => [names[name], ...[costs[name].cpu, costs[name].wall, costs[name].peak].map(round)];
  return {
    versions,
    table: [['whole process, median', 'CPU s', 'wall s', 'peak MiB'], ...(Object.keys(names) as (keyof Costs)[]).map(row)],
    bars: [
      { what: `CPU to markdownlint-cli2, ${thousands(NUMBER)} documents`, measured: ours.cpu / markdownlint.cpu, most: 1 },
      { what: 'peak memory to markdownlint-cli2', measured: ours.peak / markdownlint.peak, most: 1 },
      { what: 'wall clock to markdownlint-cli2', measured: ours.wall / markdownlint.wall, most: 1 },
      { what: 'CPU to `node -e 0`, one document of 600 words', measured: one.cpu / node.cpu, most: 3 },
      { what: '600,000 words to 60,000, wall clock', measured: long.wall / short.wall, most: 10 * (4 / 3) },
    ],
  };
}
