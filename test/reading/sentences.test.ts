import { readIt, reads } from './lines';

/** A sentence as it is read, then, where they differ, what the author says in their own words. */
const shown = (text: string): string[] =>
  readIt(text).sentences.map(({ text: sentence, said, titling }) => {
    const own = said.replace(/\s+/g, ' ').trim();
    return `${titling ? 'title: ' : ''}${sentence}${own === sentence ? '' : ` | ${own || 'nothing'}`}`;
  });

reads('sentences', shown, [
  ['A disk was full. It was emptied.', 'A disk was full.', 'It was emptied.'],
  ['It was slow, e.g. at 2 p.m. on Monday. Then it failed!', 'It was slow, e.g. at 2 p.m. on Monday.', 'Then it failed!'],
  ['Did it fail? Yes. The log of v1.2.3 says so.', 'Did it fail?', 'Yes.', 'The log of v1.2.3 says so.'],
  [
    'The disk of the database server that keeps all of our logs\nwas full. It was emptied.',
    'The disk of the database server that keeps all of our logs was full.',
    'It was emptied.',
  ],
  ['A **full** disk.', 'A full disk.'],
  // Code, quotations and quoted blocks are not the author's own words.
  ['We ran `rm -rf` by hand.', 'We ran rm -rf by hand. | We ran by hand.'],
  ['He wrote “it is broken” to us.', 'He wrote “it is broken” to us. | He wrote to us.'],
  ['> It is broken.', 'It is broken. | nothing'],
  // Each cell speaks for itself.
  ['| Time | Event |\n| --- | --- |\n| 14:05 | A disk was full. It was emptied |', '14:05', 'A disk was full.', 'It was emptied'],
  ['Effects:\n\n- Login failed', 'title: Effects:', 'Login failed'],
  ['A disk was full.\n\n```sh\nThe prompt of a shell.\n```', 'A disk was full.'],
]);
