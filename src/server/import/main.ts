// `npm run import`: reads existing messages into the database of this installation.

import { access, constants } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadDemo } from '../demo/load'
import { foundDistrict } from '../district/found'
import {
  fileProblem,
  intoGroup,
  needsWords,
  oneFile,
  refusedIn,
  sayIgnored,
  sayMapping,
  sayProgress,
  saySample,
  saySummary,
  unknownMapping,
  unknownOption,
  unnamedSource,
  usage,
} from '../locales/import'
import type { Parts } from '../part'
import { readSetting, type Setting } from '../setting'
import { firstOf, openParts } from '../start'
import { fields, type Mapping, mapColumns } from './column'
import { importAll } from './import'
import { isRefused, messageOf } from './message'
import { refusedFile } from './refused-file'
import { openSource, type Source, UnreadableFile } from './source'
import { chooseTarget } from './target'

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** A sentence for whoever runs it, instead of a stack. */
class Told extends Error {}

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
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new Told(unknownOption(error instanceof Error ? error.message : String(error)))
  }
}

const mappingOf = (source: Source, told: readonly string[]): Mapping => {
  const mapping = mapColumns(source.columns, told)
  if ('unknown' in mapping) throw new Told(unknownMapping(mapping.unknown, source.columns))
  if (mapping.title === undefined && mapping.text === undefined) throw new Told(needsWords(source.columns))
  for (const field of fields) {
    const column = mapping[field]
    if (column !== undefined) print(sayMapping(field, column))
  }
  const used = new Set(Object.values(mapping))
  const ignored = source.columns.filter((column) => !used.has(column))
  if (ignored.length > 0) print(sayIgnored(ignored))
  return mapping
}

const samples = 3

const showSamples = async (source: Source, mapping: Mapping, now: string): Promise<void> => {
  let shown = 0
  for await (const row of source.rows()) {
    const message = messageOf(row, mapping, now)
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

const bringIn = async (
  parts: Parts,
  setting: Setting,
  file: string,
  args: ReturnType<typeof readArguments>['values'],
) => {
  const { db } = parts
  const dryRun = args['dry-run']
  const source = await openSource(file)
  const mapping = mappingOf(source, args.map)
  const now = parts.clock()
  const { target, groupName } = await chooseTarget(parts, {
    district: args.district ?? setting.district,
    group: args.group,
    source: args.source,
    dryRun,
  })
  print(intoGroup(groupName, dryRun))
  if (dryRun) await showSamples(source, mapping, now)
  const refused = refusedFile(await refusedPaths(file, setting.dataDir), source.columns)
  let toldAt = performance.now()
  const tally = await importAll({
    db,
    target,
    source,
    mapping,
    now,
    dryRun,
    onRefused: refused.add,
    onProgress: (soFar) => {
      if (performance.now() - toldAt < progressMs) return
      toldAt = performance.now()
      print(sayProgress(soFar))
    },
  })
  const path = await refused.close()
  for (const line of saySummary(tally, dryRun)) print(line)
  if (path !== null) print(refusedIn(path))
}

const main = async (): Promise<void> => {
  const { values, positionals } = readArguments()
  const [name, ...more] = positionals
  if (values.help) return print(usage)
  if (name === undefined || more.length > 0) throw new Told(`${oneFile}\n${usage}`)
  const read = readSetting(process.env)
  if ('problems' in read) throw new Told(read.problems.join('\n'))
  const { setting } = read
  // npm changes into the project's folder; the file is named from where the person stood
  const file = resolve(process.env.INIT_CWD ?? '.', name)
  const { parts, database } = await openParts({ ...setting, logLevel: 'error' }, print)
  try {
    if (setting.demo) await loadDemo(parts, print)
    await foundDistrict(parts, firstOf(setting))
    await bringIn(parts, setting, file, values)
  } finally {
    await database.close()
  }
}

main().catch((error: unknown) => {
  const sentence =
    error instanceof UnreadableFile ? fileProblem[error.reason] : error instanceof Error ? error.message : String(error)
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
})
