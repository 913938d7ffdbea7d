import { insertAll, insertPart } from '../edits/insert-section';
import { missingSections } from '../edits/missing-sections';
import { rule } from '../model/rule';
import { anchor } from './support/anchor';

export default rule({
  id: 'section-missing',
  summary: 'Every section of the template is there, whatever form its title has.',
  severity: 'error',
  *check(postmortem) {
    const missing = missingSections(postmortem);
    const all = () => ({ title: `Insert all ${missing.length} missing sections`, edits: insertAll(postmortem), preferred: false });
    for (const { title, parts } of missing)
      yield {
        span: anchor(postmortem),
        message: `The section “${title}” is missing. Add it.`,
        fixes: () => {
          const edit = insertPart(postmortem, parts[0].id);
          const fixes = edit ? [{ title: `Insert the section “${title}”`, edits: [edit], preferred: true }] : [];
          return missing.length > 1 ? [...fixes, all()] : fixes;
        },
      };
  },
});
