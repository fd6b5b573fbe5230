// A document in the usual official form, line by line: the same for the file and for the sheet that a browser prints.

/**
 * `mark`: name of the issuing body in red, over a red rule. `heading`: of a section, numbered with a Chinese numeral;
 * `subheading`: within one, numbered in brackets. `flush`: without indent, whom it is addressed to. `signed`: who issues it
 * and when, at the right.
 */
export const lineKinds = ['mark', 'title', 'heading', 'subheading', 'body', 'flush', 'signed'] as const
export type LineKind = (typeof lineKinds)[number]

export interface Line {
  readonly kind: LineKind
  readonly text: string
}
