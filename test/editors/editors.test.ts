import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'yaml';
import server from '../../server/package.json' with { type: 'json' };
import { folderWith, outage } from '../cli/folder';

// Each editor is set up as docs/editors.md says, and driven by a script of its own. An editor that isn't installed is skipped.

const page = readFileSync('docs/editors.md', 'utf8');
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section]),
);

/** The example in a language that the page shows for an editor, the last one if there are several. */
function example(editor: string, language: string): string {
  const blocks = [...(sections.get(editor) ?? '').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter((block) => block[1] === language);
  return blocks.at(-1)?.[2] ?? assert.fail(`docs/editors.md has no ${language} for ${editor}.`);
}

const runs = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** A reason to skip an editor, unless it is there. */
const without = (there: boolean, reason: string) => (there ? false : reason);

const withEglot = "(progn (package-initialize) (require 'eglot) (require 'markdown-mode))";
/** A folder with coc.nvim, which is no program that could be looked for. */
const coc = process.env.COC_NVIM ?? '';

const missing = {
  neovim: without(runs('nvim', '--version'), 'no Neovim here'),
  emacs: without(runs('emacs', '--batch', '--eval', withEglot), 'no Emacs with eglot and markdown-mode here'),
  vim: without(coc !== '' && runs('vim', '--version'), 'no Vim here, or no coc.nvim in a folder that COC_NVIM names'),
};

/** The code action that is applied. */
const FIX = 'Add UTC to this time';

/** What an editor's script writes down: the diagnostics, the titles of the code actions that were offered, and the text after one of them. */
interface Seen {
  found: { line: number; message: string }[];
  titles: string[];
  text: string[];
  /** What was offered to complete a title. */
  proposals?: string[];
}

/** Runs an editor for a user whose home has these files, with this checkout as the program that is installed. Its script finds the text in `$FILE`. */
async function seenBy(home: Readonly<Record<string, string>>, program: string, ...args: string[]): Promise<Seen> {
  const lint = path.resolve('server/bin/postmortem-lint.js');
  const folder = folderWith({
    ...home,
    'bin/postmortem-lint': `#!/bin/sh\nexec '${process.execPath}' '${lint}' "$@"\n`,
    'incidents/checkout.md': outage,
  });
  chmodSync(path.join(folder, 'bin/postmortem-lint'), 0o755);
  const seen = path.join(folder, 'seen.json');
  const { XDG_CONFIG_HOME: _config, XDG_DATA_HOME: _data, XDG_STATE_HOME: _state, XDG_CACHE_HOME: _cache, ...own } = process.env;
  const env = {
    ...own,
    PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env.PATH}`,
    HOME: folder,
    TERM: 'xterm',
    FILE: path.join(folder, 'incidents/checkout.md'),
    FIX,
    SEEN: seen,
  };
  // Vim ends when its input does: it stays open.
  const editor = spawn(program, args, { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'], timeout: 60_000 });
  const [printed] = await Promise.all([Promise.all([text(editor.stdout), text(editor.stderr)]), once(editor, 'close')]);
  if (!existsSync(seen)) assert.fail(`${program} has not got to the end of its script:\n${stripVTControlCharacters(printed.join('\n'))}`);
  return JSON.parse(readFileSync(seen, 'utf8'));
}

/** The same everywhere: each finding at its line, the fixes with the likeliest first, and one line changed by it. */
function assertWorks({ found, titles, text }: Seen): void {
  const lines = found.map(({ line }) => line).sort((a, b) => a - b);
  assert.deepEqual(lines, [1, 1, 12, 14]);
  assert.ok(found.some(({ line, message }) => line === 14 && message.includes('Time without a time zone: 14:41.')));
  assert.equal(titles[0], FIX);
  assert.equal(text.join('\n').trimEnd(), outage.replace('**14:12**', '**14:12 UTC**').trimEnd());
}

const script = (name: string) => path.resolve('test/editors', name);
const neovim = ['--headless', '-n', '-i', 'NONE', '-c', `luafile ${script('neovim.lua')}`, '-c', 'qa!'];

describe('docs/editors.md', { concurrency: true }, () => {
  it('says of each editor whether it was tried', () => {
    assert.ok(sections.size >= 8);
    for (const [editor, section] of sections)
      assert.match(section, /^.+\n\n(?:Tried with version [\d.]+|From its documentation, not tried)/, editor);
  });

  it('has examples that can be read', () => {
    for (const [, language = '', block = ''] of page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm))
      if (language === 'json') assert.doesNotThrow(() => JSON.parse(block), block);
  });

  it('sets up Neovim', { skip: missing.neovim }, async () => {
    assertWorks(await seenBy({ '.config/nvim/init.lua': example('Neovim', 'lua') }, 'nvim', ...neovim));
  });

  it('sets up Vim with coc.nvim', { skip: missing.vim }, async () => {
    const home = {
      '.vimrc': `set nocompatible\nset runtimepath^=${coc}\nfiletype plugin on\n`,
      '.vim/coc-settings.json': example('Vim with coc.nvim', 'json'),
    };
    assertWorks(await seenBy(home, 'vim', '-n', '-i', 'NONE', '--not-a-term', '-S', script('coc.vim'), 'incidents/checkout.md'));
  });

  it('sets up Emacs', { skip: missing.emacs }, async () => {
    const home = { '.emacs.d/init.el': example('Emacs with eglot', 'elisp') };
    const load = ['-l', '.emacs.d/init.el', '-l', script('eglot.el')];
    const seen = await seenBy(home, 'emacs', '--batch', '--eval', '(package-initialize)', ...load);
    assertWorks(seen);
    // It compares only the word at the cursor.
    assert.deepEqual(seen.proposals, ['Corrective and Preventative Measures']);
  });
});

describe('entries for registries', () => {
  it('starts the server by the one for nvim-lspconfig', { skip: missing.neovim }, async () => {
    const start = `
      local config = dofile('${path.resolve('docs/editors/lsp/postmortem.lua')}')
      vim.api.nvim_create_autocmd('FileType', {
        pattern = config.filetypes,
        callback = function(event)
          vim.lsp.buf_attach_client(event.buf, vim.lsp.start_client({ name = 'postmortem', cmd = config.cmd }))
        end,
      })`;
    assertWorks(await seenBy({ '.config/nvim/init.lua': start }, 'nvim', ...neovim));
  });

  it('names in the one for Mason the package, its version and its programs', () => {
    const entry = parse(readFileSync('docs/editors/mason/package.yaml', 'utf8'));
    assert.equal(entry.source.id, `pkg:npm/${server.name}@${server.version}`);
    assert.deepEqual(Object.keys(entry.bin).sort(), Object.keys(server.bin).sort());
    assert.equal(entry.neovim.lspconfig, 'postmortem');
  });
});
