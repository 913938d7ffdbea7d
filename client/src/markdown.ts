import { commands } from 'vscode';

/** Draws the timeline of a text as HTML. */
export type Draw = (text: string) => Promise<string>;

/** What is used of markdown-it, with which VS Code makes its preview. */
export interface MarkdownIt {
  core: { ruler: { push(name: string, rule: (state: State) => void): void } };
}

interface State {
  src: string;
  tokens: Token[];
  /** What VS Code says of the document that it shows. */
  env: { currentDocument?: unknown };
}

interface Token {
  type: string;
  info: string;
  content: string;
}

/** What was drawn last for a document; `text` is what it is asked to be drawn of. */
interface Drawn {
  text: string;
  html: string;
  /** The picture is that of the text, and no longer the one before; and it was shown. */
  isDrawn: boolean;
  isShown: boolean;
}

/** VS Code drops a refresh that is asked for while an update of the preview is due, which is so for less than so many milliseconds. */
const DUE = 400;
/** Then nobody shows the preview any more. */
const MOST_TRIES = 5;

/** Has the preview draw the timeline of the document where a fence or a comment asks for it: the picture of the text before until there is that of the text as it is. */
export function withTimeline<Parser extends MarkdownIt>(parser: Parser, draw: Draw): Parser {
  const known = new Map<string, Drawn>();
  parser.core.ruler.push('postmortem-timeline', ({ src, tokens, env }) => {
    const asking = tokens.filter(asksForTimeline);
    const document = String(env.currentDocument ?? '');
    const before = known.get(document);
    for (const token of asking) Object.assign(token, { type: 'html_block', content: before?.html ?? '<p>…</p>\n' });
    if (before) before.isShown = before.isDrawn;
    if (asking.length === 0 || before?.text === src) return;
    const drawn = { text: src, html: before?.html ?? '<p>…</p>\n', isDrawn: false, isShown: false };
    known.set(document, drawn);
    void draw(src).then(
      (html) => {
        Object.assign(drawn, { html, isDrawn: true });
        return refreshUntil(() => drawn.isShown || known.get(document) !== drawn);
      },
      // Asked for again when the text is shown the next time.
      () => known.delete(document),
    );
  });
  return parser;
}

async function refreshUntil(isDone: () => boolean): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES && !isDone(); tries++) {
    await commands.executeCommand('markdown.preview.refresh');
    await new Promise((resolve) => setTimeout(resolve, DUE));
  }
}

const asksForTimeline = ({ type, info, content }: Token): boolean =>
  type === 'fence' ? info.trim() === 'postmortem-timeline' : type === 'html_block' && COMMENT.test(content);

const COMMENT = /^\s*<!--\s*postmortem-timeline\s*-->\s*$/;
