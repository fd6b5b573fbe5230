// What the stand-in knows: accounts, users, codes, tokens, consents, verdicts. Tests and the control addresses change it.

import { randomBytes } from 'node:crypto'

export interface Account {
  readonly appId: string
  readonly secret: string
}

export interface User {
  readonly unionid: string | null
  /** milliseconds; when the mini-program was last opened */
  visitedAt: number
  blocked: boolean
}

export interface Template {
  readonly id: string
  readonly title: string
  /** such as thing1, phrase2 */
  readonly keys: readonly string[]
}

interface Code<Value> {
  readonly value: Value
  readonly until: number
  used: boolean
}

export interface Sent {
  readonly openid: string
  readonly templateId: string
  readonly page: string
  readonly values: Readonly<Record<string, string>>
}

export interface AskedMedia {
  readonly traceId: string
  readonly url: string
  readonly openid: string
}

export interface Counted {
  readonly path: string
  readonly errcode: number
}

export const minute = 60_000
const codeLife = 5 * minute

export const opaque = (bytes: number): string => randomBytes(bytes).toString('base64url')

export class World {
  readonly users = new Map<string, User>()
  readonly templates = new Map<string, Template>()
  readonly sent: Sent[] = []
  readonly asked: Counted[] = []
  readonly media: AskedMedia[] = []
  /** text contained -> what the machine suggests, with its label */
  readonly verdicts = new Map<string, { suggest: 'review' | 'risky'; label: number }>()
  /** pages that the released mini-program has */
  readonly pages = new Set<string>()
  /** how many of the next questions are answered `-1` */
  busy = 0
  /** an address is not on the list */
  closed = false
  token: { value: string; until: number } | null = null
  /** still good for five minutes after a renewal */
  before: { value: string; until: number } | null = null
  forced: number[] = []
  tokensMade = 0
  private readonly loginCodes = new Map<string, Code<string>>()
  private readonly officialCodes = new Map<string, Code<string>>()
  private readonly phoneCodes = new Map<string, Code<{ phone: string; appId: string }>>()
  private readonly consents = new Map<string, number>()
  private readonly logins = new Map<string, number[]>()

  constructor(
    readonly weapp: Account,
    readonly official: Account,
    readonly now: () => number,
  ) {}

  private newCode<Value>(codes: Map<string, Code<Value>>, value: Value): string {
    const code = opaque(24)
    codes.set(code, { value, until: this.now() + codeLife, used: false })
    return code
  }

  private spendCode<Value>(codes: Map<string, Code<Value>>, code: unknown): Value | undefined {
    const known = typeof code === 'string' ? codes.get(code) : undefined
    if (known === undefined || known.used || known.until < this.now()) return undefined
    known.used = true
    return known.value
  }

  private userOf(openid: string, unionid: string | null): User {
    const known = this.users.get(openid)
    if (known !== undefined) return known
    const user = { unionid, visitedAt: 0, blocked: false }
    this.users.set(openid, user)
    return user
  }

  /** What `wx.login` gives; the user opens the app. */
  login(openid: string, unionid: string | null = null): string {
    this.userOf(openid, unionid).visitedAt = this.now()
    return this.newCode(this.loginCodes, openid)
  }

  /** What an H5 page inside WeChat comes back with. */
  authorise(openid: string, unionid: string | null = null): string {
    this.userOf(openid, unionid)
    return this.newCode(this.officialCodes, openid)
  }

  /** What the phone button gives. */
  phoneCode(phone: string, appId = this.weapp.appId): string {
    return this.newCode(this.phoneCodes, { phone, appId })
  }

  spendLogin = (code: unknown): string | undefined => this.spendCode(this.loginCodes, code)
  spendAuthorisation = (code: unknown): string | undefined => this.spendCode(this.officialCodes, code)
  spendPhone = (code: unknown) => this.spendCode(this.phoneCodes, code)

  /** Whether this user signs in too often: a hundred times a minute. */
  signsInTooOften(openid: string): boolean {
    const recent = (this.logins.get(openid) ?? []).filter((at) => at > this.now() - minute)
    this.logins.set(openid, [...recent, this.now()])
    return recent.length >= 100
  }

  subscribe(openid: string, templateId: string, count = 1): void {
    const key = `${openid} ${templateId}`
    this.consents.set(key, (this.consents.get(key) ?? 0) + count)
  }

  spendConsent(openid: string, templateId: string): boolean {
    const key = `${openid} ${templateId}`
    const left = this.consents.get(key) ?? 0
    if (left > 0) this.consents.set(key, left - 1)
    return left > 0
  }

  takes(token: string | null): boolean {
    return [this.token, this.before].some((one) => one !== null && one.value === token && one.until > this.now())
  }

  /** As when the secret was reset: what is out there is no longer taken. */
  forgetTokens(): void {
    this.token = null
    this.before = null
  }
}
