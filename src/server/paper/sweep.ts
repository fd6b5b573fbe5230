// The clock's commands to papers of every kind, and the papers that it begins itself.

import { clock } from '../../domain/people/role'
import type { AnyPaper, Paper } from '../../domain/process/paper'
import type { Typed } from '../../domain/process/process'
import { papersOf } from '../../domain/process/registry'
import { decide } from '../../domain/process/rules'
import { duplicateIn } from '../db/duplicate'
import { allDistricts } from '../district/all'
import { directoryOf } from '../district/directory'
import { AppError } from '../http/app-error'
import { namedId } from '../named-id'
import { sweepingBy } from '../process/sweep'
import type { Services } from '../services'
import { sendFollowing } from './follow'
import { appendPaper, begunBefore, contextOf, type LoadedPaper, loadPaper, papersDue } from './store'
import { beginBy } from './write'

const sweepKind = (process: AnyPaper) =>
  sweepingBy<Paper, Typed, { readonly action: string }, LoadedPaper>(papersDue(process.id), {
    process,
    load: (db, directory, { districtId, id }, command, at) =>
      loadPaper(db, process, directory, { districtId, id, actor: clock, at, requestId: null, pictures: [], command }),
    decide: ({ state, context }, command) => decide(process, state, command, context),
    append: (db, loaded, events, entry) =>
      db.transaction().execute(async (tx) => {
        const after = await appendPaper(process)(tx, loaded, events, entry)
        if (after !== undefined) {
          const { districtId } = loaded.state
          await sendFollowing({ db: tx, districtId, at: entry.at, newId: entry.newId }, process, after, events)
        }
      }),
  })

/** What another process of the program begins at the same moment has the same id, and is there once. */
const beginIn = async (services: Services, process: AnyPaper, districtId: string): Promise<void> => {
  const { db, newId, log } = services
  const directory = await directoryOf(db, districtId)
  const context = contextOf(directory, { districtId, actor: clock, at: services.clock() })
  const groupIds = [...directory.groups.values()].flatMap(({ id, disabled }) => (disabled ? [] : [id]))
  for (const { name, fields } of process.begins?.({ ...context, groupIds }) ?? []) {
    const id = namedId(`${districtId} ${process.id} ${name}`)
    if ((await begunBefore(db, districtId, id)) !== undefined) continue
    await beginBy(db, process, { id, fields, context, request: null, newId }).catch((error: unknown) => {
      // refused: there is no reason for one now
      if (error instanceof AppError || duplicateIn(error) !== undefined) return
      log.error({ err: error, [process.id]: name }, 'sweep')
    })
  }
}

export const sweepPapers = async (services: Services): Promise<void> => {
  for (const process of Object.values(papersOf(services.processes))) {
    if (process.begins !== undefined) {
      for (const districtId of await allDistricts(services.db)) await beginIn(services, process, districtId)
    }
    await sweepKind(process)(services)
  }
}
