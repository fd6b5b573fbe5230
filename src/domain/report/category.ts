// Which of a district's categories a report sounds like: a suggestion for the form, never a decision.

export interface Theme {
  /** words by which a category of this theme is named */
  readonly names: readonly string[]
  /** words that people use when they speak of it */
  readonly says: readonly string[]
}

const themed = (category: string, themes: readonly Theme[]): readonly Theme[] =>
  themes.filter((theme) => theme.names.some((name) => category.includes(name)))

const occurs = (text: string, word: string): number => text.split(word).length - 1

/** How strongly the text speaks of the category: each word counts by its length, and once more when repeated. */
const likeness = (text: string, category: string, themes: readonly Theme[]): number => {
  const words = new Set(themed(category, themes).flatMap((theme) => [...theme.names, ...theme.says]))
  return [...words].reduce((sum, word) => sum + Math.min(occurs(text, word), 2) * word.length, 0)
}

/** The categories that fit, best first; none when nothing speaks for any. */
export const suggestCategories = (
  text: string,
  categories: readonly string[],
  themes: readonly Theme[],
  max: number,
): readonly string[] =>
  categories
    .map((category) => ({ category, likeness: likeness(text, category, themes) }))
    .filter((one) => one.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, max)
    .map((one) => one.category)
