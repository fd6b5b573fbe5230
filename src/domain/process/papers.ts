// The processes that are kept as papers: the one line by which such a kind joins the app, its server and its screens.

import { appraisalProcess } from '../appraisal/process'
import { bulletinProcess } from '../bulletin/process'
import { clueProcess } from '../clue/process'
import { groupLookProcess } from '../group-look/process'
import { proposalProcess } from '../proposal/process'
import type { AnyPaper } from './paper'

export const papers = {
  proposal: proposalProcess,
  bulletin: bulletinProcess,
  groupLook: groupLookProcess,
  clue: clueProcess,
  appraisal: appraisalProcess,
} as const satisfies Readonly<Record<string, AnyPaper>>

export type PaperId = keyof typeof papers
