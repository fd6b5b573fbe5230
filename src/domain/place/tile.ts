// The tiles that a map is drawn of in browsers: where they come from, in which way of writing points down, and what has to
// stand beside them.

import type { Datum } from './point'

export interface Tiles {
  /** such as `https://t{s}.example.cn/{z}/{x}/{y}.png`; `{s}` stands for one of `hosts` */
  readonly template: string
  readonly hosts: readonly string[]
  readonly datum: Datum
  /** whose map it is */
  readonly attribution: string
  /** the number under which the map was examined (审图号), which the law wants to be seen */
  readonly approval: string
  /** the closest there is */
  readonly zoom: number
}

const parts = ['{z}', '{x}', '{y}'] as const

export const isTemplate = (text: string): boolean =>
  /^https?:\/\/[^\s"'<>;,]+$/.test(text) && parts.every((part) => text.includes(part))

/** Where tiles are fetched from, one origin for each host. */
export const originsOf = ({ template, hosts }: Pick<Tiles, 'template' | 'hosts'>): readonly string[] => {
  const [origin = ''] = /^https?:\/\/[^/?#]+/.exec(template) ?? []
  return origin.includes('{s}') ? hosts.map((host) => origin.replaceAll('{s}', host)) : [origin]
}
