// Leaves out of an answer what others may not read yet: sentences are covered, pictures are missing. Where it stands in the
// answer, the answer's schema says.

/**
 * How something that people wrote is shown: a whole sentence, the beginning of one, fields of an event whatever they are
 * called; a picture by its id, as an object with its id, or by an address that holds it.
 */
export type Shown = 'whole' | 'beginning' | 'data' | 'photoId' | 'photo' | 'photoUrl'

/** As much of a schema as is needed to find the places. */
interface Shape {
  readonly 'x-written'?: Shown
  readonly properties?: Readonly<Record<string, object>>
  /** of a list; of a tuple the places, which hold nothing that people wrote */
  readonly items?: object
  readonly anyOf?: readonly object[]
}

export interface Withheld {
  /** id of a process -> its sentences that wait or were refused */
  readonly sentences: ReadonlyMap<string, readonly string[]>
  readonly pictures: ReadonlySet<string>
}

const isWhole = (text: string, sentences: readonly string[]): boolean =>
  text.trim() !== '' && sentences.includes(text.trim())

/** A list shows the beginning of a long text, with a mark where it is cut. */
const isBeginning = (text: string, sentences: readonly string[]): boolean => {
  const begun = text.replace(/…$/u, '').trim()
  return begun !== '' && sentences.some((sentence) => sentence.startsWith(begun))
}

const idOf = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.id === 'string' ? value.id : undefined
}

/** `subjectId` is what the whole answer is about, if it is about one thing. */
export const withhold = <Answer>(
  shape: object,
  answer: Answer,
  held: Withheld,
  cover: string,
  subjectId?: string,
): Answer => {
  const isHeldPicture = (how: Shown | undefined, value: unknown): boolean => {
    if (how === 'photo') return held.pictures.has(idOf(value) ?? '')
    if (typeof value !== 'string') return false
    if (how === 'photoId') return held.pictures.has(value)
    return how === 'photoUrl' && [...held.pictures].some((id) => value.includes(id))
  }

  /** Without a schema: whatever is a sentence or a picture that is held. */
  const inData = (value: unknown, sentences: readonly string[]): unknown => {
    if (typeof value === 'string') return isWhole(value, sentences) ? cover : value
    if (Array.isArray(value))
      return value.filter((one) => !isHeldPicture('photoId', one)).map((one) => inData(one, sentences))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, inData(field, sentences)]))
  }

  const inObject = (properties: Readonly<Record<string, object>>, value: object, sentences: readonly string[]) => {
    const own = held.sentences.get(idOf(value) ?? '') ?? sentences
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [name, walk(properties[name] ?? {}, field, own)]),
    )
  }

  /** A picture that is held is missing from its list. */
  const inArray = (item: object, value: readonly unknown[], sentences: readonly string[]) =>
    value.map((one) => walk(item, one, sentences)).filter((one, index) => one !== null || value[index] === null)

  const inText = (how: Shown | undefined, text: string, sentences: readonly string[]): string => {
    const isHeld =
      (how === 'whole' && isWhole(text, sentences)) || (how === 'beginning' && isBeginning(text, sentences))
    return isHeld ? cover : text
  }

  const walk = (schema: object, value: unknown, sentences: readonly string[]): unknown => {
    const at: Shape = schema
    const how = at['x-written']
    if (value === null || value === undefined) return value
    if (isHeldPicture(how, value)) return null
    if (how === 'data') return inData(value, sentences)
    if (at.anyOf !== undefined) return at.anyOf.reduce((seen: unknown, one) => walk(one, seen, sentences), value)
    if (typeof value === 'string') return inText(how, value, sentences)
    if (Array.isArray(value)) return inArray(at.items ?? {}, value, sentences)
    return typeof value === 'object' ? inObject(at.properties ?? {}, value, sentences) : value
  }

  return walk(shape, answer, held.sentences.get(subjectId ?? '') ?? []) as Answer
}
