// Topics that many tell of: texts that are alike, gathered around the one that most others are like.

import { choose } from './choice'
import { leastLikeness, likeness } from './likeness'
import { askedBy, keysOfText, lateKeys, ownPlaceKeys } from './pair'

export interface Message {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly place: string
  /** who told of it; null, or absent: nobody knows, and each may be somebody else */
  readonly by?: string | null
}

/** From so many reports on it is a topic: fewer are chance, and could be told apart. */
const leastReports = 5
/** A place with fewer is not named, and what fewer people tell of is not published: a person could be known by it. */
export const leastAtPlace = 3

/** It has to be told in so many ways: a notice that is pasted again and again is none. */
const leastWordings = 3

/** Characters of a text that are asked with, besides its title: people name the place and the trouble first. */
const asked = 40

/** With how many of the others that share most a text is compared: more are hardly ever alike. */
const compared = 20

/** The words alone: a notice with another number or date in it is the same notice. */
const wordsOf = ({ title, text }: Message): string =>
  `${title} ${text}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')

/** Texts by their words, each words of one person once. */
const wordingsIn = (messages: readonly Message[]): readonly (readonly Message[])[] => {
  const wordings = new Map<string, Map<string, Message>>()
  for (const one of messages) {
    const words = wordsOf(one)
    const people = wordings.get(words) ?? new Map<string, Message>()
    wordings.set(words, people)
    const who = one.by ?? one.id
    if (!people.has(who)) people.set(who, one)
  }
  return [...wordings.values()].map((people) => [...people.values()])
}

/** How many people tell of it, as far as they are known: one who is not may be somebody else each time. */
export const peopleIn = (messages: readonly Pick<Message, 'id' | 'by'>[]): number =>
  new Set(messages.map(({ id, by }) => by ?? id)).size

/**
 * Ids of each topic's texts, the one in the middle first; first the topic that most people tell of, whatever one of them
 * sends in ever new words. Each text belongs to one at most.
 */
export const topicsIn = (
  districtId: string,
  messages: readonly Message[],
  least = leastReports,
): readonly (readonly string[])[] => {
  const wordings = wordingsIn(messages)
  const texts = wordings
    .flatMap(([first]) => first ?? [])
    .map(({ title, text, place }) => {
      const keys = keysOfText(districtId, title, text, place)
      const words = `${title} ${[...text].slice(0, asked).join('')} ${place}`
      return {
        indexed: { title: keys.title, pairs: keys.all },
        asked: askedBy(districtId, words),
        placed: ownPlaceKeys(districtId, `${title} ${[...text].slice(0, asked).join('')}`, place),
        late: lateKeys(districtId, title),
      }
    })
  const having = new Map<number, number[]>()
  for (const [index, { indexed }] of texts.entries()) {
    for (const key of indexed.pairs) {
      const seen = having.get(key)
      if (seen === undefined) having.set(key, [index])
      else seen.push(index)
    }
  }
  const counts = new Map([...having].map(([key, { length }]) => [key, length]))
  const alike = texts.map(({ asked: by }, index) => {
    const { chosen, weightOf } = choose(by.keys, counts, texts.length)
    const shared = new Map<number, number>()
    for (const { key, weight } of chosen) {
      for (const other of having.get(key) ?? []) shared.set(other, (shared.get(other) ?? 0) + weight)
    }
    shared.delete(index)
    const near = [...shared].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, compared)
    return near.flatMap(([other]) => {
      const text = texts[other]
      return text !== undefined && likeness(by, weightOf, text.indexed) >= leastLikeness ? [other] : []
    })
  })
  const taken = new Set<number>()
  const topics: (readonly Message[])[] = []
  const trouble = { texts, having, least }
  const order = [...texts.keys()].sort(
    (one, other) => (alike[other]?.length ?? 0) - (alike[one]?.length ?? 0) || one - other,
  )
  for (const middle of order) {
    if (taken.has(middle)) continue
    const topic = sameTrouble(gathered(middle, alike, taken), trouble)
    const own = topic.flatMap((one) => [wordings[one] ?? []])
    const all = own.flat()
    if (own.length < leastWordings || all.length < least) continue
    for (const one of topic) taken.add(one)
    topics.push(all)
  }
  return topics
    .sort((one, other) => peopleIn(other) - peopleIn(one) || other.length - one.length)
    .map((topic) => topic.map(({ id }) => id))
}

/** Around a text those it is like, and whatever two of these are like: one alone may only chance to share words. */
const gathered = (
  middle: number,
  alike: readonly (readonly number[])[],
  taken: ReadonlySet<number>,
): readonly number[] => {
  const first = (alike[middle] ?? []).filter((one) => !taken.has(one))
  const links = new Map<number, number>()
  for (const one of first) {
    for (const other of alike[one] ?? []) links.set(other, (links.get(other) ?? 0) + 1)
  }
  const known = new Set([middle, ...first])
  const more = [...links].flatMap(([one, count]) => (count >= 2 && !known.has(one) && !taken.has(one) ? [one] : []))
  return [...known, ...more]
}

/** Pairs that tell of a trouble: so many in a row are a word of its own, 搅拌站. */
const telling = 2
/** A pair tells of it when so many of these texts have it, and so few of all the others do. */
const ofThese = 0.5
const ofAll = 0.25
/** So many of the titles that name the trouble do it after they have said where; else it is a name that nothing shows to be one. */
const saidLate = 1 / 3

interface Gathering {
  readonly texts: readonly {
    readonly indexed: { readonly title: readonly number[]; readonly pairs: readonly number[] }
    readonly placed: ReadonlySet<number>
    readonly late: ReadonlySet<number>
  }[]
  readonly having: ReadonlyMap<number, readonly number[]>
  readonly least: number
}

/** Pairs, besides what places are called, that at least so many of these texts have and that few others do. */
const tellingIn = (topic: readonly number[], { texts, having }: Gathering, often: number): ReadonlySet<number> => {
  const counts = new Map<number, number>()
  const places = new Map<number, number>()
  for (const one of topic) {
    for (const key of texts[one]?.indexed.pairs ?? []) counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const key of texts[one]?.placed ?? []) places.set(key, (places.get(key) ?? 0) + 1)
  }
  const keys = [...counts].flatMap(([key, count]) =>
    count >= often && count >= (having.get(key)?.length ?? 0) * ofAll && (places.get(key) ?? 0) < count / 2
      ? [key]
      : [],
  )
  return new Set(keys)
}

const isSaidLate = (topic: readonly number[], { texts }: Gathering, keys: ReadonlySet<number>): boolean => {
  const named = topic.filter((one) => texts[one]?.indexed.title.some((key) => keys.has(key)))
  const late = named.filter((one) => [...(texts[one]?.late ?? [])].some((key) => keys.has(key)))
  return late.length >= named.length * saidLate
}

/**
 * Those that tell of the same trouble, and not only of the same place. Where most have nothing in common but the place, those
 * among them that share a trouble may be enough by themselves.
 */
const sameTrouble = (topic: readonly number[], gathering: Gathering): readonly number[] => {
  const { texts, least } = gathering
  const having = (keys: ReadonlySet<number>, much: number) =>
    topic.filter((one) => (texts[one]?.indexed.pairs.filter((key) => keys.has(key)).length ?? 0) >= much)
  const keys = tellingIn(topic, gathering, topic.length * ofThese)
  if (keys.size >= telling) return isSaidLate(topic, gathering, keys) ? having(keys, 1) : []
  const few = having(tellingIn(topic, gathering, least), telling)
  return few.length < least || few.length === topic.length ? [] : sameTrouble(few, gathering)
}

/** What most of them have, and how many do; undefined where nothing is said. */
export const mostOf = <Value>(
  values: readonly Value[],
): { readonly value: Value; readonly count: number } | undefined => {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [top] = [...counts].sort((a, b) => b[1] - a[1])
  return top && { value: top[0], count: top[1] }
}
