// Endpoints of all processes that are kept as papers, built from the registry: which kinds there are, and what can be asked
// of each.

import Type from 'typebox'
import { lights } from '../calendar/light'
import { workingRoles } from '../people/role'
import type { Fields } from '../process/field'
import type { AnyPaper } from '../process/paper'
import { lineKinds } from '../process/sheet'
import { commandSchema, propertiesOf } from './command'
import { command, download, query } from './endpoint'
import { ChainCheck, Count, Id, Instant, LocalDate, Nullable, PageInput, PageOf, Tagged } from './field'
import { TimelineEntry } from './matter'
import { PublicPhoto, Written, WrittenData } from './written'

export const PaperRow = Type.Object({
  id: Id,
  kind: Type.String(),
  number: Type.String(),
  /** empty for what is found by number and class alone */
  title: Written,
  status: Type.Enum(['open', 'closed', 'ended']),
  step: Type.String(),
  /** the kind's own classes */
  category: Nullable(Type.String()),
  /** empty for one of the whole district */
  groupName: Type.String(),
  due: Nullable(LocalDate),
  light: Nullable(Type.Enum([...lights])),
  /** working days left, negative when overdue */
  daysLeft: Nullable(Type.Integer()),
  updatedAt: Instant,
})
export type PaperRow = Type.Static<typeof PaperRow>

export const PaperFull = Type.Object({
  ...PaperRow.properties,
  version: Type.Integer(),
  /** the state, or as much of it as everybody may read */
  paper: WrittenData,
  /** public names of the people and units that it names by id */
  names: Type.Record(Type.String(), Type.String()),
  photos: Type.Array(PublicPhoto),
  timeline: Type.Array(TimelineEntry),
  you: Type.Object({
    inside: Type.Boolean(),
    offered: Type.Array(Type.String()),
    /** null where nobody is asked to sign */
    signing: Nullable(
      Type.Object({
        hash: Type.String(),
        asked: Type.Boolean(),
        signed: Type.Boolean(),
        by: Type.Array(Id),
        of: Count,
      }),
    ),
  }),
})
export type PaperFull = Type.Static<typeof PaperFull>

export type PaperCommand = { readonly action: string } & Readonly<Record<string, unknown>>

const closed = { additionalProperties: false } as const

const opened = (fields: Fields): Type.TObject => Type.Object(propertiesOf(fields), closed)

const refused = [
  ...(['notFound', 'requestReused', 'incomplete', 'dateInPast'] as const),
  ...(['notAMember', 'unknownUnit', 'unknownPerson'] as const),
] as const

type Papers = Readonly<Record<string, AnyPaper>>

const ofKinds = <Value>(papers: Papers, name: string, schemaOf: (paper: AnyPaper) => Type.TSchema | null) =>
  Type.Unsafe<Value & { readonly kind: string }>(
    Tagged(
      'kind',
      Object.values(papers).flatMap((paper) => {
        const schema = schemaOf(paper)
        return schema === null ? [] : [Type.Object({ kind: Type.Literal(paper.id), [name]: schema }, closed)]
      }),
    ),
  )

export const paperContract = (papers: Papers) => {
  const Kind = Type.Unsafe<string>(Type.Enum(Object.keys(papers)))
  const period = { kind: Kind, groupId: Type.Optional(Id), from: LocalDate, to: LocalDate }
  return {
    'paper.open': command({
      writes: 'public',
      summary: 'Begin a paper; the request id becomes the paper',
      access: 'person',
      input: {
        paper: ofKinds<{ readonly fields: Readonly<Record<string, unknown>> }>(papers, 'fields', ({ opening }) =>
          opening === null ? null : opened(opening.fields),
        ),
      },
      output: Type.Object({ id: Id, number: Type.String(), version: Type.Integer() }),
      errors: refused,
    }),
    'paper.act': command({
      writes: 'public',
      summary: 'One of the actions of a paper, by the table of its kind',
      access: 'person',
      input: {
        id: Id,
        /** the version the person saw; a newer one answers movedOn */
        version: Type.Optional(Type.Integer({ minimum: 1 })),
        paper: ofKinds<{ readonly command: PaperCommand }>(papers, 'command', ({ actions }) => commandSchema(actions)),
      },
      output: Type.Object({ version: Type.Integer() }),
      errors: [
        ...[...refused, 'movedOn', 'notNow', 'alreadyAnswered', 'alreadyAsked', 'mergeIntoItself', 'notMergeable'],
        ...['tooLateToExtend', 'extensionPending', 'noExtensionAsked'],
        ...['noEvidence', 'sameReviewer', 'tooLateToObject', 'notTalked', 'pastTheEnd', 'stillPromised'],
        ...['unknownMeeting', 'meetingNotEnded', 'ballotFixed', 'tooFewVotes'],
      ] as const,
    }),
    'paper.sign': command({
      writes: 'nothing',
      summary: 'Sign the text that one has read, or take that back, until it is handed in',
      access: 'person',
      input: {
        kind: Kind,
        id: Id,
        /** of the text as it was read; another one answers movedOn */
        hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
        sign: Type.Boolean(),
      },
      output: Type.Object({ signed: Count, of: Count }),
      errors: ['notFound', 'notAllowed', 'movedOn', 'notNow', 'requestReused'],
    }),
    'paper.list': query({
      shows: 'public',
      summary: 'Papers of one kind that everybody may read, last changed first',
      access: 'anyone',
      input: { ...PageInput, kind: Kind, category: Type.Optional(Type.String({ maxLength: 60 })) },
      output: PageOf(PaperRow),
    }),
    'paper.mine': query({
      shows: 'public',
      summary: 'Papers of one kind that I wrote, lead or take part in, most urgent first',
      access: 'person',
      input: { ...PageInput, kind: Kind },
      output: PageOf(PaperRow),
    }),
    'paper.desk': query({
      shows: 'public',
      summary: 'Papers of one kind that lie on my desk, most urgent first',
      access: workingRoles,
      input: {
        ...PageInput,
        kind: Kind,
        step: Type.Optional(Type.String({ maxLength: 40 })),
        category: Type.Optional(Type.String({ maxLength: 60 })),
        words: Type.Optional(Type.String({ maxLength: 40 })),
      },
      output: PageOf(PaperRow),
    }),
    'paper.get': query({
      shows: 'public',
      summary: 'One paper with its timeline, as far as the person who asks may read it',
      access: 'anyone',
      input: { kind: Kind, id: Id },
      output: PaperFull,
      errors: ['notFound'],
    }),
    'paper.verify': query({
      shows: 'nothing',
      summary: 'Is the chain of events of this paper unbroken, and where not',
      access: 'anyone',
      input: { kind: Kind, id: Id },
      output: ChainCheck,
      errors: ['notFound'],
    }),
    'paper.document': download({
      shows: 'inside',
      summary: 'One paper as an official document (DOCX), for the kinds that have one',
      access: 'anyone',
      input: { kind: Kind, id: Id },
      errors: ['notFound'],
    }),
    'paper.sheet': query({
      shows: 'inside',
      summary: 'The lines of the same document, for a sheet to be read or printed',
      access: 'anyone',
      input: { kind: Kind, id: Id },
      output: Type.Object({
        title: Type.String(),
        lines: Type.Array(Type.Object({ kind: Type.Enum([...lineKinds]), text: Type.String() })),
      }),
      errors: ['notFound'],
    }),
    'paper.figure': query({
      shows: 'nothing',
      summary: 'The figures of one kind for a period of local dates, both included',
      access: 'anyone',
      input: period,
      output: Type.Object({ counts: Type.Record(Type.String(), Count) }),
    }),
  } as const
}
