// What the stand-in answers: documented numbers with their words.

export interface Reply {
  readonly errcode: number
  readonly json?: object
  readonly image?: Buffer
}

const words: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40164: 'invalid ip, not in whitelist',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
  47003: 'argument invalid!',
  61010: 'code is expired',
}

export const refuse = (errcode: number, more = ''): Reply => ({
  errcode,
  json: { errcode, errmsg: `${words[errcode] ?? 'error'}${more === '' ? '' : ` ${more}`}, rid: 65f0-stand-in` },
})

/** Where WeChat says `ok` in words; signing in answers without a number at all. */
export const grant = (json: object, silent = false): Reply => ({
  errcode: 0,
  json: silent ? json : { errcode: 0, errmsg: 'ok', ...json },
})

export type Fields = Readonly<Record<string, unknown>>

export interface Question {
  readonly method: string
  readonly query: URLSearchParams
  /** undefined when it is no JSON object */
  readonly body: Fields | undefined
}

export const textIn = (fields: Fields, name: string): string | undefined => {
  const value = fields[name]
  return typeof value === 'string' ? value : undefined
}
