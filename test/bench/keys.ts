import { setTimeout } from 'node:timers/promises';
import { postmortem } from './documents';
import { median } from './measure';
import { typing } from './places';
import { type Bar, type Findings, round, type Task, thousands } from './report';
import { type Command, type Each, names, type Server } from './servers';
import { Typists } from './typist';

/** So many keys are typed before V8 has compiled what a server runs most. */
const FIRST = 60;
/** Nobody types in the first moment, in which servers do what they do once. */
const PAUSE = 1_000;

/** Documents of one kind, and how many later keys are typed in each. */
interface Case {
  name: string;
  texts: readonly string[];
  later: number;
}

const made = (words: number, texts: number, later: number): Case => ({
  name: `${thousands(words)} words`,
  texts: Array.from({ length: texts }, (_, index) => postmortem(words, index + 1)),
  later,
});

const casesOf = ({ quick, documents }: Task): readonly Case[] => [
  ...(quick
    ? [made(600, 3, 120), made(6_000, 2, 120), made(60_000, 1, 30)]
    : [made(600, 8, 240), made(6_000, 4, 240), made(60_000, 2, 120)]),
  ...(documents.length > 0 ? [{ name: `${documents.length} real documents`, texts: spread(documents, quick ? 8 : 40), later: 60 }] : []),
];

/** So many of a list, from its beginning to its end. */
const spread = <Item>(all: readonly Item[], most: number): readonly Item[] => {
  const step = Math.max(1, all.length / most);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
};

/** The median of the first keys and of later ones. */
interface Medians {
  first: number;
  later: number;
}

/** One character typed until its diagnostics are there, each document in fresh servers. */
export async function keys(task: Task): Promise<Findings> {
  const cases = casesOf(task);
  const medians = new Map<Case, Each<Medians>>();
  for (const one of cases) medians.set(one, await typedIn(one, task));
  const of = (server: Server, phase: keyof Medians, one: Case | undefined): number =>
    (one && medians.get(one)?.[server]?.[phase]) ?? Number.NaN;

  const servers = Object.keys(task.servers) as Server[];
  const phases = { first: `the first ${FIRST} keys`, later: 'later keys' } as const;
  const each = (Object.keys(phases) as (keyof Medians)[]).flatMap((phase) => servers.map((server) => ({ phase, server })));
  const [short, medium, long] = cases;
  return {
    table: [
      ['key to diagnostics, ms, median', ...cases.map(({ name }) => name)],
      ...each.map(({ phase, server }) => [`${phases[phase]}: ${names[server]}`, ...cases.map((one) => round(of(server, phase, one)))]),
      ...each
        .filter(({ server }) => server !== 'ours')
        .map(({ phase, server }) => [
          `${phases[phase]}: ours to ${names[server]}`,
          ...cases.map((one) => `${round(of('ours', phase, one) / of(server, phase, one))} ×`),
        ]),
    ],
    bars: [
      ...(task.servers.baseline ? [short, medium] : []).flatMap((one) =>
        (Object.keys(phases) as (keyof Medians)[]).map(
          (phase): Bar => ({
            what: `${one?.name}, ${phases[phase]}, to ${names.baseline}`,
            measured: of('ours', phase, one) / of('baseline', phase, one),
            most: 1.1,
          }),
        ),
      ),
      { what: `${long?.name}, later keys, to ${names.rumdl}`, measured: of('ours', 'later', long) / of('rumdl', 'later', long), most: 0.5 },
    ],
  };
}

async function typedIn({ texts, later }: Case, { servers: { rumdl, ...servers }, quick }: Task): Promise<Each<Medians>> {
  // It works on after it has answered, which would fall on whoever comes next.
  const groups: Each<Command>[] = [servers, { ...(rumdl && { rumdl }) }];
  const times: Record<keyof Medians, Each<number[]>[]> = { first: [], later: [] };
  for (const text of texts)
    for (const group of groups) {
      await using typists = await Typists.start(group, text, typing);
      await setTimeout(PAUSE);
      times.first.push(await typists.edit({ turns: FIRST, seconds: quick ? 8 : 60 }));
      times.later.push(await typists.edit({ turns: later, seconds: quick ? 5 : 60 }));
    }
  const medianOf = (server: Server, phase: keyof Medians) => median(times[phase].flatMap((one) => one[server] ?? []));
  return Object.fromEntries(
    (Object.keys({ ...servers, rumdl }) as Server[]).map((name) => [
      name,
      { first: medianOf(name, 'first'), later: medianOf(name, 'later') },
    ]),
  );
}
