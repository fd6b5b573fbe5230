// What the browser asks for together with a page of the app, in a header: the page's own files and its first questions.
// The app would ask when it has run, on a slow phone two seconds later.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const code = /^[0-9A-Za-z]{4,12}$/
const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Given = Readonly<Record<string, string | null>>

/**
 * Word for word what the pages at which people arrive ask first. Without a session they are given this answer; with one
 * they ask again in their own name.
 */
const questions: Readonly<Record<string, (given: Given) => readonly string[]>> = {
  'pages/home/index': () => ['matter.list?limit=5', 'district.get'],
  'pages/say/index': (given) => [
    ...(given.code && code.test(given.code) ? [`station.get?code=${given.code}`] : []),
    'district.get',
  ],
  'pages/matter/index': (given) => (given.id && id.test(given.id) ? [`matter.get?id=${given.id}`] : []),
}

/** The page of the app that an address opens; a station's code opens the form. */
const opened = (address: string): { readonly page: string; readonly given: Given } => {
  const [path = '', search] = address.split('?', 2)
  const params = new URLSearchParams(search)
  if (path === '/') return { page: 'pages/home/index', given: {} }
  if (path.startsWith('/s/')) return { page: 'pages/say/index', given: { code: path.slice('/s/'.length) } }
  return { page: path.slice(1), given: { id: params.get('id'), code: params.get('code') } }
}

/** Reads which files each page has, as the build lists them; answers the header's value for an address, or undefined. */
export const readAhead = (folder: string): ((address: string) => string | undefined) => {
  const list = join(folder, 'preload.json')
  const files = new Map<string, readonly string[]>(
    existsSync(list) ? Object.entries(JSON.parse(readFileSync(list, 'utf8'))) : [],
  )
  return (address) => {
    const { page, given } = opened(address)
    const own = files.get(page)
    if (own === undefined) return undefined
    const links = [
      ...own.map((file) => `</${file}>; rel=preload; as=${file.endsWith('.css') ? 'style' : 'script'}`),
      ...(questions[page]?.(given) ?? []).map((asked) => `</api/${asked}>; rel=preload; as=fetch; crossorigin`),
    ]
    return links.length === 0 ? undefined : links.join(', ')
  }
}
