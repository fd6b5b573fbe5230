// What happens in the demo as requests of its people: reports sent, supported, rated and answered.

import type { Services } from '../services'
import { coordinatorOf, type PersonKey, stations } from './content/cast'
import { officeTime, type Today } from './day'
import { type DemoRequest, requestIdOf } from './perform'
import type { Scene } from './scene'
import type { MatterCommand, StoryLetter, StoryMatter, StoryReport } from './story'
import { idOf } from './work'

/** A request, or a picture to be sent before it. */
export type Happening =
  | { readonly kind: 'request'; readonly at: number; readonly request: Omit<DemoRequest, 'at'> }
  /** what depends on what is there by then */
  | {
      readonly kind: 'prepared'
      readonly at: number
      readonly request: (services: Services) => Promise<Omit<DemoRequest, 'at'>>
    }
  | {
      readonly kind: 'picture'
      readonly at: number
      readonly id: string
      readonly by: PersonKey | null
      readonly scene: Scene
    }

const toAnswer = 1

const matterIdOf = (story: StoryMatter): string => idOf(`matter ${story.key}`)

const reportRequests = (name: string, report: StoryReport, at: number): readonly Happening[] => {
  const station = stations[report.station]
  const pictures = (report.scenes ?? []).map((scene, index) => ({ id: idOf(`${name} picture ${index}`), scene }))
  const by = report.anonymity === 'anonymous' ? null : report.by
  const place = report.place === undefined ? {} : { place: { text: report.place, lng: station.lng, lat: station.lat } }
  return [
    ...pictures.map(({ id, scene }): Happening => ({ kind: 'picture', at: at - 1000, id, by, scene })),
    {
      kind: 'request',
      at,
      request: {
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

export const actRequest = (
  story: StoryMatter,
  name: string,
  at: number,
  by: PersonKey,
  command: MatterCommand,
): Happening => ({
  kind: 'request',
  at,
  request: { by, endpoint: 'matter.act', name: `${story.key} ${name}`, input: { id: matterIdOf(story), command } },
})

export const supportRequests = (story: StoryMatter, from: number, today: Today): readonly Happening[] =>
  (story.supporters ?? []).map((by, index) => ({
    kind: 'request',
    at: officeTime(today, from * (1 - (index + 1) / ((story.supporters?.length ?? 0) + 2))),
    request: {
      by,
      endpoint: 'matter.support',
      name: `${story.key} support ${by}`,
      input: { id: matterIdOf(story), on: true },
    },
  }))

export const ratingRequests = (story: StoryMatter, from: number, to: number, today: Today): readonly Happening[] =>
  (story.ratings ?? []).map(({ by, solved, score, words }, index) => ({
    kind: 'request',
    at: officeTime(today, from - ((from - to) * (index + 1)) / ((story.ratings?.length ?? 0) + 2)),
    request: {
      by,
      endpoint: 'matter.rate',
      name: `${story.key} rating ${by}`,
      input: { id: matterIdOf(story), solved, score, words },
    },
  }))

export const openingRequests = (story: StoryMatter, answeredAgo: number, today: Today): readonly Happening[] => {
  const coordinator = coordinatorOf[story.group]
  const name = `${story.key} report`
  const reportId = requestIdOf(name)
  const { lng, lat } = stations[story.report.station]
  const merged = (story.merged ?? []).flatMap((report, index): readonly Happening[] => {
    const other = `${story.key} merged ${index}`
    const ago = Math.max(answeredAgo - 1 - index, 0)
    return [
      ...reportRequests(other, report, officeTime(today, ago)),
      {
        kind: 'request',
        at: officeTime(today, ago) + 3_600_000,
        request: {
          by: coordinator,
          endpoint: 'report.act',
          name: `${other} merge`,
          input: { id: requestIdOf(other), command: { action: 'merge', matterId: matterIdOf(story) } },
        },
      },
    ]
  })
  return [
    ...reportRequests(name, story.report, officeTime(today, answeredAgo + toAnswer)),
    {
      kind: 'request',
      at: officeTime(today, answeredAgo),
      request: {
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
export const letterRequests = (letter: StoryLetter, today: Today): readonly Happening[] => [
  ...reportRequests(letter.key, letter.report, officeTime(today, letter.ago)),
  ...(letter.supporters ?? []).map(
    (by, index): Happening => ({
      kind: 'request',
      at: officeTime(today, letter.ago * (1 - (index + 1) / 4)),
      request: {
        by,
        endpoint: 'report.support',
        name: `${letter.key} support ${by}`,
        input: { id: requestIdOf(letter.key), on: true },
      },
    }),
  ),
]
