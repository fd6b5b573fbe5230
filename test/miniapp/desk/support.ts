// What the desk is shown with in tests: a server that answers by name, and somebody signed in.
import type { ReportFull } from '../../../src/domain/contract/report'
import type { Role } from '../../../src/domain/people/role'
import { answersForgotten } from '../../../src/miniapp/api/answer-memory'
import { networkChanged } from '../../../src/miniapp/store/network'
import { signedIn } from '../../../src/miniapp/store/session'
import { resetTaro } from '../taro'

/** A window as wide as a desk, in which elements can be scrolled to; jsdom has neither. */
const listening = () => undefined
Object.assign(window, {
  matchMedia: () => ({ matches: true, addEventListener: listening, removeEventListener: listening }),
})
Element.prototype.scrollIntoView = listening

export const groupId = '00000000-0000-7000-8000-000000000001'

/** As on a phone that has just been unpacked: nothing kept, nothing remembered, a good network. */
export const afresh = () => {
  resetTaro()
  answersForgotten()
  networkChanged('good')
  localStorage.clear()
}

interface Sent {
  readonly name: string
  readonly input: Readonly<Record<string, unknown>>
}

type Answers = Readonly<Record<string, unknown>>

/** Queries and commands are answered by name; commands are remembered. */
export const serverAnswers = (answers: Answers) => {
  const sent: Sent[] = []
  const fetch = async (url: string, init: { readonly body?: string }) => {
    const name = /\/api\/([\w.]+)/.exec(url)?.[1] ?? ''
    if (init.body !== undefined) sent.push({ name, input: JSON.parse(init.body) })
    const known = name in answers
    const body = known ? answers[name] : { error: { code: 'notFound' } }
    return { ok: known, status: known ? 200 : 404, text: async () => JSON.stringify(body) }
  }
  Object.assign(globalThis, { fetch })
  return sent
}

export const signIn = (role: Role, placeId = groupId) =>
  signedIn('demo.token', {
    personId: '00000000-0000-7000-8000-00000000000a',
    districtId: 'demo',
    name: '示例召集人',
    holdings: [{ role, placeId, placeName: '示例组' }],
    phoneKnown: true,
    unread: 0,
  })

export const aReport = (report: Partial<ReportFull> = {}): ReportFull => ({
  id: '00000000-0000-7000-8000-0000000000b1',
  number: '2026-00001',
  version: 1,
  status: 'submitted',
  title: '菜市场南门堵得走不动',
  text: '早上摊子摆到路上，打 13812345678 找我。',
  category: null,
  place: { text: '岩子河菜市场南门 3 栋 501 室' },
  groupId,
  groupName: '示例组',
  stationName: null,
  photos: [],
  voice: null,
  anonymity: 'hidden',
  submittedAt: '2026-11-20T02:00:00.000Z',
  due: '2026-11-24',
  light: 'green',
  question: null,
  additions: [],
  redirect: null,
  decline: null,
  appeal: null,
  matter: null,
  supporters: 0,
  timeline: [],
  you: { reporter: false, supporter: false },
  ...report,
})
