import type { Incidents } from '../../server/src/lsp/protocol';
import { t } from '../../server/src/text/l10n';
import { shortDuration } from '../../server/src/views/duration';
import { withoutStyle } from '../../server/src/views/svg';
import { trendPicture } from '../../server/src/views/trend';
import type { FromTrendPage, ToTrendPage } from '../src/trend-messages';
import { speakAsThePage } from './language';

// The page of incidents: a picture of how long they took, and what it shows as tables.

declare function acquireVsCodeApi(): { postMessage(message: FromTrendPage): void };

speakAsThePage();
const vscode = acquireVsCodeApi();
const element = (id: string) => document.getElementById(id) as HTMLElement;
const [picture, main, none] = [element('picture'), document.querySelector('main') as HTMLElement, element('none')];

let incidents: Incidents | undefined;

addEventListener('message', ({ data }: MessageEvent<ToTrendPage>) => {
  incidents = data.incidents ?? undefined;
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.go : undefined;
  main.hidden = !incidents || incidents.incidents.length === 0;
  none.hidden = !main.hidden;
  draw();
  fill();
  if (focused) main.querySelector<HTMLElement>(`button[data-go="${CSS.escape(focused)}"]`)?.focus();
  vscode.postMessage({ kind: 'drawn', dots: picture.querySelectorAll('[data-go]').length, rows: incidents?.incidents.length ?? 0 });
});

/** The width that the picture was drawn for. */
let width = 0;

function draw(): void {
  width = picture.clientWidth;
  const trend = incidents?.trend;
  if (!trend || main.hidden) return picture.replaceChildren();
  const svg = withoutStyle(trendPicture(trend, width));
  picture.replaceChildren(document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true));
  // Dots are numbered in the order of the trend.
  for (const dot of picture.querySelectorAll<SVGElement>('[data-go]')) dot.dataset.go = trend.dots[Number(dot.dataset.go)]?.uri ?? '';
}

new ResizeObserver(() => {
  if (Math.abs(picture.clientWidth - width) > 1) draw();
}).observe(picture);

const told = (seconds: number | undefined): string => (seconds === undefined ? '' : shortDuration(seconds));

function fill(): void {
  if (!incidents) return;
  const { durations, quarters, incidents: all } = incidents;
  table(
    'spread',
    [t('measure'), t('known of'), t('shortest'), t('half are below'), t('9 of 10 are below'), t('longest')],
    Object.entries(durations).map(([measure, { count, min, median, p90, max }]) => [
      t(measure),
      String(count),
      ...[min, median, p90, max].map(told),
    ]),
  );
  table(
    'quarters',
    [t('quarter'), t('incidents'), t('median time to resolve'), t('longest')],
    quarters.map(({ quarter, incidents: number, timeToResolve }) => [
      quarter,
      String(number),
      told(timeToResolve?.median),
      told(timeToResolve?.max),
    ]),
  );
  table(
    'incidents',
    [t('incident'), t('date'), t('severity'), t('to detect'), t('to mitigate'), t('to resolve'), t('open action items')],
    all.map(({ uri, title, date, severity, milestones: { seconds }, open, overdue }) => [
      button(uri, title),
      date ?? '',
      severity ?? '',
      ...[seconds.detected, seconds.mitigated, seconds.resolved].map(told),
      overdue > 0 ? t('{0}, {1} overdue', open, overdue) : String(open),
    ]),
  );
}

function button(uri: string, title: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = title;
  made.dataset.go = uri;
  return made;
}

/** A table whose first row and first column are titles. */
function table(id: string, head: readonly string[], rows: readonly (readonly (Node | string)[])[]): void {
  const cell = (content: Node | string, scope?: 'col' | 'row'): HTMLTableCellElement => {
    const made = document.createElement(scope ? 'th' : 'td');
    if (scope) made.scope = scope;
    made.append(content);
    return made;
  };
  const row = (cells: readonly HTMLTableCellElement[]) => {
    const made = document.createElement('tr');
    made.append(...cells);
    return made;
  };
  const [top, body] = [document.createElement('thead'), document.createElement('tbody')];
  top.append(row(head.map((name) => cell(name, 'col'))));
  body.append(...rows.map((cells) => row(cells.map((content, index) => cell(content, index === 0 ? 'row' : undefined)))));
  element(id).replaceChildren(top, body);
}

const uriAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-go]')?.dataset.go : undefined;

main.addEventListener('click', ({ target }) => {
  const uri = uriAt(target);
  if (uri) vscode.postMessage({ kind: 'go', uri });
});

// What has the focus in the table is marked in the picture.
main.addEventListener('focusin', ({ target }) => {
  const uri = uriAt(target);
  for (const dot of picture.querySelectorAll<SVGElement>('[data-go]')) dot.classList.toggle('focused', dot.dataset.go === uri);
});

vscode.postMessage({ kind: 'ready' });
