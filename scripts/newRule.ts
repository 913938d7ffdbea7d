import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const USAGE = `Usage: npm run new-rule <id>

Writes server/src/rules/<id>.ts, its page <id>.md, and its lines in server/src/rules/index.ts.
The id says what is wrong, in two words or more with dashes: section-missing, time-zone-mixed.`;

const FOLDER = 'server/src/rules';
const ID = /^[a-z][a-z\d]*(?:-[a-z\d]+)+$/;

const [id = '', ...more] = process.argv.slice(2);
const problem = problemWith(id, more.length);
if (problem) {
  console.error(problem);
  process.exit(2);
}
const files: readonly (readonly [file: string, text: string])[] = [
  [`${FOLDER}/${id}.ts`, ruleText(id)],
  [`${FOLDER}/${id}.md`, pageText(id)],
  [`${FOLDER}/index.ts`, withRule(readFileSync(`${FOLDER}/index.ts`, 'utf8'), id)],
];
for (const [file, text] of files) writeFileSync(file, text);
console.log(`${files.map(([file]) => `wrote ${file}`).join('\n')}

Next: fill in page and rule, move ${nameOf(id)} to its group in index.ts, then

  npm run generate
  npm test -- check rules actions`);

/** Why there can be no rule of this id. */
function problemWith(id: string, others: number): string | undefined {
  if (!id || others > 0) return USAGE;
  if (!ID.test(id))
    return `“${id}” is no id of a rule. Write two or more words in lower case with dashes between them: title-date-missing.`;
  const taken = [`${FOLDER}/${id}.ts`, `${FOLDER}/${id}.md`].find((file) => existsSync(file));
  return taken && `There is a rule “${id}” already: ${taken}. Choose another id.`;
}

/** The name of a rule in code: `titleDateMissing`. */
function nameOf(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The list of rules with one more: its import in the order of the alphabet, the rule at the end. */
function withRule(list: string, id: string): string {
  const added = `import ${nameOf(id)} from './${id}';`;
  const own = list.split('\n').filter((line) => /^import \w+ from '\.\//.test(line));
  const next = own.find((line) => fileOf(line) > fileOf(added));
  const last = own.at(-1) ?? '';
  const imported = next ? list.replace(next, `${added}\n${next}`) : list.replace(last, `${last}\n${added}`);
  return imported.replace(/\n\];\n$/, `\n  ${nameOf(id)},\n];\n`);
}

function fileOf(line: string): string {
  return line.slice(line.indexOf("'"));
}

/** A rule that reports the word of its page's bad example, so that everything works before it is filled in. */
function ruleText(id: string): string {
  return `import { rule } from '../model/rule';

export default rule({
  id: '${id}',
  summary: 'FILL IN: one sentence that says what is right.',
  severity: 'warning',
  // FILL IN: what is wrong in the model (\`model/postmortem.ts\`)? This finds sentences with the word “FILL IN”.
  *check({ sentences }) {
    for (const { span, text } of sentences)
      if (text.includes('FILL IN')) yield { span, message: 'FILL IN: the problem. What to do, with an example.' };
  },
});
`;
}

function pageText(id: string): string {
  const example = (sentence: string) => `\`\`\`markdown
# Postmortem: login failed

## Issue Summary

On 4 May 2026 users could not log in. ${sentence}
\`\`\``;
  return `# ${id}

FILL IN: one sentence that says what is right.

## What

FILL IN: what is reported, and what is not.

## Why

FILL IN: what goes wrong for a reader where this is not so.

## Bad

${example('FILL IN.')}

## Good

${example('The disk was full.')}

## Fixes

None.

## Options

None.

## When to ignore

FILL IN: where a reader is better off without it.
`;
}
