import { insertAll, insertPart, missingSections } from '../core/insert';
import { rule } from '../core/rule';
import { anchor } from './anchor';

export default rule({
  id: 'section-missing',
  summary: 'Every section of the template is there, whatever form its title has.',
  severity: 'error',
  *check(postmortem) {
    const missing = missingSections(postmortem);
    for (const { title, parts } of missing) {
      const edit = insertPart(postmortem, parts[0].id);
      const fixes = edit ? [{ title: `Insert the section “${title}”`, edits: [edit], preferred: true }] : [];
      if (missing.length > 1)
        fixes.push({ title: `Insert all ${missing.length} missing sections`, edits: insertAll(postmortem), preferred: false });
      yield { span: anchor(postmortem), message: `Add the section “${title}”.`, fixes };
    }
  },
});
