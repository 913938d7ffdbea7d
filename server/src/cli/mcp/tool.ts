import * as v from 'valibot';
import type { Documents } from './documents';

/** What a tool answers: data that a program reads. */
export type Answer = Record<string, unknown>;

/** Something that an agent can ask for. */
export interface Tool<Input extends v.ObjectEntries = v.ObjectEntries> {
  name: string;
  title: string;
  /** What it does and when to use it, for the agent. */
  description: string;
  input: v.ObjectSchema<Input, undefined>;
  /** It changes files when it is allowed to. */
  writes?: boolean;
  run(input: v.InferOutput<v.ObjectSchema<Input, undefined>>, documents: Documents): Promise<Answer>;
}

/** A tool, its input typed by its schema. */
export const tool = <Input extends v.ObjectEntries>(own: Tool<Input>): Tool => own as unknown as Tool;

const described = <T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));

export const text = (description: string) => described(v.string(), description);
export const flag = (description: string) => v.optional(described(v.boolean(), description));
export const choice = <const T extends readonly [string, ...string[]]>(names: T, description: string) =>
  v.optional(described(v.picklist(names), description), names[0]);

/** How a document is named in a tool’s input. */
export const documentEntries = {
  path: v.optional(
    text('The file, relative to a folder given to the server or to the one that it runs in. With `text`: what the text is to be called.'),
  ),
  text: v.optional(text('The Markdown itself, instead of what is in the file.')),
  profile: v.optional(text('Id of the profile to read it by, such as `google-sre`. Without it the document or its configuration decides.')),
};

/** What was wrong with the configuration or the file, beside an answer. */
export const withNotes = ({ notes }: { notes: readonly string[] }, answer: object): Answer => ({
  ...answer,
  ...(notes.length > 0 && { notes }),
});
