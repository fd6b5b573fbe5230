// `npm run import`: reads existing messages into the database of this installation.

import { access, constants } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { uuidv7 } from 'uuidv7'
import { openToRead } from '../db/connect'
import type { Database } from '../db/database'
import { loadDemo } from '../demo/load'
import { createDistrict } from '../district/create'
import {
  intoGroup,
  needsWords,
  noDatabaseYet,
  notAHeader,
  notAnOrder,
  oneFile,
  refusedIn,
  sayFileProblem,
  sayIgnored,
  sayLeftOut,
  sayMapping,
  sayMoreRefused,
  sayProgress,
  sayRefusedRow,
  saySample,
  saySheets,
  saySummary,
  unknownMapping,
  unknownOption,
  unnamedSource,
  usage,
  warnNoText,
} from '../locales/import'
import type { Services } from '../services'
import { readSetting, type Setting } from '../setting'
import { firstOf, openServices } from '../start'
import { failureSentence } from '../start-failure'
import { fields, type Mapping, mapColumns } from './column'
import { importAll } from './import'
import type { DateOrder } from './instant'
import { type DateOrders, dateOrdersIn, isRefused, messageOf, type Reading, type RefusedRow } from './message'
import { openSource } from './open-source'
import { refusedFile } from './refused-file'
import { type Source, type SourceChoice, UnreadableFile } from './source'
import { chooseTarget } from './target'

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** A sentence for the person who runs it, instead of a stack. */
class OptionError extends Error {}

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        map: { type: 'string', multiple: true, default: [] },
        group: { type: 'string' },
        district: { type: 'string' },
        source: { type: 'string', default: unnamedSource },
        sheet: { type: 'string', multiple: true, default: [] },
        header: { type: 'string' },
        dates: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new OptionError(unknownOption(error instanceof Error ? error.message : String(error)))
  }
}

type Arguments = ReturnType<typeof readArguments>['values']

const choiceOf = ({ sheet, header }: Arguments): SourceChoice => {
  if (header === undefined) return { sheets: sheet }
  const line = Number(header)
  if (!Number.isInteger(line) || line < 1) throw new OptionError(notAHeader(header))
  return { sheets: sheet, header: line }
}

/** The column with the most words, where none was recognised as the text. */
const wordiest = async (source: Source, mapping: Mapping): Promise<string | undefined> => {
  const claimed = new Set(Object.values(mapping))
  const lengths = new Map<string, number>()
  let looked = 0
  for await (const { cells } of source.rows()) {
    for (const [column, value] of Object.entries(cells ?? {})) {
      if (claimed.has(column) || typeof value !== 'string') continue
      lengths.set(column, (lengths.get(column) ?? 0) + value.length)
    }
    looked += 1
    if (looked === 200) break
  }
  const [longest] = [...lengths].sort(([, a], [, b]) => b - a)
  return longest?.[0]
}

const mappingOf = async (source: Source, given: readonly string[]): Promise<Mapping> => {
  const mapping = mapColumns(source.columns, given)
  if ('unknown' in mapping) throw new OptionError(unknownMapping(mapping.unknown, source.columns))
  if (mapping.title === undefined && mapping.text === undefined) throw new OptionError(needsWords(source.columns))
  for (const field of fields) {
    const column = mapping[field]
    if (column !== undefined) print(sayMapping(field, column))
  }
  const used = new Set(Object.values(mapping))
  const ignored = source.columns.filter((column) => !used.has(column))
  if (ignored.length > 0) print(sayIgnored(ignored))
  if (mapping.text === undefined) print(warnNoText(await wordiest(source, mapping)))
  return mapping
}

const orders: Readonly<Record<string, DateOrder>> = { 'month-first': 'monthFirst', 'day-first': 'dayFirst' }

const readingOf = async (source: Source, { map, dates }: Arguments, now: string): Promise<Reading> => {
  const mapping = await mappingOf(source, map)
  if (dates === undefined) {
    let found: Promise<DateOrders> | undefined
    const ask = () => {
      found ??= dateOrdersIn(source.rows(), mapping)
      return found
    }
    return { mapping, orders: ask, now }
  }
  const order = orders[dates]
  if (order === undefined) throw new OptionError(notAnOrder(dates))
  return { mapping, orders: async () => ({ at: order, repliedAt: order }), now }
}

const samples = 3

const showSamples = async (source: Source, reading: Reading): Promise<void> => {
  let shown = 0
  for await (const row of source.rows()) {
    const message = await messageOf(row, reading)
    if (isRefused(message)) continue
    print(saySample(message))
    shown += 1
    if (shown === samples) return
  }
}

/** Beside the file, or where the data is if that folder may not be written. */
const refusedPaths = async (file: string, dataDir: string): Promise<readonly string[]> => {
  const name = `${basename(file)}.refused.csv`
  const beside = await access(dirname(file), constants.W_OK).then(
    () => true,
    () => false,
  )
  return [...(beside ? [join(dirname(file), name)] : []), join(dataDir, name)]
}

const progressMs = 1000

const progress = () => {
  let toldAt = performance.now()
  return (soFar: Parameters<typeof sayProgress>[0]): void => {
    if (performance.now() - toldAt < progressMs) return
    toldAt = performance.now()
    print(sayProgress(soFar))
  }
}

interface Opened {
  readonly source: Source
  readonly reading: Reading
}

const openFile = async (file: string, args: Arguments, now: string): Promise<Opened> => {
  const source = await openSource(file, choiceOf(args))
  if (source.sheets.length > 1) print(saySheets(source.sheets))
  if (source.leftOut.length > 0) print(sayLeftOut(source.leftOut))
  return { source, reading: await readingOf(source, args, now) }
}

const bringIn = async (services: Services, setting: Setting, file: string, args: Arguments): Promise<void> => {
  const { source, reading } = await openFile(file, args, services.clock())
  const { target, groupName } = await chooseTarget(services, {
    district: args.district ?? setting.district,
    group: args.group,
    source: args.source,
    dryRun: false,
  })
  print(intoGroup(groupName, false))
  const refused = refusedFile(await refusedPaths(file, setting.dataDir), source.columns)
  const onRefused = refused.add
  const tally = await importAll({
    db: services.db,
    target,
    source,
    reading,
    dryRun: false,
    onRefused,
    onProgress: progress(),
  })
  const path = await refused.close()
  for (const line of saySummary(tally, false)) print(line)
  if (path !== null) print(refusedIn(path))
}

/** Refused rows that a dry run shows; it writes no file. */
const refusedShown = 20

const targetToTry = async (db: Database | null, setting: Setting, args: Arguments) => {
  const district = args.district ?? setting.district
  if (db === null) {
    print(noDatabaseYet)
    return { target: { districtId: district ?? '', groupId: '', source: args.source }, groupName: args.group ?? null }
  }
  const options = { district, group: args.group, source: args.source, dryRun: true }
  return chooseTarget({ db, clock: () => new Date().toISOString(), newId: uuidv7 }, options)
}

/** Says what would happen. Nothing is written: no database, no folder, no file. */
const tryOut = async (setting: Setting, file: string, args: Arguments): Promise<void> => {
  const { source, reading } = await openFile(file, args, new Date().toISOString())
  const database = await openToRead(setting.database, { onError: () => undefined })
  try {
    const db = database?.db ?? null
    const { target, groupName } = await targetToTry(db, setting, args)
    if (groupName !== null) print(intoGroup(groupName, true))
    await showSamples(source, reading)
    const refused: RefusedRow[] = []
    let more = 0
    const onRefused = async (row: RefusedRow): Promise<void> => {
      if (refused.length < refusedShown) refused.push(row)
      else more += 1
    }
    const tally = await importAll({ db, target, source, reading, dryRun: true, onRefused, onProgress: progress() })
    for (const line of saySummary(tally, true)) print(line)
    for (const row of refused) print(sayRefusedRow(row))
    if (more > 0) print(sayMoreRefused(more))
  } finally {
    await database?.close()
  }
}

const main = async (): Promise<void> => {
  const { values, positionals } = readArguments()
  const [name, ...more] = positionals
  if (values.help) return print(usage)
  if (name === undefined || more.length > 0) throw new OptionError(`${oneFile}\n${usage}`)
  const read = readSetting(process.env)
  if ('problems' in read) throw new OptionError(read.problems.join('\n'))
  const { setting } = read
  // npm changes into the project's folder; the file is named from where the person stood
  const file = resolve(process.env.INIT_CWD ?? '.', name)
  const work = values['dry-run'] ? tryOut : takeOver
  await work(setting, file, values).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? error : new Error(failureSentence(error, setting))
  })
}

const takeOver = async (setting: Setting, file: string, values: Arguments): Promise<void> => {
  const { services, database } = await openServices({ ...setting, logLevel: 'error' }, print)
  try {
    if (setting.demo) await loadDemo(services, print)
    await createDistrict(services, firstOf(setting))
    await bringIn(services, setting, file, values)
  } finally {
    await database.close()
  }
}

main().catch((error: unknown) => {
  const sentence =
    error instanceof UnreadableFile ? sayFileProblem(error) : error instanceof Error ? error.message : String(error)
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
})
