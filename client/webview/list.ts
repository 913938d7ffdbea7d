import { t } from '../../server/src/text/l10n';
import { measuresOf, rowsOf, sentenceOf } from '../../server/src/views/timeline/rows';
import type { Timeline } from '../../server/src/views/timeline/timeline';

/** Stands in a sentence for an element. */
const PLACE = '\0';

/** A sentence with elements in their places, which are isolated by themselves. */
const around = (sentence: string, elements: readonly Node[]): (Node | string)[] =>
  sentence.split(/\u2068?\0\u2069?/).flatMap((text, index) => [text, ...elements.slice(index, index + 1)]);

/** The timeline as a list: one stop for Tab, arrows from row to row, Enter goes to the text. */
export interface List {
  fill(timeline: Timeline<unknown> | undefined): void;
  mark(row: string | null): void;
}

export function listIn(measures: HTMLElement, rows: HTMLElement, does: { go(row: string): void; focus(row: string | null): void }): List {
  const stops = () => [...document.querySelectorAll<HTMLElement>('#list [data-row]')];

  const button = (row: string, text: string): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.dataset.row = row;
    made.tabIndex = -1;
    return made;
  };
  /** What is there for its words alone. */
  const note = (row: string, text: string): HTMLSpanElement => {
    const made = document.createElement('span');
    made.textContent = text;
    made.dataset.row = row;
    made.tabIndex = -1;
    return made;
  };
  const item = (...content: (Node | string)[]): HTMLLIElement => {
    const made = document.createElement('li');
    made.append(...content);
    return made;
  };

  /** What Tab comes to. */
  const stopAt = (chosen: HTMLElement | undefined) => {
    for (const own of stops()) own.tabIndex = own === chosen ? 0 : -1;
  };

  const parent = rows.parentElement as HTMLElement;
  parent.addEventListener('click', ({ target }) => {
    const row = target instanceof HTMLButtonElement ? target.dataset.row : undefined;
    if (row) does.go(row);
  });
  parent.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.dataset.row) return;
    stopAt(target);
    does.focus(target.dataset.row);
  });
  parent.addEventListener('focusout', () => does.focus(null));
  parent.addEventListener('keydown', (event) => {
    const all = stops();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  });

  return {
    fill(timeline) {
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.row : undefined;
      measures.replaceChildren(
        ...(timeline ? measuresOf(timeline) : []).map(({ name, value, ends }) =>
          item(
            ...around(
              t('{0}: {1}, from {2} to {3}', name, value, PLACE, PLACE),
              ends.map(({ id, text }) => button(id, text)),
            ),
          ),
        ),
      );
      rows.replaceChildren(
        ...(timeline ? rowsOf(timeline) : []).map((row) => item(row.gap ? note(row.id, sentenceOf(row)) : button(row.id, sentenceOf(row)))),
      );
      const all = stops();
      stopAt(all.find(({ dataset }) => dataset.row === focused) ?? rows.querySelector('button') ?? all[0]);
      if (focused) all.find(({ dataset }) => dataset.row === focused)?.focus();
    },
    mark(row) {
      for (const own of rows.querySelectorAll('button'))
        if (own.dataset.row === row) own.setAttribute('aria-current', 'true');
        else own.removeAttribute('aria-current');
      // Tab comes to where the cursor is, unless somebody is on their way through the list.
      const current = stops().find(({ dataset }) => dataset.row === row);
      if (current && !parent.contains(document.activeElement)) stopAt(current);
    },
  };
}
