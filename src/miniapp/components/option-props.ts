// What can be said of one choice in a list, the same on every platform.

export interface OptionProps {
  readonly kind: 'radio' | 'checkbox'
  /** ties the radios of one question together */
  readonly name: string
  readonly on: boolean
  readonly onChoose: () => void
  readonly label: string
  readonly hint?: string | undefined
}
