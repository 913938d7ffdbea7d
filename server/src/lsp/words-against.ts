/** Words against limits: `420/400–600`. */
export function wordsAgainst(words: number, { min, max }: { min?: number; max?: number }): string {
  if (min !== undefined && max !== undefined) return `${words}/${min}–${max}`;
  if (max !== undefined) return `${words}/≤${max}`;
  return min === undefined ? `${words}` : `${words}/≥${min}`;
}
