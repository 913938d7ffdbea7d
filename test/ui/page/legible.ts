import { type Colour, colourOf, contrast, over } from './colour';

/** What WCAG asks of texts, and of what shows the focus. */
const TEXT = 4.5;
const FOCUS = 3;
/** Boxes of letters have some air; so many pixels of it may meet. */
const AIR = 3;

/** What is wrong with how a part of the page is drawn: texts that are too pale, cut off or on top of each other. Empty where nothing is. */
export function complaints(part = 'body'): string[] {
  const texts = [...textElements(part)];
  const drawn = [...document.querySelectorAll<SVGTextElement>(`${part} svg text`)].filter(isSeen);
  return [
    ...texts.flatMap(paleness),
    ...drawn.flatMap(cutOff),
    ...drawn.flatMap((text, index) => drawn.slice(index + 1).flatMap((other) => overlap(text, other))),
    ...(part === 'body' ? tooWide() : []),
  ];
}

/** How the focus is shown on the element that has it, or in the picture where that is out of sight: what it says, and what is wrong. */
export function focusShown(): { text: string; wrong?: string } {
  const focused = document.activeElement ?? document.body;
  const text = saidBy(focused);
  const ring = ringOf(focused);
  if (!ring) return { text, wrong: 'shows no focus' };
  const seen = contrast(colourOf(ring), backgroundOf(focused.parentElement ?? focused));
  return { text, ...(seen < FOCUS && { wrong: `the contrast of its focus is ${seen.toFixed(1)}` }) };
}

/** The colour of what shows that an element has the focus. */
function ringOf(focused: Element): string | undefined {
  if (!isSeen(focused)) {
    const marked = document.querySelector('svg .focused .hit');
    return marked ? getComputedStyle(marked).stroke : undefined;
  }
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
  return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1 ? undefined : outlineColor;
}

/** The elements that have text of their own and are seen. */
function* textElements(part: string): Iterable<Element> {
  for (const element of document.querySelectorAll(`${part} *`)) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const isText = element instanceof SVGElement ? element.matches('text, tspan') : true;
    if (hasText && isText && !element.matches('script, style') && isSeen(element)) yield element;
  }
}

function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  for (let at: Element | null = element; at; at = at.parentElement) if (getComputedStyle(at).clipPath !== 'none') return false;
  return true;
}

const saidBy = (element: Element): string => (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);

function paleness(text: Element): string[] {
  const style = getComputedStyle(text);
  const back = backgroundOf(text);
  const ink = over(colourOf(text instanceof SVGElement ? style.fill : style.color), back);
  const seen = contrast(ink, back);
  return seen < TEXT ? [`“${saidBy(text)}” has a contrast of ${seen.toFixed(2)}`] : [];
}

/** What is seen behind the text of an element. */
function backgroundOf(element: Element): Colour {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at instanceof SVGElement) {
      if (at.matches('[data-row]')) layers.push(...fillsOf(at, ':scope > .hit'));
      if (at instanceof SVGSVGElement) layers.push(...fillsOf(at, ':scope > .back'));
    } else layers.push(colourOf(getComputedStyle(at).backgroundColor));
  }
  // VS Code's own pages let the editor's colour through.
  const editor = getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background');
  return layers.reduceRight((below, layer) => over(layer, below), colourOf(editor));
}

const fillsOf = (parent: Element, selector: string): Colour[] =>
  [...parent.querySelectorAll(selector)].map((shape) => colourOf(getComputedStyle(shape).fill));

function cutOff(text: SVGTextElement): string[] {
  const { left, right, top, bottom } = text.getBoundingClientRect();
  const room = text.ownerSVGElement?.getBoundingClientRect();
  const isInside = room && left >= room.left - 1 && right <= room.right + 1 && top >= room.top - 1 && bottom <= room.bottom + 1;
  return isInside ? [] : [`“${saidBy(text)}” is cut off at the edge of the picture`];
}

function overlap(a: SVGTextElement, b: SVGTextElement): string[] {
  if (a.ownerSVGElement !== b.ownerSVGElement) return [];
  const [one, two] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
  const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
  return across > 0 && down > AIR ? [`“${saidBy(a)}” and “${saidBy(b)}” are on top of each other`] : [];
}

/** What can be read only by scrolling the whole page to the side. */
function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth + 1 ? [`the page is ${scrollWidth} px wide and has room for ${clientWidth}`] : [];
}
