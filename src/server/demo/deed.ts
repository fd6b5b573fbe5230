// What happens in the demo as deeds of its people: reports sent, supported, rated and answered.

import { officeTime, type Today } from './day'
import { type Deed, requestIdOf } from './perform'
import type { Scene } from './scene'
import type { MatterCommand, StoryLetter, StoryMatter, StoryReport } from './story'
import { coordinatorOf, type PersonKey, stations } from './tale/cast'
import { idOf } from './work'

/** A deed, or a picture to be sent before it. */
export type Happening =
  | { readonly kind: 'deed'; readonly at: number; readonly deed: Omit<Deed, 'at'> }
  | {
      readonly kind: 'picture'
      readonly at: number
      readonly id: string
      readonly by: PersonKey | null
      readonly scene: Scene
    }

const toAnswer = 1

const matterIdOf = (story: StoryMatter): string => idOf(`matter ${story.key}`)

const reportDeeds = (name: string, report: StoryReport, at: number): readonly Happening[] => {
  const station = stations[report.station]
  const pictures = (report.scenes ?? []).map((scene, index) => ({ id: idOf(`${name} picture ${index}`), scene }))
  const by = report.anonymity === 'anonymous' ? null : report.by
  const place = report.place === undefined ? {} : { place: { text: report.place, lng: station.lng, lat: station.lat } }
  return [
    ...pictures.map(({ id, scene }): Happening => ({ kind: 'picture', at: at - 1000, id, by, scene })),
    {
      kind: 'deed',
      at,
      deed: {
        by,
        endpoint: 'report.submit',
        name,
        input: {
          stationCode: station.code,
          title: report.title,
          text: report.text,
          category: report.category,
          ...place,
          photoIds: pictures.map((one) => one.id),
          anonymity: report.anonymity ?? 'hidden',
        },
      },
    },
  ]
}

export const actDeed = (
  story: StoryMatter,
  name: string,
  at: number,
  by: PersonKey,
  command: MatterCommand,
): Happening => ({
  kind: 'deed',
  at,
  deed: { by, endpoint: 'matter.act', name: `${story.key} ${name}`, input: { id: matterIdOf(story), command } },
})

export const supportDeeds = (story: StoryMatter, from: number, today: Today): readonly Happening[] =>
  (story.supporters ?? []).map((by, index) => ({
    kind: 'deed',
    at: officeTime(today, from * (1 - (index + 1) / ((story.supporters?.length ?? 0) + 2))),
    deed: {
      by,
      endpoint: 'matter.support',
      name: `${story.key} support ${by}`,
      input: { id: matterIdOf(story), on: true },
    },
  }))

export const ratingDeeds = (story: StoryMatter, from: number, to: number, today: Today): readonly Happening[] =>
  (story.ratings ?? []).map(({ by, solved, score, words }, index) => ({
    kind: 'deed',
    at: officeTime(today, from - ((from - to) * (index + 1)) / ((story.ratings?.length ?? 0) + 2)),
    deed: {
      by,
      endpoint: 'matter.rate',
      name: `${story.key} rating ${by}`,
      input: { id: matterIdOf(story), solved, score, words },
    },
  }))

export const openingDeeds = (story: StoryMatter, answeredAgo: number, today: Today): readonly Happening[] => {
  const coordinator = coordinatorOf[story.group]
  const name = `${story.key} report`
  const reportId = requestIdOf(name)
  const { lng, lat } = stations[story.report.station]
  const merged = (story.merged ?? []).flatMap((report, index): readonly Happening[] => {
    const other = `${story.key} merged ${index}`
    const ago = Math.max(answeredAgo - 1 - index, 0)
    return [
      ...reportDeeds(other, report, officeTime(today, ago)),
      {
        kind: 'deed',
        at: officeTime(today, ago) + 3_600_000,
        deed: {
          by: coordinator,
          endpoint: 'report.act',
          name: `${other} merge`,
          input: { id: requestIdOf(other), command: { action: 'merge', matterId: matterIdOf(story) } },
        },
      },
    ]
  })
  return [
    ...reportDeeds(name, story.report, officeTime(today, answeredAgo + toAnswer)),
    {
      kind: 'deed',
      at: officeTime(today, answeredAgo),
      deed: {
        by: coordinator,
        endpoint: 'report.act',
        name: `${story.key} accept`,
        input: {
          id: reportId,
          command: {
            action: 'accept',
            matterId: matterIdOf(story),
            title: story.title,
            summary: story.summary,
            category: story.report.category,
            place: { text: story.place, lng, lat },
            photoIds: (story.report.scenes ?? []).map((_scene, index) => idOf(`${name} picture ${index}`)),
          },
        },
      },
    },
    ...merged,
  ]
}

/** A report of its own, with those who support it. */
export const letterDeeds = (letter: StoryLetter, today: Today): readonly Happening[] => [
  ...reportDeeds(letter.key, letter.report, officeTime(today, letter.ago)),
  ...(letter.supporters ?? []).map(
    (by, index): Happening => ({
      kind: 'deed',
      at: officeTime(today, letter.ago * (1 - (index + 1) / 4)),
      deed: {
        by,
        endpoint: 'report.support',
        name: `${letter.key} support ${by}`,
        input: { id: requestIdOf(letter.key), on: true },
      },
    }),
  ),
]
