import { eolOf, template } from '../core/insert';
import type { Postmortem } from '../core/model';
import { type Fix, rule } from '../core/rule';
import { literal } from '../core/snippet';
import { anchor } from './anchor';

const NOTES: Partial<Record<Postmortem['kind'], string>> = {
  assignment: 'This is the task’s own text: write your postmortem here, the template helps you start.',
  link: 'This only links to a postmortem: write it here too, so that it can be read and checked in the repository.',
  empty: 'Start your postmortem here: the template holds every part that is asked for.',
};

export default rule({
  id: 'not-yet-written',
  summary: 'A file at a postmortem’s place that is empty, a link or a copy of the task gets one friendly note.',
  severity: 'info',
  concerns: 'unwritten',
  *check(postmortem) {
    const message = NOTES[postmortem.kind];
    if (message) yield { span: anchor(postmortem), message, fixes: [insertTemplate(postmortem)] };
  },
});

/** The template, below what is there: nobody's text is taken away. */
function insertTemplate({ text, profile }: Postmortem): Fix {
  const eol = eolOf(text);
  const { text: plain, snippet } = template(profile);
  const end = text.length;
  const lead = text.trim() === '' ? '' : `${eol}${eol}`;
  const edit = { span: { start: end, end }, text: lead + plain.replace(/\n/g, eol), snippet: literal(lead) + snippet.replace(/\n/g, eol) };
  return { title: 'Insert the whole template', edits: [edit], preferred: true };
}
