import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sitting } from './sitting';
import { type Piece, piecesOf, stopsOf } from './snippet';
import type { Workbench } from './workbench';

// Types through each snippet: Tab goes on to the next stop, and never accepts a suggestion in its place.

const file = 'garden.md';
const snippets: Record<string, { prefix: string; body: string[] }> = JSON.parse(readFileSync('snippets/postmortem.code-snippets', 'utf8'));
/** Among them words that VS Code has suggestions for in Markdown: its snippets for lists, links, code, and ours. */
const words = ['unavailable', 'Configure', 'the link', '14:05', 'UTC', 'image', 'postmortem', 'an ordered list', 'pm-task', 'Timeline'];
const word = (stop: number) => words[(stop - 1) % words.length] ?? '';

const step = sitting('snippets', { apart: true });

step('a Markdown file is open', (ui) => ui.openFile(file));

for (const { prefix, body } of Object.values(snippets)) {
  const pieces = piecesOf(body.join('\n'));
  const stops = stopsOf(pieces);

  step(`${prefix}: Tab alone leaves its text as it is`, async (ui) => {
    await insert(ui, prefix);
    for (const stop of stops) if (stop !== stops.at(-1)) await ui.nextStop();
    await ui.press('Tab', 'Escape');
    assert.match(
      await ui.saved(file),
      textOf(pieces, ({ text }) => text),
    );
  });

  step(`${prefix}: own words come into its stops and nowhere else`, async (ui) => {
    await insert(ui, prefix);
    for (const stop of stops) {
      await ui.typeOver(word(stop));
      if (stop === stops.at(-1)) await ui.press('Tab', 'Escape');
      else await ui.nextStop();
    }
    assert.match(
      await ui.saved(file),
      textOf(pieces, ({ stop, text }) => (stop ? word(stop) : text)),
    );
  });
}

/** Inserts a snippet into the emptied file, as a person does: by its prefix. */
async function insert(ui: Workbench, prefix: string): Promise<void> {
  await ui.press('Escape', 'Escape', 'Control+A', 'Delete');
  await ui.cursorAt(/^Ln 1, Col 1$/);
  await ui.page.keyboard.type(prefix);
  await ui.press('Control+Space');
  await ui.suggestion(prefix).waitFor();
  await ui.press('Tab');
  await ui.atStop();
}

/** Matches the whole text of a snippet; what VS Code knows better, the time of day, may be any. */
function textOf(pieces: readonly Piece[], say: (piece: Piece) => string): RegExp {
  const pattern = pieces
    .map(say)
    .join('')
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`^${pattern.replace(/\\\$CURRENT_TIMEZONE_OFFSET/g, '[+-]\\d\\d:\\d\\d').replace(/\\\$CURRENT_[A-Z]+/g, '\\d+')}$`);
}
