// Leaves out of an answer what others may not read yet: sentences are covered, pictures are missing, reports that only
// their own text shows are not listed.

export interface Withheld {
  /** id of a matter or report -> its sentences that wait or were refused */
  readonly sentences: ReadonlyMap<string, readonly string[]>
  readonly pictures: ReadonlySet<string>
}

/** Shorter than this, a text is only the same when it is equal. */
const telling = 8

const isSame = (shown: string, sentence: string): boolean => {
  // a list shows the beginning of a long text
  const text = shown.replace(/…$/u, '').trim()
  if (text === '' || sentence === '') return false
  if (text === sentence) return true
  return (text.length >= telling && sentence.includes(text)) || (sentence.length >= telling && text.includes(sentence))
}

const idOf = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.id === 'string' ? value.id : undefined
}

/** `subjectId` is what the whole answer is about, if it is about one thing. */
export const withhold = <Answer>(answer: Answer, held: Withheld, cover: string, subjectId?: string): Answer => {
  const isPicture = (value: unknown): boolean =>
    held.pictures.has(typeof value === 'string' ? value : (idOf(value) ?? ''))

  const walk = (value: unknown, sentences: readonly string[]): unknown => {
    if (typeof value === 'string') return sentences.some((sentence) => isSame(value, sentence)) ? cover : value
    if (Array.isArray(value)) return value.filter((item) => !isPicture(item)).map((item) => walk(item, sentences))
    if (typeof value !== 'object' || value === null) return value
    const own = held.sentences.get(idOf(value) ?? '') ?? sentences
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [
        key,
        key !== 'id' && isPicture(field) ? null : key === 'id' ? field : walk(field, own),
      ]),
    )
  }
  return walk(answer, held.sentences.get(subjectId ?? '') ?? []) as Answer
}
