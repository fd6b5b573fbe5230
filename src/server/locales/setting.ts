// What is wrong with a setting and what to write instead, in Chinese and English, for the person who starts the server.

export type PlainProblem =
  | 'url'
  | 'postgresUrl'
  | 'districtId'
  | 'phone'
  | 'key'
  | 'origins'
  | 'demoInProduction'
  | 'smsInProduction'
  | 'aesKey'
  | 'template'
  | 'token'
  | 'tiles'
  | 'tileHosts'

export type Problem =
  | { readonly kind: 'oneOf'; readonly words: readonly string[] }
  | { readonly kind: 'whole'; readonly from: number; readonly to: number }
  | { readonly kind: 'needed'; readonly because: string }
  | { readonly kind: PlainProblem }

const say = (problem: Problem): { readonly zh: string; readonly en: string } => {
  switch (problem.kind) {
    case 'oneOf':
      return { zh: `只能是 ${problem.words.join('、')} 之一。`, en: `must be one of ${problem.words.join(', ')}.` }
    case 'whole':
      return {
        zh: `应为 ${problem.from} 到 ${problem.to} 之间的整数。`,
        en: `must be a whole number from ${problem.from} to ${problem.to}.`,
      }
    case 'needed':
      return { zh: `设置了 ${problem.because} 就必须填写。`, en: `is needed because ${problem.because} is set.` }
    case 'url':
      return {
        zh: '应为 http:// 或 https:// 开头的网址。',
        en: 'must be an address that starts with http:// or https://.',
      }
    case 'postgresUrl':
      return {
        zh: '应为 postgres://用户:密码@主机:端口/库名。留空则使用内置数据库。',
        en: 'must be postgres://user:password@host:port/name. Leave it empty for the embedded database.',
      }
    case 'districtId':
      return {
        zh: '应为 2 到 20 位小写字母、数字或连字符，以字母开头。',
        en: 'must be 2 to 20 small letters, digits or hyphens, a letter first.',
      }
    case 'tiles':
      return {
        zh: '应为瓦片地址，如 https://t{s}.example.cn/{z}/{x}/{y}.png，要有 {z}、{x}、{y}，不能有空格、引号、逗号和分号。',
        en: 'must be an address of tiles such as https://t{s}.example.cn/{z}/{x}/{y}.png, with {z}, {x} and {y}, without spaces, quotes, commas and semicolons.',
      }
    case 'tileHosts':
      return {
        zh: '应为 {s} 可取的值，如 0,1,2,3，只有字母、数字和连字符。',
        en: 'must be what {s} may stand for, such as 0,1,2,3: letters, digits and hyphens only.',
      }
    case 'phone':
      return { zh: '应为 11 位手机号。', en: 'must be a mobile number of 11 digits.' }
    case 'key':
      return {
        zh: '应为 64 位十六进制数。留空则第一次启动时自动生成密钥文件，并告诉您它在哪里。',
        en: 'must be 64 hexadecimal digits. Leave it empty: the first start makes a key file and says where it lies.',
      }
    case 'origins':
      return {
        zh: '应为网页来源，如 https://example.cn，多个以逗号分隔，末尾不带斜杠。',
        en: 'must be origins such as https://example.cn, separated by commas, without a slash at the end.',
      }
    case 'demoInProduction':
      return {
        zh: '正式环境（NODE_ENV=production）不能开启演示登录，请删除该项。',
        en: 'cannot be on when NODE_ENV=production, because it lets anyone sign in. Remove it.',
      }
    case 'aesKey':
      return {
        zh: '应为公众平台「消息推送」里的 43 位 EncodingAESKey。',
        en: 'must be the EncodingAESKey of 43 characters that the WeChat console shows under message push.',
      }
    case 'token':
      return { zh: '至少 16 个字符，请用随机生成的一串。', en: 'must have 16 characters or more; make it at random.' }
    case 'template':
      return {
        zh: '应为「模板ID」或「模板ID:thing1,phrase2,…」，冒号后按 docs/wechat.md 所列顺序写关键词编号。',
        en: 'must be a template id, or id:thing1,phrase2,... with the keys in the order given in docs/wechat.md.',
      }
    case 'smsInProduction':
      return {
        zh: '正式环境需要短信接口网址，否则无人能收到验证码；仅供试用时可设为 log，验证码打印在日志里。',
        en: 'is needed in production, or nobody receives a code. For a trial set it to log: codes are then printed to the log.',
      }
  }
}

export const sayProblem = (problem: Problem, name: string): string => {
  const { zh, en } = say(problem)
  return `${name} ${zh} / ${name} ${en}`
}
