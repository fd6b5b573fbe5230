// What an engine that takes nothing on trust would stumble over in the data of a page: values that are undefined, elements
// that no template draws, attributes that their template drops, pictures without an address, words that are a fault of ours.

import { readFileSync } from 'node:fs'
import path from 'node:path'

/** One template of Taro's: the element that it draws, and which member of the data each attribute is read from. */
interface Template {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  /** every member of a node's data that it reads */
  readonly reads: ReadonlySet<string>
}

export type Templates = ReadonlyMap<string, Template>

const keysIn = (text: string): readonly string[] => [...text.matchAll(/\bi\.(\w+)/g)].map(([, key = '']) => key)

/** The templates by the number that data names them by. Those of deeper levels are the same again. */
export const templatesOf = (folder: string): Templates => {
  const text = readFileSync(path.join(folder, 'base.wxml'), 'utf8')
  const found = new Map<string, Template>()
  for (const [, number = '', inside = ''] of text.matchAll(
    /<template name="tmpl_0_(\w+)">\s*([\s\S]*?)\s*<\/template>/g,
  )) {
    const kind = number.replace(/_(?:focus|blur)$/, '')
    const [, tag = ''] = /<([\w-]+)/.exec(inside.replace(/<template [^>]*\/>/g, '')) ?? []
    const attributes = [...inside.matchAll(/([\w:-]+)="(\{\{[^"]*\}\})"/g)].flatMap(([, name = '', value = '']) =>
      keysIn(value)
        .slice(0, 1)
        .map((key) => [name, key] as const),
    )
    const before = found.get(kind)
    found.set(kind, {
      tag: before?.tag || tag,
      attributes: new Map([...(before?.attributes ?? []), ...attributes]),
      reads: new Set([...(before?.reads ?? []), ...keysIn(inside)]),
    })
  }
  return found
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Members that Taro reads itself, whatever the template. */
const ofTaro = new Set(['nn', 'cn', 'sid', 'uid'])

const isBroken = (words: string): boolean => /\bundefined\b|\bNaN\b|\[object |^null$|\bInvalid Date\b/.test(words)

/** The faults of one node and of everything in it; `where` tells how it was come by. */
export const strictFaults = (templates: Templates, value: unknown, where = 'page'): readonly string[] => {
  if (!isNode(value)) return [`${where} is ${String(value)}`]
  const { nn, cn, cl } = value
  const here = typeof cl === 'string' && cl !== '' ? `${where}.${cl.split(' ')[0]}` : where
  const faults = Object.entries(value).flatMap(([key, one]) =>
    one === undefined ? [`${here}: ${key} is undefined`] : [],
  )
  if (nn !== undefined) {
    const template = templates.get(String(nn))
    if (template === undefined) return [`${here}: no template draws ${String(nn)}`]
    for (const [key, one] of Object.entries(value)) {
      // what is not so need not be read
      if (ofTaro.has(key) || template.reads.has(key) || one === undefined || one === '' || one === false) continue
      faults.push(`${here}: <${template.tag}> drops ${key}=${JSON.stringify(one)}`)
    }
    const source = template.attributes.get('src')
    if (template.tag === 'image' && (source === undefined || !value[source]))
      faults.push(`${here}: an image without src`)
    const words = value.v
    if (typeof words === 'string' && isBroken(words)) faults.push(`${here}: says “${words.slice(0, 60)}”`)
    const label = value[template.attributes.get('aria-label') ?? '']
    if (typeof label === 'string' && isBroken(label)) faults.push(`${here}: is called “${label.slice(0, 60)}”`)
  }
  const inside: readonly unknown[] = Array.isArray(cn) ? cn : []
  return [...faults, ...inside.flatMap((one) => strictFaults(templates, one, here.split('.').slice(-3).join('.')))]
}

/** How many elements there are to be drawn. */
export const nodesIn = (value: unknown): number =>
  isNode(value) && Array.isArray(value.cn) ? value.cn.reduce<number>((sum, one) => sum + nodesIn(one), 1) : 1
