// Styles that the oldest phones can draw: every property, value, unit, selector and rule is looked up for the floor. What
// it lacks may stand where a style asks first (@supports), or where the list says why going without does no harm.

import type { Identifier } from '@mdn/browser-compat-data'
import postcss, { type AtRule, type Declaration, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import valueParser from 'postcss-value-parser'
import { css, lackedBy, part, parts } from './floor'

const properties = part(css, 'properties')
const selectors = part(css, 'selectors')
const types = part(css, 'types')
const rules = part(css, 'at-rules')

/** What may be lacking, and what people see then. */
const harmless: Readonly<Record<string, string>> = {
  ':focus-visible': 'no ring of ours around what a keyboard reached; the browser draws its own',
  '::backdrop': 'dialog.h5.ts draws the shade itself',
  outline: 'the ring has square corners',
  'cursor: pointer': 'a phone has no pointer',
  'cursor: not-allowed': 'a phone has no pointer',
  'cursor: grab': 'a phone has no pointer',
  'cursor: crosshair': 'a phone has no pointer',
  '@page': 'an official sheet is printed with the margins of the browser',
  size: 'an official sheet is printed with the margins of the browser',
  'print-color-adjust: exact': 'the head of an official sheet is printed in black',
  'break-after: avoid': 'a heading may stand at the foot of a printed page',
  resize: 'the field grows by itself',
  'resize: vertical': 'the field grows by itself',
  'text-wrap': 'lines break where they end',
  'text-wrap: balance': 'lines break where they end',
  'font-family: ui-monospace': 'the next family of the list',
  '-webkit-tap-highlight-color': 'nothing is tapped there',
  'text-size-adjust': 'the text keeps its size there anyway',
  'user-select: all': 'the code has a button that copies it',
}

/** Sizes by the part of the window that is free of the browser's own bars. */
const viewportUnit = /^[dls]v(?:h|w|min|max|i|b)$/

const functions = new Map<string, Identifier>()
const collect = (under: Identifier): void => {
  for (const [name, entry] of parts(under)) {
    if (!functions.has(name)) functions.set(name, entry)
    collect(entry)
  }
}
collect(types)

type Say = (what: string, entry: Identifier | undefined, prefixed?: (prefix: string) => boolean) => void

const checkValue = (say: Say, value: string, prop?: string): void => {
  const property = prop === undefined ? undefined : properties[prop]
  valueParser(value).walk((node) => {
    if (node.type !== 'word' && node.type !== 'function') return
    const name = node.value.toLowerCase()
    if (node.type === 'function') say(`${name}()`, functions.get(name) ?? functions.get(name.replaceAll('-', '_')))
    if (property !== undefined) say(`${prop}: ${name}`, property[name] ?? property[name.replaceAll('-', '_')])
    const unit = /^[-+]?[\d.]+([a-z]+)$/.exec(name)?.[1]
    if (unit === undefined) return
    const family = viewportUnit.test(unit) ? 'viewport_percentage_units_dynamic' : unit
    say(`the unit ${unit}`, types.length?.[family])
  })
}

const checkDeclaration = (say: Say, { prop, value, parent }: Declaration): void => {
  if (prop.startsWith('--')) {
    checkValue(say, value)
    return
  }
  const property = properties[prop]
  const beside = (name: string) => parent?.some((one) => one.type === 'decl' && one.prop === name) === true
  say(prop, property, (prefix) => beside(prefix + prop))
  // the gap of a grid is older: one of a flex box is what the floor is set by
  say(`${prop} in a flex box`, property?.flex_context)
  checkValue(say, value, prop)
}

const checkRule = (say: Say, { selector, parent }: Rule): void => {
  if (parent?.type === 'rule') say('a rule inside another', selectors.nesting)
  selectorParser((root) => {
    root.walkNesting(() => say('&', selectors.nesting))
    root.walkPseudos(({ value }) => say(value, selectors[value.replace(/^:+/, '')]))
  }).processSync(selector)
}

const checkAtRule = (say: Say, { name, params }: AtRule): void => {
  const rule = rules[name]
  say(`@${name}`, rule)
  if (name === 'media' && /[<>]/.test(params)) say('a range in @media', rule?.range_syntax)
  for (const feature of name === 'media' ? (params.match(/[a-z-]+(?=\s*:)/g) ?? []) : [])
    say(`@media (${feature})`, rule?.[feature.replace(/^(?:min|max)-/, '')])
}

const isAsked = (node: postcss.Node): boolean => {
  for (let at = node.parent; at !== undefined; at = at.parent)
    if (at.type === 'atrule' && 'name' in at && at.name === 'supports') return true
  return false
}

/** What the oldest phones would not draw of a style sheet, one sentence each. */
export const styleFaults = (file: string, text: string): readonly string[] => {
  const faults = new Set<string>()
  const say: Say = (what, entry, prefixed) => {
    const by = entry === undefined ? null : lackedBy(entry, prefixed)
    if (by !== null && !(what in harmless)) faults.add(`${file} has ${what}, which ${by} lacks`)
  }
  postcss.parse(text).walk((node) => {
    if (isAsked(node)) return
    if (node.type === 'decl') checkDeclaration(say, node)
    if (
      node.type === 'rule' &&
      !(node.parent?.type === 'atrule' && 'name' in node.parent && node.parent.name === 'keyframes')
    )
      checkRule(say, node)
    if (node.type === 'atrule') checkAtRule(say, node)
  })
  return [...faults]
}

/** Entries of the list of harmless things that no style has: the list says no more than is true. */
export const neverNeeded = (texts: readonly string[]): readonly string[] => {
  const all = texts.join('\n').replace(/\s*:\s*/g, ':')
  return Object.keys(harmless).filter((what) => !all.includes(what.replace(': ', ':').replace(/^font-family:/, '')))
}
