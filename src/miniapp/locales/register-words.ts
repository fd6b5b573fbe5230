// What the words of a register with a record hold.

export interface RegisterWords {
  readonly name: string
  readonly nameHint?: string
  /** absent where the list is short */
  readonly search?: string
  readonly nameTaken: string
  readonly disabledHint: string
  readonly mergeText: string
  /** by field */
  readonly label: Readonly<Record<string, string>>
  readonly hint: Readonly<Record<string, string>>
  /** by field and value */
  readonly option: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** the second line of an entry in its list, from what it has */
  readonly second: (said: Readonly<Record<string, unknown>>) => string
}
