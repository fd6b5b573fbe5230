// Every document and every sheet against the schema of ECMA-376, by the validator of Microsoft's Open XML SDK. It is loaded
// once, in a process of its own, for all of them.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { documentOf } from '../../../src/server/document/official'
import { workbook } from '../../../src/server/ledger/workbook'
import { handoverSheet, unitSheet } from '../../../src/server/proposal/plenary'
import { answered, entrusted, unitIds } from '../../domain/build/proposal'
import { nameOf, papers } from './papers'

/** Reads the files that are named, and prints what is wrong with each. */
const program = `
  import { readFileSync } from 'node:fs'
  import validate from '@ooxml-tools/validate'
  const found = {}
  for (const file of process.argv.slice(1)) {
    const faults = await validate(new Uint8Array(readFileSync(file)), file.split('.').pop(), 'Office2007')
    found[file] = faults.map(({ description, path: { partUri, xpath } }) => partUri + ' ' + xpath + ' ' + description)
  }
  process.stdout.write(JSON.stringify(found), () => process.exit(0))
`

/** By the name of the file. */
const faultsIn = (files: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, readonly string[]>> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lai-shangliang-schema-'))
  try {
    const names = [...files.keys()].map((name) => path.join(folder, name))
    for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes)
    const done = spawnSync(process.execPath, ['--input-type=module', '-e', program, ...names], { encoding: 'utf8' })
    expect([done.status, done.stderr]).toEqual([0, expect.any(String)])
    const found = JSON.parse(done.stdout) as Record<string, readonly string[]>
    return Object.fromEntries(Object.entries(found).map(([name, faults]) => [path.basename(name), faults]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A document whose paragraphs have the size before the typeface, which Word calls broken. */
const broken = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes)
  const name = 'word/document.xml'
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  const turned = xml.replace(/<w:rPr>(<w:rFonts[^>]*>)(.*?)<\/w:rPr>/s, '<w:rPr>$2$1</w:rPr>')
  expect(turned).not.toBe(xml)
  return zipSync({ ...parts, [name]: strToU8(turned) })
}

test('every document and sheet is as the schema has it, and one that is not is found', async () => {
  const files = new Map<string, Uint8Array>()
  for (const [name, lines] of papers()) files.set(`${name}.docx`, new Uint8Array(await documentOf(name, lines)))
  const all = [entrusted().state, answered().state]
  const units = [{ id: unitIds.main, name: '<住建局> & "公司"' }]
  for (const [name, sheet] of Object.entries({
    list: handoverSheet(all, nameOf, '2026-03-10'),
    units: unitSheet(all, units),
  })) {
    files.set(`${name}.xlsx`, new Uint8Array(await buffer(workbook([sheet]))))
  }
  files.set('broken.docx', broken(files.get('form.docx') ?? new Uint8Array()))
  const { 'broken.docx': faults, ...others } = faultsIn(files)
  expect(others).toEqual(Object.fromEntries(Object.keys(others).map((name) => [name, []])))
  expect(Object.keys(others)).toHaveLength(files.size - 1)
  expect(faults?.join()).toContain('rFonts')
}, 120_000)
