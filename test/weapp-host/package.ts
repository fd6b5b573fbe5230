// Node's side of the host in a browser: a built mini-program becomes files that a page can load. WeChat's compiler makes
// the templates; whatever it finds fault with, even a tag left open, is an error, and so is an element the host lacks.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { TabBar } from './phone/navigation'
import { elementNames } from './screen/element-name'

/** What the page gets of the mini-program; keys are paths without their endings. */
export interface Pack {
  readonly scripts: Readonly<Record<string, string>>
  readonly configs: Readonly<Record<string, PageConfig>>
  readonly styles: Readonly<Record<string, string>>
  /** attributes that the templates give to each element */
  readonly attributes: Readonly<Record<string, readonly string[]>>
}

export interface PageConfig {
  readonly component?: boolean
  readonly styleIsolation?: string
  readonly usingComponents?: Readonly<Record<string, string>>
  /** of app.json */
  readonly tabBar?: TabBar
}

interface TemplateFault {
  readonly startLine: number
  readonly message: string
}

/** Virtual in the templates themselves. */
const structure = ['block', 'template', 'import', 'include', 'wxs', 'slot']

const tag = /<([a-z][\w-]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g
const attribute = /\s([\w:-]+)(?:=(?:"[^"]*"|'[^']*'))?/g
const common = /^(?:id|class|style|slot|data-.*|wx:.*|(?:capture-)?(?:bind|catch|mut-bind).*)$/

const attributesIn = (templates: readonly string[]): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>()
  for (const [, name = '', written = ''] of templates.flatMap((text) => [...text.matchAll(tag)])) {
    const names = found.get(name) ?? new Set()
    found.set(name, names)
    for (const [, one = ''] of written.matchAll(attribute)) if (!common.test(one)) names.add(one)
  }
  return found
}

export const packOf = (root: string): { readonly pack: Pack; readonly templates: string } => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const read = (ending: string): Record<string, string> =>
    Object.fromEntries(
      files
        .filter((file) => file.endsWith(ending))
        .map((file) => [file.slice(0, -ending.length), readFileSync(path.join(root, file), 'utf8')]),
    )
  const configs = Object.fromEntries(
    Object.entries(read('.json')).map(([id, text]): [string, PageConfig] => [id, JSON.parse(text)]),
  )
  const templates = read('.wxml')

  const group = new TmplGroup()
  for (const [id, text] of Object.entries(read('.wxs'))) group.addScript(id, text)
  for (const [id, text] of Object.entries(templates)) {
    const told: readonly TemplateFault[] = group.addTmpl(id, text) ?? []
    const [fault] = told
    if (fault !== undefined) throw new Error(`${id}.wxml, line ${fault.startLine + 1}: ${fault.message}`)
  }

  const attributes = attributesIn(Object.values(templates))
  const own = new Set(Object.values(configs).flatMap(({ usingComponents }) => Object.keys(usingComponents ?? {})))
  const known = new Set<string>([...elementNames, ...structure, ...own])
  const strange = [...attributes.keys()].filter((name) => !known.has(name))
  if (strange.length > 0) throw new Error(`The host has no ${strange.map((name) => `<${name}>`).join(', ')}.`)

  return {
    pack: {
      scripts: read('.js'),
      configs,
      styles: read('.wxss'),
      attributes: Object.fromEntries([...attributes].map(([name, names]) => [name, [...names]])),
    },
    templates: group.getTmplGenObjectGroups(),
  }
}

/** The files of a page that runs the mini-program built into `root`, by name. */
export const hostFiles = async (root: string): Promise<ReadonlyMap<string, string>> => {
  const { pack, templates } = packOf(root)
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, 'screen/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  })
  const page = [
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>weapp</title><body>',
    ...['templates', 'package', 'host'].map((name) => `<script src="${name}.js"></script>`),
  ].join('')
  return new Map([
    ['', page],
    ['templates.js', `window.weappTemplates = ${templates}`],
    ['package.js', `window.weappPack = ${JSON.stringify(pack)}`],
    ['host.js', outputFiles[0]?.text ?? ''],
  ])
}
