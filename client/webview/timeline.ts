import type { PlacedTimeline } from '../../server/src/lsp/protocol';
import { t } from '../../server/src/text/l10n';
import type { FromPage, ToPage } from '../src/timeline-messages';
import { base64Of, elementOf, pngOf, svgOf } from './copy';
import { speakAsThePage } from './language';
import { listIn } from './list';

// The panel’s page: draws what the extension sends, as a picture and as a list, and says what is asked for.

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

speakAsThePage();
const vscode = acquireVsCodeApi();
const element = (id: string) => document.getElementById(id) as HTMLElement;
const [picture, drawn, none, title, said] = [element('picture'), element('drawn'), element('none'), element('title'), element('said')];
const list = listIn(element('measures'), element('rows'), {
  go: (row) => vscode.postMessage({ kind: 'go', row }),
  focus: (row) => mark('focused', row),
});

let timeline: PlacedTimeline | undefined;
let current: string | null = null;

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.current !== undefined) current = data.current;
  if (data.timeline !== undefined) {
    timeline = data.timeline ?? undefined;
    draw();
    list.fill(timeline);
    vscode.postMessage({ kind: 'drawn', version: timeline?.version, rows: picture.querySelectorAll('[data-row^=entry]').length });
  }
  mark('current', current);
  list.mark(current);
});

/** The width that the picture was drawn for. */
let width = 0;

function draw(): void {
  drawn.hidden = timeline === undefined;
  none.hidden = timeline !== undefined;
  title.textContent = timeline?.title ? t('Timeline: {0}', timeline.title) : t('Timeline');
  if (!timeline) return;
  width = picture.clientWidth;
  picture.replaceChildren(elementOf(svgOf(timeline, width)));
}

// A panel that is drawn wider or narrower has another place to break lines.
new ResizeObserver(() => {
  if (!timeline || Math.abs(picture.clientWidth - width) < 2) return;
  draw();
  mark('current', current);
}).observe(picture);

function mark(name: 'current' | 'focused', row: string | null): void {
  for (const marked of picture.querySelectorAll(`.${name}`)) marked.classList.remove(name);
  if (row === null) return;
  const shown = picture.querySelector(`[data-go="${CSS.escape(row)}"], [data-row="${CSS.escape(row)}"]`);
  shown?.classList.add(name);
  shown?.scrollIntoView({ block: 'nearest' });
}

picture.addEventListener('click', ({ target }) => {
  const row = target instanceof Element ? target.closest('[data-go]')?.getAttribute('data-go') : undefined;
  if (row) vscode.postMessage({ kind: 'go', row });
});

element('svg').addEventListener('click', () => {
  if (!timeline) return;
  vscode.postMessage({ kind: 'svg', text: svgOf(timeline) });
  said.textContent = t('Copied as SVG.');
});

element('text').addEventListener('click', () => vscode.postMessage({ kind: 'text' }));

element('png').addEventListener('click', async () => {
  if (!timeline) return;
  const png = await pngOf(timeline);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    vscode.postMessage({ kind: 'copied', what: 'PNG' });
    said.textContent = t('Copied as PNG.');
  } catch {
    vscode.postMessage({ kind: 'png', data: await base64Of(png) });
  }
});

element('listed').addEventListener('click', ({ currentTarget }) => {
  const isListed = document.body.classList.toggle('listed');
  (currentTarget as HTMLElement).setAttribute('aria-pressed', String(isListed));
});

vscode.postMessage({ kind: 'ready' });
