// Papers as official documents, for the kinds that have one.

import type { Appraisal } from '../../domain/appraisal/process'
import type { Bulletin } from '../../domain/bulletin/process'
import type { Output } from '../../domain/contract'
import type { Paper } from '../../domain/process/paper'
import { maskedThroughout } from '../../domain/text/private/mask'
import { bulletinLines } from '../bulletin/document'
import { documentOf, documentType, type Line } from '../document/official'
import { found } from '../http/app-error'
import type { Call, Download } from '../http/call'
import { namesOf } from '../process/shown'
import { unitLines } from '../proposal/unit-sheet'
import { readable } from './read'

interface Printed {
  readonly state: Paper
  readonly number: string
  readonly organiser: string
  /** of people and units that it names by id */
  readonly names: Readonly<Record<string, string>>
}

const bulletin = ({ state, number, organiser, names }: Printed): readonly Line[] => {
  // the registry has handed over a paper of this very kind
  const of = state as Bulletin
  const signedBy = of.signed === null ? '' : of.signed.name || (names[of.signed.byId ?? ''] ?? '')
  return bulletinLines({ bulletin: of, number, organiser, signedBy })
}

/** A page for each unit; a unit that asks is handed its own. */
const appraisal = ({ state, names }: Printed): readonly Line[] => {
  const { title, facts, counts } = state as Appraisal
  return facts.flatMap((one) =>
    unitLines(title, {
      name: names[one.unitId] ?? '',
      facts: one,
      count: counts.find(({ unitId }) => unitId === one.unitId),
    }),
  )
}

const documents: Readonly<Record<string, (printed: Printed) => readonly Line[]>> = { bulletin, appraisal }

interface Sheet {
  readonly title: string
  readonly lines: readonly Line[]
}

const sheetOf = async (call: Call<'paper.document'> | Call<'paper.sheet'>): Promise<Sheet> => {
  const { process, state: whole, number, directory, held, context } = await readable(call, call.input)
  const linesOf = found(documents[process.id])
  // as much of it as the person who asks may read
  const state: Paper = process.face(whole, held, context)
  const names = await namesOf(call, process.named(state))
  const lines = linesOf({ state, number, organiser: directory.setting.organiser, names })
  return { title: state.title, lines: maskedThroughout(lines) }
}

export const document = async (call: Call<'paper.document'>): Promise<Download> => {
  const { title, lines } = await sheetOf(call)
  return {
    type: documentType,
    body: await documentOf(title, lines),
    saveAs: `${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 80)}.docx`,
  }
}

export const sheet = async (call: Call<'paper.sheet'>): Promise<Output<'paper.sheet'>> => {
  const { title, lines } = await sheetOf(call)
  return { title, lines: lines.map(({ kind, text }) => ({ kind, text })) }
}
