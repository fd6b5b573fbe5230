// The clock's commands to papers of every kind.

import { clock } from '../../domain/people/role'
import type { AnyPaper, Paper } from '../../domain/process/paper'
import type { Typed } from '../../domain/process/process'
import { papersOf } from '../../domain/process/registry'
import { decide } from '../../domain/process/rules'
import { sweepingBy } from '../process/sweep'
import type { Services } from '../services'
import { appendPaper, type LoadedPaper, loadPaper, papersDue } from './store'

const sweepKind = (process: AnyPaper) =>
  sweepingBy<Paper, Typed, { readonly action: string }, LoadedPaper>(papersDue(process.id), {
    process,
    load: (db, directory, { districtId, id }, _command, at) =>
      loadPaper(db, process, directory, { districtId, id, actor: clock, at, requestId: null, pictures: [] }),
    decide: ({ state, context }, command) => decide(process, state, command, context),
    append: appendPaper(process),
  })

export const sweepPapers = async (services: Services): Promise<void> => {
  for (const process of Object.values(papersOf(services.processes))) await sweepKind(process)(services)
}
