// WeChat's elements that the host has.

export const elementNames = [
  'view',
  'text',
  'image',
  'button',
  'input',
  'textarea',
  'picker',
  'scroll-view',
  'root-portal',
  'map',
] as const

export type ElementName = (typeof elementNames)[number]
