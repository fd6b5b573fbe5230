// Words by which somebody looks through their day's work.

interface Sought {
  readonly title: string
  readonly number: string
  readonly groupName: string
  readonly leadName: string | null
  readonly category: string | null
  readonly owes: { readonly what: string } | null
}

const textOf = (row: Sought): string =>
  [row.title, row.number, row.groupName, row.leadName ?? '', row.category ?? '', row.owes?.what ?? '']
    .join(' ')
    .toLowerCase()

/** Each of the words stands somewhere in it. */
export const reads = (typed: string): ((row: Sought) => boolean) => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return (row) => {
    const text = textOf(row)
    return words.every((word) => text.includes(word))
  }
}
