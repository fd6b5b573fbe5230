// All that is kept of a person as a document that they can read: what matters to them first, in sentences. The JSON file
// beside it has every field.

import { documentOf, documentType, type Line } from '../document/official'
import type { Call, Download } from '../http/call'
import { sectionMark } from '../locales/document'
import { momentOf, mineWords as words } from '../locales/mine'
import { type Mine, mineOf } from './export'

type Lines = readonly Line[]

const body = (text: string): Line => ({ kind: 'body', text })
const under = (text: string): Line => ({ kind: 'subheading', text })

/** A text of several lines stays so. */
const paragraphs = (text: string): Lines =>
  text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map(body)

const reportLines = (report: Mine['reports'][number], index: number): Lines => [
  under(`（${index + 1}）${report.title || words.report(report.number)}`),
  body(words.reported(report.number, momentOf(report.submittedAt), words.status(report.status))),
  body(words.seenBy(report.anonymity)),
  ...(report.place === null ? [] : [body(words.place(report.place))]),
  ...paragraphs(report.text),
  ...report.additions.map(({ text, at }) => body(words.added(momentOf(at), text))),
  ...(report.photos.length === 0 ? [] : [body(words.photos(report.photos.length))]),
  ...(report.voice === null ? [] : [body(words.voice)]),
]

const sectionsOf = (mine: Mine): readonly (readonly [string, Lines])[] => [
  [
    words.account,
    [
      body(words.called(mine.person.calledBy ?? mine.person.name)),
      body(words.phone(mine.person.phone)),
      body(words.since(momentOf(mine.person.since))),
    ],
  ],
  [words.reports, mine.reports.flatMap(reportLines)],
  [
    words.evaluations,
    mine.evaluations.map(({ solved, score, words: said, at }) =>
      body(words.evaluated(momentOf(at), solved, score, said)),
    ),
  ],
  [words.statements, mine.statements.map(({ text, at }) => body(words.stated(momentOf(at), text)))],
  [words.remarks, mine.remarks.map(({ words: said, at }) => body(words.stated(momentOf(at), said)))],
  [words.papers, mine.papers.map(({ title, number, since }) => body(words.paper(title, number, momentOf(since))))],
  [words.parties, mine.parties.map(({ at, name, reason }) => body(words.party(momentOf(at), name, reason)))],
  [
    words.follows,
    [
      ...(mine.supports.length === 0 ? [] : [body(words.supported(mine.supports.length))]),
      ...(mine.follows.length === 0 ? [] : [body(words.followed(mine.follows.length))]),
    ],
  ],
  [words.reveals, mine.reveals.map(({ at, by }) => body(words.revealed(momentOf(at), by)))],
  [
    words.sessions,
    mine.sessions.map(({ device, since, seen }) => body(words.session(device, momentOf(since), momentOf(seen)))),
  ],
]

const documentLines = (mine: Mine): Lines => [
  { kind: 'title', text: words.title },
  body(words.intro(momentOf(mine.exportedAt))),
  ...sectionsOf(mine).flatMap(
    ([heading, lines], index): Lines => [
      { kind: 'heading', text: `${sectionMark(index + 1)}${heading}` },
      ...(lines.length === 0 ? [body(words.none)] : lines),
    ],
  ),
  body(words.rest),
]

export const documentMine = async (call: Call<'person.document'>): Promise<Download> => ({
  type: documentType,
  body: await documentOf(words.title, documentLines(await mineOf(call))),
  saveAs: `lai-shangliang-${call.at.slice(0, 10)}.docx`,
})
