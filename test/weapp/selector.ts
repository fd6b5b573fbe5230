// The selectors that a style of a mini-program may hold. WeChat's compilers differ by their age in what they refuse, so
// only what all of them take is allowed: classes, tags, combinators and the pseudo-classes of the list.

import postcss from 'postcss'
import parser from 'postcss-selector-parser'

const pseudo = new Set([
  ...[
    ':active',
    ':checked',
    ':disabled',
    ':empty',
    ':first-child',
    ':focus',
    ':focus-visible',
    ':focus-within',
    ':hover',
  ],
  ...[':last-child', ':not', ':nth-child', ':only-child', '::after', '::backdrop', '::before', '::placeholder'],
])

const combinators = new Set([' ', '>', '+', '~'])

const nodeFault = (node: parser.Node): string | undefined => {
  switch (node.type) {
    case 'root':
    case 'selector':
    case 'comment':
      return undefined
    case 'combinator':
      return combinators.has(node.value.trim() || ' ') ? undefined : `the combinator ${node.value}`
    case 'class':
    case 'tag':
      if (String(node).includes('|')) return 'a namespace'
      return /^[A-Za-z_-][\w-]*$/.test(node.value) ? undefined : `the name ${node.value}`
    case 'pseudo': {
      if (!pseudo.has(node.value)) return node.value
      const parts = node.value === ':not' ? node.nodes.flatMap((inner) => inner.nodes) : []
      return parts.length > 1 ? 'more than one part in :not' : undefined
    }
    default:
      return `${node.type} ${String(node)}`
  }
}

/** What is wrong with the selectors of a style sheet, one sentence each. */
export const selectorFaults = (file: string, text: string): readonly string[] => {
  const faults: string[] = []
  postcss.parse(text).walkRules((rule) => {
    const { parent } = rule
    const framed = parent?.type === 'atrule' && 'name' in parent && parent.name === 'keyframes'
    if (framed) return
    if (parent?.type === 'rule') faults.push(`${file}: ${rule.selector} lies inside another rule`)
    parser((root) => {
      root.walk((node) => {
        const fault = nodeFault(node)
        if (fault !== undefined) faults.push(`${file}: ${rule.selector} has ${fault}`)
      })
    }).processSync(rule.selector)
  })
  return faults
}
