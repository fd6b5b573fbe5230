// What can be said of a search, the same on every platform.

export interface SearchBarProps {
  readonly label: string
  readonly initial?: string | undefined
  readonly onSearch: (words: string) => void
}
