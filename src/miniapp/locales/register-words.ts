// What the words of a register with a record hold.

type ByField<Said> = Readonly<Record<string, Said>>

export interface RegisterWords {
  /** absent where the list is short */
  readonly search?: string
  readonly mergeText: string
  readonly label: ByField<string>
  readonly hint: ByField<string>
  /** by value */
  readonly option: ByField<ByField<string>>
  readonly fault: { readonly name: { readonly taken: string } }
  /** the second line of an entry in its list, from what it has */
  readonly second: (said: Readonly<Record<string, unknown>>) => string
}
