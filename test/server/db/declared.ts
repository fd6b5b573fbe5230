// What the source says of its statements: the row that each declares, and with how many values it is run.

import { join, resolve } from 'node:path'
import {
  type CallExpression,
  isArrayLiteralExpression,
  isCallExpression,
  isIdentifier,
  isObjectLiteralExpression,
  isPropertyAssignment,
  isSpreadElement,
  isStringLiteral,
  isTemplateExpression,
  isVariableDeclaration,
  type Node,
} from 'typescript/unstable/ast'
import { API, type Checker, SymbolFlags, type Type, TypeFlags } from 'typescript/unstable/sync'

/** What a column may hold, null aside. */
export type Held = 'string' | 'number' | 'boolean' | 'bytes' | 'other' | 'string[]' | 'number[]'

export interface Declared {
  /** fits the names of the statements that are made here: one, unless a part of the name is calculated */
  readonly name: RegExp
  readonly file: string
  /** by the column's name; null: the statement gives back no rows */
  readonly row: ReadonlyMap<string, readonly Held[]> | null
  /** how many values it is given, wherever that can be counted */
  readonly given: readonly number[]
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const patternOf = (name: Node | undefined): string | undefined => {
  if (name === undefined) return undefined
  if (isStringLiteral(name)) return escaped(name.text)
  if (!isTemplateExpression(name)) return undefined
  return [escaped(name.head.text), ...name.templateSpans.map(({ literal }) => `\\w+${escaped(literal.text)}`)].join('')
}

/** `statement<Row>(name, sql)`, `listing<Row, Filter>({ name, ... })` and `sharedListing`; the statements that listings make are theirs. */
const namedIn = (call: CallExpression): string | undefined => {
  if (!isIdentifier(call.expression) || call.typeArguments === undefined) return undefined
  const [first] = call.arguments
  if (call.expression.text === 'statement') return patternOf(first)
  if (!/^(shared)?[lL]isting$/.test(call.expression.text) || first === undefined || !isObjectLiteralExpression(first))
    return undefined
  const name = first.properties.find((one) => isPropertyAssignment(one) && one.name.getText() === 'name')
  const pattern = name !== undefined && isPropertyAssignment(name) ? patternOf(name.initializer) : undefined
  return pattern === undefined ? undefined : `${pattern}(/\\d+)*`
}

const heldBy = (checker: Checker, type: Type): Held[] => {
  if (type.isUnionType()) return [...new Set(type.getTypes().flatMap((one) => heldBy(checker, one)))]
  if ((type.flags & TypeFlags.Null) !== 0) return []
  if ((type.flags & TypeFlags.StringLike) !== 0) return ['string']
  if ((type.flags & TypeFlags.NumberLike) !== 0) return ['number']
  if ((type.flags & TypeFlags.BooleanLike) !== 0) return ['boolean']
  if (type.getSymbol()?.name === 'Uint8Array') return ['bytes']
  if (!checker.isArrayType(type) || !type.isTypeReference()) return ['other']
  const [element] = checker.getTypeArguments(type)
  const held = element === undefined ? [] : heldBy(checker, element)
  return held.map((one) => (one === 'string' || one === 'number' ? (`${one}[]` as const) : 'other'))
}

const rowOf = (checker: Checker, call: CallExpression): Declared['row'] => {
  const node = call.typeArguments?.[0]
  const type = node === undefined ? undefined : checker.getTypeFromTypeNode(node)
  if (type === undefined) throw new Error('A statement without the type of its rows.')
  if ((type.flags & TypeFlags.Never) !== 0) return null
  const columns = checker.getPropertiesOfType(type)
  const types = checker.getTypeOfSymbol(columns)
  return new Map(
    columns.map(({ name }, index) => {
      const held = types[index]
      return [name, held === undefined ? [] : heldBy(checker, held)]
    }),
  )
}

const nodesOf = (root: Node): Node[] => {
  const found: Node[] = []
  const visit = (node: Node): void => {
    found.push(node)
    node.forEachChild(visit)
  }
  visit(root)
  return found
}

/** Which statement `run(on, statement, values)` runs, and with how many values; undefined when either is calculated. */
const runIn = (node: Node): { readonly which: Node; readonly given: number } | undefined => {
  if (!isCallExpression(node) || !isIdentifier(node.expression) || !/^run(One)?$/.test(node.expression.text)) return
  const [, which, values] = node.arguments
  if (which === undefined || !isIdentifier(which) || values === undefined || !isArrayLiteralExpression(values)) return
  return values.elements.some(isSpreadElement) ? undefined : { which, given: values.elements.length }
}

/** Of all files under these folders of the project. */
export const declaredIn = (...folders: readonly string[]): readonly Declared[] => {
  const root = resolve('.')
  const api = new API({ cwd: root })
  try {
    const project = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] }).getProjects()[0]
    if (project === undefined) throw new Error('tsconfig.json describes no project.')
    const { program, checker } = project
    const files = program
      .getSourceFileNames()
      .filter((file) => folders.some((folder) => file.startsWith(join(root, folder))))
    const nodes = files.flatMap((file) => {
      const source = program.getSourceFile(file)
      return source === undefined ? [] : nodesOf(source).map((node) => ({ node, file: file.slice(root.length + 1) }))
    })
    const symbolAt = (node: Node): number | undefined => {
      const symbol = checker.getSymbolAtLocation(node)
      if (symbol === undefined) return undefined
      return ((symbol.flags & SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)).id
    }
    const runs = nodes.flatMap(({ node }) => {
      const ran = runIn(node)
      return ran === undefined ? [] : [{ symbol: symbolAt(ran.which), given: ran.given }]
    })
    return nodes.flatMap(({ node, file }) => {
      if (!isCallExpression(node)) return []
      const name = namedIn(node)
      if (name === undefined) return []
      const holder = node.parent
      const symbol = isVariableDeclaration(holder) ? symbolAt(holder.name) : undefined
      const given = runs.flatMap((ran) => (symbol !== undefined && ran.symbol === symbol ? [ran.given] : []))
      return [{ name: new RegExp(`^${name}$`), file, row: rowOf(checker, node), given }]
    })
  } finally {
    api.close()
  }
}
