// What the browser asks for together with a page of the app, in a header: the page's own files and its first questions.
// The app would ask when it has run, on a slow phone two seconds later.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf } from '../../domain/question/address'
import { firstQuestions, givenIn, pageAt } from '../../domain/question/first'
import { codePages } from '../../domain/scan/scan'

/** The pages behind the short addresses on posters, screens and invitations. */
const short: Readonly<Record<string, string>> = {
  ...codePages,
  screen: 'meeting/pages/screen/index',
}

/** The page of the app that an address opens. */
const opened = (address: string): { readonly page: string; readonly given: Parameters<typeof firstQuestions>[1] } => {
  const [path = '', search] = address.split('?', 2)
  const [, place = '', code = ''] = path.split('/')
  const page = short[place]
  if (page !== undefined) return { page, given: { id: null, code, groupId: null } }
  return { page: pageAt(path), given: givenIn(new URLSearchParams(search)) }
}

/** Reads which files each page has, as the build lists them; answers the header's value for an address, or undefined. */
export const preloadHeader = (folder: string): ((address: string) => string | undefined) => {
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
      ...firstQuestions(page, given).map(
        ({ name, input }) => `<${addressOf(name, input)}>; rel=preload; as=fetch; crossorigin`,
      ),
    ]
    return links.length === 0 ? undefined : links.join(', ')
  }
}
