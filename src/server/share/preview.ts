// The page of a matter as chats and search engines read it: its title, what it is about, and a picture, written into the
// page before it is sent. Nothing in it is taken for markup.

import type { Output } from '../../domain/contract'
import { shortAddress } from '../../domain/matter/short'
import { nobody } from '../../domain/people/role'
import { addressOf } from '../../domain/question/address'
import { givenIn, pageAt } from '../../domain/question/first'
import type { RequestContext } from '../http/call'
import { shareAnswers, usualFreshness } from '../http/shared'
import { shareWords as words } from '../locales/share'
import { find } from '../matter/find'
import type { Services } from '../services'
import { districtBook } from '../session/who'
import { publicMatter, summaryOf } from './summary'

const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)

const cut = (text: string, max: number): string => {
  const characters = [...text]
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`
}

const tag = (name: string, content: string): string => `<meta property="og:${name}" content="${escaped(content)}">`

/** `home` is the address that residents reach. */
export const withPreview = (html: string, of: Output<'matter.get'>, home: string): string => {
  const summary = summaryOf(of, '')
  const about = cut(
    [summary.stands, summary.result ?? summary.question, summary.people].filter(Boolean).join('。'),
    120,
  )
  const title = cut(summary.title, 60)
  const tags = [
    tag('type', 'article'),
    tag('site_name', words.name),
    tag('title', title),
    tag('description', about),
    tag('url', shortAddress(home, summary.id)),
    tag('image', `${home}${addressOf('matter.card', { id: summary.id, shape: 'wide' })}`),
    tag('image:width', '1200'),
    tag('image:height', '630'),
    '<meta name="twitter:card" content="summary_large_image">',
  ]
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(`${title} - ${words.name}`)}</title>`)
    .replace(/<meta name="description" content="[^"]*">/, () => `<meta name="description" content="${escaped(about)}">`)
    .replace('</head>', () => `${tags.join('')}</head>`)
}

/** The id of the matter that an address opens. */
export const matterIn = (address: string): string | null => {
  const [path = '', search] = address.split('?', 2)
  if (pageAt(path) !== 'pages/matter/index') return null
  const { id } = givenIn(new URLSearchParams(search))
  return id !== null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null
}

/** What somebody who is not signed in may read, for a person who has the page alone. */
export interface VisitorsEyes {
  /** undefined: there is none */
  readonly matter: (id: string) => Promise<Output<'matter.get'> | undefined>
  readonly idOf: (code: string) => Promise<string | undefined>
}

/** The same answer for all who open a page at the same time, as with the page's own question. */
export const visitorsEyes = (services: Services): VisitorsEyes => {
  const district = districtBook(services.db, services.setting.district)
  const shared = shareAnswers(services.freshness ?? usualFreshness)
  const context = async (): Promise<Omit<RequestContext, 'name' | 'input'>> => ({
    ...services,
    actor: nobody,
    districtId: await district(undefined),
    sessionId: null,
    address: '',
    requestId: '',
    at: services.clock(),
    origin: services.setting.publicUrl ?? '',
    device: '',
  })
  return {
    matter: async (id) => {
      const { text } = await shared.made(id, async () =>
        JSON.stringify(await publicMatter({ ...(await context()), name: 'matter.get', input: { id } })),
      )
      return JSON.parse(text) as Output<'matter.get'>
    },
    idOf: async (code) => (await find({ ...(await context()), name: 'matter.find', input: { code } })).id,
  }
}
