// The fields that an action asks for. From one description come the command's type and schema, the input of the form,
// what is looked at before others read it, and which pictures are bound.

import { limit } from '../limit'
import type { Role } from '../people/role'

export interface Place {
  readonly text: string
  /** GCJ-02 degrees */
  readonly lng?: number
  readonly lat?: number
}

/** What somebody writes or shows. `public`: others will read it; otherwise it stays between those who work on it. */
interface Shown {
  readonly public: boolean
}

export type Field =
  /** made once by the client and kept with the draft, never seen */
  (
    | { readonly kind: 'newId' }
    /**
     * `blank`: may be left empty, and is sent so. `oneLine`: written in one line, however long. `quotes`: the words that it
     * answers can be its beginning
     */
    | ({
        readonly kind: 'words'
        readonly max: number
        readonly blank?: true
        readonly oneLine?: true
        readonly quotes?: true
        /** one of a list of the district's own, by its id */
        readonly listed?: true
        /** the name of somebody: chosen among those who hold this role, or written where they are not on the register */
        readonly nameOf?: Role
      } & Shown)
    /** several short texts, each up to `max` characters. `within`: all in one input, a line each or parted by commas, none twice */
    | ({
        readonly kind: 'lines'
        readonly max: number
        readonly atLeast?: 1
        readonly atMost?: number
        readonly within?: 'text' | 'line'
      } & Shown)
    /** a number that can be called. `mobile`: one that messages reach */
    | ({ readonly kind: 'phone'; readonly mobile?: true } & Shown)
    /** an https address */
    | ({ readonly kind: 'web' } & Shown)
    | ({ readonly kind: 'place' } & Shown)
    /** one of the district's categories, or what it was called before */
    | ({ readonly kind: 'category' } & Shown)
    /** `among: 'sent'`: chosen among those that came in with what is answered, instead of taken with the device */
    | ({ readonly kind: 'photos'; readonly among?: 'sent'; readonly max?: number } & Shown)
    /** one of the names that the district gives to its meetings */
    | { readonly kind: 'brand' }
    | { readonly kind: 'count'; readonly min: number; readonly max: number }
    /** `tick`: said by a tick, and no without one */
    | { readonly kind: 'yesNo'; readonly tick?: true }
    | { readonly kind: 'date'; readonly from?: 'today' | 'tomorrow'; readonly to?: 'today' }
    | { readonly kind: 'instant' }
    | { readonly kind: 'oneOf'; readonly of: readonly string[] }
    | { readonly kind: 'anyOf'; readonly of: readonly string[] }
    /** one of what the district has, by its id */
    | { readonly kind: 'ref'; readonly to: RefTarget }
    /** what the action is done to, by its id: the action's `target` says which there are */
    | { readonly kind: 'target' }
    /** rows of the same fields: who does what, an answer per resolution */
    /** `fixed`: those that are known already, none more and none less */
    | { readonly kind: 'rows'; readonly max: number; readonly of: Fields; readonly fixed?: true; readonly atLeast?: 1 }
  ) & {
    readonly optional?: true
    /** another page or another command says it: no form asks for it */
    readonly given?: true
    /** asked for only while other fields stand like this, or like one of these; null: while nothing is said in it */
    readonly when?: Readonly<Record<string, string | readonly string[] | null>>
  }

export type RefTarget = 'member' | 'unit' | 'person' | 'group' | 'matter' | 'report' | 'motion' | 'paper'

export type FieldKind = Field['kind']
export type Fields = Readonly<Record<string, Field>>

export type Value<F extends Field> = F extends {
  kind: 'newId' | 'words' | 'web' | 'phone' | 'category' | 'brand' | 'date' | 'instant' | 'ref' | 'target'
}
  ? string
  : F extends { kind: 'count' }
    ? number
    : F extends { kind: 'yesNo' }
      ? boolean
      : F extends { kind: 'lines' | 'photos' }
        ? readonly string[]
        : F extends { kind: 'oneOf'; of: readonly (infer One)[] }
          ? One
          : F extends { kind: 'anyOf'; of: readonly (infer One)[] }
            ? readonly One[]
            : F extends { kind: 'place' }
              ? Place
              : F extends { kind: 'rows'; of: infer Of extends Fields }
                ? readonly Input<Of>[]
                : never

type OptionalName<F extends Fields> = { [N in keyof F]: F[N] extends { optional: true } ? N : never }[keyof F]

/** What a command brings along, by its fields. */
export type Input<F extends Fields> = { readonly [N in Exclude<keyof F, OptionalName<F>>]: Value<F[N]> } & {
  readonly [N in OptionalName<F>]?: Value<F[N]>
}

const sized = <const Public extends boolean>(shown: Public) =>
  ({
    line: { kind: 'words', max: limit.line, public: shown },
    reason: { kind: 'words', max: limit.reason, public: shown },
    text: { kind: 'words', max: limit.text, public: shown },
    long: { kind: 'words', max: limit.long, public: shown },
  }) as const satisfies Fields

/** Words that everybody will read, by their size. */
export const publicWords = sized(true)
/** Words between those who work on it, by their size. */
export const insideWords = sized(false)

/** Must something be there? What may be left empty is sent empty or not at all. */
export const isRequired = (field: Field): boolean => {
  if (field.optional === true || field.given === true) return false
  if (field.kind === 'words') return field.blank !== true
  if (field.kind === 'lines') return field.atLeast !== undefined
  if (field.kind === 'rows') return field.atLeast !== undefined || field.fixed === true
  if (field.kind === 'yesNo') return field.tick !== true
  return field.kind !== 'photos' && field.kind !== 'anyOf'
}

/** What others will read of a command: its sentences and its pictures. */
export interface Written {
  readonly sentences: readonly string[]
  readonly pictures: readonly string[]
}

const nothing: Written = { sentences: [], pictures: [] }

const together = (parts: readonly Written[]): Written => ({
  sentences: parts.flatMap((part) => part.sentences),
  pictures: parts.flatMap((part) => part.pictures),
})

const strings = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => (typeof one === 'string' && one.trim() ? [one.trim()] : []))

const textOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined

const inField = (field: Field, value: unknown): Written => {
  if (field.kind === 'rows')
    return Array.isArray(value) ? together(value.map((row) => publicIn(field.of, row))) : nothing
  if (!('public' in field) || !field.public) return nothing
  if (field.kind === 'photos') return { sentences: [], pictures: strings(value) }
  return { sentences: strings(field.kind === 'place' ? textOf(value) : value), pictures: [] }
}

/** All that others will read of these fields, at any depth. */
export const publicIn = (fields: Fields, values: Readonly<Record<string, unknown>>): Written =>
  together(Object.entries(fields).map(([name, field]) => inField(field, values[name])))

/** The same of what was made of some of these: an event keeps the fields of its action by their names. */
export const publicInAny = (tables: readonly Fields[], values: Readonly<Record<string, unknown>>): Written => {
  const { sentences, pictures } = together(tables.map((fields) => publicIn(fields, values)))
  return { sentences: [...new Set(sentences)], pictures: [...new Set(pictures)] }
}

/** What these fields name of what the district has, at any depth. */
export const refsIn = (
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
): readonly { readonly to: RefTarget; readonly id: string }[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name]
    if (field.kind === 'ref') return typeof value === 'string' ? [{ to: field.to, id: value }] : []
    return field.kind === 'rows' && Array.isArray(value) ? value.flatMap((row) => refsIn(field.of, row)) : []
  })

/** Under which names these fields hold pictures: an event and a state keep them by the names of the action's fields. */
export const pictureNames = (tables: readonly Fields[]): readonly string[] => [
  ...new Set(tables.flatMap((fields) => Object.keys(fields).filter((name) => fields[name]?.kind === 'photos'))),
]

/** Ids of all pictures that stand under these names at any depth, in the order of the names. */
export const picturesNamed = (names: readonly string[], of: object): readonly string[] => {
  const found = new Map(names.map((name) => [name, new Set<string>()]))
  const look = (inside: object): void => {
    for (const [name, value] of Object.entries(inside)) {
      const ids = found.get(name)
      if (ids !== undefined) for (const id of strings(value)) ids.add(id)
      else if (typeof value === 'object' && value !== null) look(value)
    }
  }
  look(of)
  return [...new Set([...found.values()].flatMap((ids) => [...ids]))]
}

/** Ids of all pictures that come with these fields, no matter who may see them. */
export const picturesIn = (fields: Fields, values: Readonly<Record<string, unknown>>): readonly string[] => [
  ...new Set(Object.entries(fields).flatMap(([name, field]) => (field.kind === 'photos' ? strings(values[name]) : []))),
]
