// Scripts that the oldest phones can read: the syntax of ES2020, regular expressions that they know, and no built-in that
// they lack unless the script asks for it first.

import type { Identifier } from '@mdn/browser-compat-data'
import { type AnyNode, parse, tokenizer, tokTypes } from 'acorn'
import { simple } from 'acorn-walk'
import { api, javascript, lackedBy, part, parts } from './floor'
import { looksBehind, patternFault } from './pattern'

/** Of the browser's own interfaces, those whose members a script reaches without naming the interface. */
const reached =
  /^(?:Element|HTML\w*Element|SVG\w*Element|Document|DocumentFragment|Node|NodeList|DOMTokenList|Window|Navigator|MediaDevices|Clipboard|Event|EventTarget|KeyboardEvent|AbortSignal|Blob|File|FormData|Headers|Request|Response|URL|URLSearchParams|History|Location|Storage|Crypto|SubtleCrypto|CanvasRenderingContext2D|Performance|Selection|IntersectionObserver|ResizeObserver)$/

/** Methods of the app and of Taro that a browser's interface has, too, by chance. */
const ourOwn = new Set(['login', 'reason', 'show'])

const isStatic = (name: string, member: string, { __compat: compat }: Identifier): boolean => {
  const written = [compat?.spec_url ?? []].flat().join(' ').toLowerCase()
  return !written.includes('prototype') || written.includes(`sec-${name}.${member}`.toLowerCase())
}

interface Owner {
  readonly name: string
  readonly entry: Identifier
  readonly ofBrowser: boolean
}

interface Member {
  readonly word: string
  readonly isStatic: boolean
  readonly by: string | null
}

const builtins = part(javascript, 'builtins')
const owners: readonly Owner[] = [
  ...[...parts(builtins), ...parts(part(builtins, 'Intl'))].map(([name, entry]) => ({ name, entry, ofBrowser: false })),
  ...parts(api).map(([name, entry]) => ({ name, entry, ofBrowser: true })),
]

const membersOf = ({ name, entry, ofBrowser }: Owner): readonly Member[] =>
  parts(entry).flatMap(([key, member]) => {
    if (key.startsWith('@@') || key.endsWith('_event') || ourOwn.has(key)) return []
    const word = key.replace(/_static$/, '')
    const fixed = ofBrowser ? word !== key : isStatic(name, word, member)
    // what is no method of a reached interface is told by its whole name only
    if (!fixed && ofBrowser && !reached.test(name)) return []
    return [{ word, isStatic: fixed, by: lackedBy(member) }]
  })

const lacking = () => {
  const [names, statics] = [new Map<string, string>(), new Map<string, string>()]
  const [members, known] = [new Map<string, string>(), new Set<string>()]
  for (const owner of owners) {
    const lacked = lackedBy(owner.entry)
    if (lacked !== null) names.set(owner.name, lacked)
    if (owner.entry.__compat?.status?.experimental) continue
    for (const { word, isStatic: fixed, by } of membersOf(owner)) {
      if (by === null && !fixed) known.add(word)
      if (by !== null) (fixed ? statics : members).set(fixed ? `${owner.name}.${word}` : word, by)
    }
  }
  // one owner whom the floor knows it from is enough: the name alone tells nothing then
  for (const word of known) members.delete(word)
  return { names, statics, members }
}

const { names, statics, members } = lacking()

const nameOf = (node: AnyNode, computed: boolean): string | undefined => {
  if (node.type === 'Identifier') return computed ? undefined : node.name
  return node.type === 'Literal' ? String(node.value) : undefined
}

/** What a script calls and names, what it asks for by `typeof` or `in` before, and which names are its own. */
const read = (tree: AnyNode) => {
  const [called, of, named] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const [asked, declared] = [new Set<string>(), new Set<string>()]
  const note = (set: Set<string>, node: AnyNode, computed: boolean, owner = '') => {
    const name = nameOf(node, computed)
    if (name !== undefined) set.add(owner + name)
  }
  // acorn-walk calls a name that is bound by this; its types do not tell
  const binding = { VariablePattern: (node: AnyNode) => note(declared, node, false) }
  simple(tree, {
    Identifier: ({ name }) => void named.add(name),
    ...binding,
    MemberExpression: ({ object, property, computed }) => {
      if (object.type === 'Identifier') note(of, property, computed, `${object.name}.`)
    },
    CallExpression: ({ callee }) => {
      if (callee.type === 'MemberExpression') note(called, callee.property, callee.computed)
    },
    UnaryExpression: ({ operator, argument }) => {
      if (operator !== 'typeof') return
      if (argument.type === 'Identifier') note(asked, argument, false)
      if (argument.type === 'MemberExpression') note(asked, argument.property, argument.computed)
    },
    BinaryExpression: ({ operator, left }) => {
      if (operator === 'in') note(asked, left, true)
    },
  })
  return { called, of, named, asked, declared }
}

const builtInFaults = (tree: AnyNode): readonly string[] => {
  const { called, of, named, asked, declared } = read(tree)
  const told = (kind: string, used: ReadonlySet<string>, table: ReadonlyMap<string, string>, free = false) =>
    [...used].flatMap((name) => {
      const by = table.get(name)
      if (by === undefined || asked.has(name.split('.').at(-1) ?? '') || (free && declared.has(name))) return []
      return [`${kind}${name}, which ${by} lacks`]
    })
  return [...told('calls .', called, members), ...told('names ', of, statics), ...told('names ', named, names, true)]
}

/** Regular expressions as they are written, and whatever in a string or a template would be one that looks behind. */
const tokenFaults = (source: string): readonly string[] => {
  const faults: string[] = []
  for (const token of tokenizer(source, { ecmaVersion: 'latest' })) {
    const { type, start } = token
    const value: unknown = Reflect.get(token, 'value')
    if (type === tokTypes.regexp) {
      const { pattern, flags } = value as { readonly pattern: string; readonly flags: string }
      const fault = patternFault(pattern, flags)
      if (fault !== null) faults.push(`at ${start}: ${fault}`)
    }
    if ((type === tokTypes.string || type === tokTypes.template) && looksBehind(String(value)))
      faults.push(`at ${start}: the text ${String(value).slice(0, 60)} looks behind`)
  }
  return faults
}

/** What the oldest phones would stumble over in a script, one sentence each. */
export const scriptFaults = (file: string, source: string): readonly string[] => {
  const faults = [...tokenFaults(source)]
  try {
    const tree: AnyNode = parse(source, { ecmaVersion: 2020, sourceType: 'script' })
    faults.push(...builtInFaults(tree))
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
  }
  return faults.map((fault) => `${file} ${fault}`)
}
