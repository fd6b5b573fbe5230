// What of a page is read aloud: its words in their order, marks by the names that a screen reader would say.

import { bare } from '../locales/unparted'

/** A long text is given in pieces: some browsers fall silent in the middle of a long one. */
const longest = 160

const unheard = 'script, style, [aria-hidden="true"], .aloud, input, textarea, select, dialog:not([open])'

const inside = (node: Node): readonly string[] => {
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? '']
  if (!(node instanceof HTMLElement) || node.matches(unheard)) return []
  const label = node.getAttribute('role') === 'img' ? node.getAttribute('aria-label') : null
  if (label !== null) return [label]
  const parts = [...node.childNodes].flatMap(inside)
  // a box ends what was said; words within a line go together
  return /^(?:inline|contents|$)/.test(getComputedStyle(node).display) ? parts : [...parts, '\n']
}

/** At an end of a sentence, else at a comma, else wherever it gets too long. */
const pieces = (line: string): readonly string[] =>
  (line.match(/[^。！？；!?;]+[。！？；!?;]?/gu) ?? []).flatMap((sentence) => {
    const whole = sentence.trim()
    if (whole.length <= longest) return whole === '' ? [] : [whole]
    return whole.match(new RegExp(`.{1,${longest}}(?:[，,、]|$)|.{1,${longest}}`, 'gsu')) ?? []
  })

export const sentencesOf = (element: HTMLElement): readonly string[] =>
  bare(inside(element).join(''))
    .split('\n')
    .flatMap((line) => pieces(line.trim()))
