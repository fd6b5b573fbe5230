// Where in a house somebody lives, covered in a draft that is made of a resident's words: the house stays readable, stair,
// floor and room do not. A published text may name a stair; anyone who edits the draft can put it back.

const figure = '[\\d０-９]'
const numerals = '〇零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾'
const numeral = `[${numerals}]`
const number = `(?:第?[A-Za-z]?${figure}{1,4}[A-Za-z]?|第?${numeral}{1,4}|[A-Za-zＡ-Ｚ]|[甲乙丙丁东南西北中])`
const gap = '[\\s\\-－–—/·.]{0,2}'
/** Behind a stair a mark as well: 1单元，502. */
const wideGap = '[\\s\\-－–—/·.,，、()（）]{0,2}'

const house = `${number}\\s*(?:号楼|号?栋楼?|幢|座|[#＃]楼?)`
const stair = `${number}\\s*(?:单元|门洞|门|梯|楼道)`
const floor = `${number}\\s*(?:层|楼)`
/** Behind digits: they count something, or go on. */
const counted = '(?![\\d０-９路户人家个台盏米元平万年月日辆位名多余棵根次条起套间层楼栋幢m㎡%％])'
/** As many digits as a room has. */
const roomDigits = `(?:${figure}{3,4}|[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{3,4})${counted}`
const named = `(?:${figure}{1,5}|${numeral}{1,5})\\s*(?:号房(?![屋产地])|室|房(?![间屋子产地价租东企改型补]))`
/** Which door of a floor: 西户, 左手, 第1户. */
const side = `(?:[东南西北中左右]边?(?:户(?!型)|手|门(?![口禁面窗])|(?=$|[，,。；;！!？?\\s]))|第(?:${figure}{1,2}|${numeral}{1,2})\\s*户)`
const more = `(?:[、,，/和及至~～\\-—]{1,2}${roomDigits})*`
const room = `(?:${named}|${roomDigits}|(?:${figure}{1,4}|${numeral}{1,3})\\s*号(?![楼栋线院口文]))${more}`

const covered = (text: string): string =>
  text.replace(new RegExp(`[\\d０-９${numerals}]`, 'g'), '*').replace(/[A-Za-z](?=[-－]?\*)/g, '*')

type Rule = readonly [where: RegExp, cover: (found: string, kept: string | undefined) => string]

const all: Rule[1] = (found) => covered(found)
/** All but what the first group holds. */
const rest: Rule[1] = (found, kept = '') => kept + covered(found.slice(kept.length))

/** Between the numbers of house, stair and room. */
const line = '[-－–—_]{1,2}'
/** The same where it is said before that somebody lives there. */
const anyLine = '(?:[-－–—_]{1,2}|[/／.·、]|\\s)'
const begun = '(?:[A-Za-z]?\\d{1,3}|[A-Za-z])'

const rules: readonly Rule[] = [
  // C栋1单元502, 1单元5楼502室
  [new RegExp(`((?:${house}${wideGap})?)${stair}${wideGap}(?:${floor}${gap})?${room}`, 'gu'), rest],
  // 3号楼502, 3栋5层502室
  [new RegExp(`(${house}${gap})(?:${floor}${gap})?${room}`, 'gu'), rest],
  // 家住3/2/1101, 我是A-12-03的业主
  [
    new RegExp(
      `((?:住在?|[我俺咱]们?家在?|家在|我是)\\s*${begun}${anyLine})\\d{1,2}${anyLine}\\d{2,4}${counted}`,
      'gu',
    ),
    rest,
  ],
  // 3-2-501
  [
    new RegExp(`((?:^|[^\\d\\-－–—.])[A-Za-z]?\\d{1,3}${line})\\d{1,2}${line}\\d{3,4}${counted}(?![\\-－–—])`, 'gu'),
    rest,
  ],
  // 3/2/1101, and not 3/2/2019
  [/((?:^|[^\d/.])\d{1,3}[/／])\d{1,2}[/／](?!(?:19|20)\d\d)\d{3,4}(?![\d/／年月日元米人])/gu, rest],
  // A-12-03, and not 合同编号A-12-03
  [
    /((?:[编型图单批]号[为是：:\s]{0,2}|^|[^A-Za-z\d\-－–—])[A-Za-z][-－–—])\d{1,2}[-－–—]\d{2,4}(?![A-Za-z\d\-－–—井杆段型柱])/gu,
    (found, kept = '') => (/号/.test(kept) ? found : rest(found, kept)),
  ],
  // 5#-2-301
  [/(\d{1,3}[#＃][-－–—]?)\d{1,2}[-－–—]\d{3,4}(?![\d\-－–—])/gu, rest],
  // 7座19C
  [new RegExp(`(${house}${gap})${figure}{1,2}[A-HＡ-Ｈ](?![A-Za-z\\d])`, 'gu'), rest],
  // 8幢-2-401, 8幢2-401
  [new RegExp(`(${house}\\s*[-－–—]?\\s*)${figure}{1,2}[-－–—]${figure}{3,4}(?![\\d\\-－–—])`, 'gu'), rest],
  // 8座B1702
  [new RegExp(`(${house}${gap})[A-Za-z][-－]?${figure}{3,4}(?![A-Za-z\\d])`, 'gu'), rest],
  // 2单元1-2, 2单元5层第1户
  [
    new RegExp(
      `((?:${house}${gap})?)${stair}${gap}(?:${figure}{1,2}[-－–—]${figure}{1,4}|${floor}${gap}${side})`,
      'gu',
    ),
    rest,
  ],
  // 5楼501, 3楼西户
  [new RegExp(`(?:${floor})${gap}(?:${room}|${side})`, 'gu'), all],
  // A1-1503
  [/((?:^|[^A-Za-z\d])[A-Za-z]\d{1,2}[-－–—])\d{3,4}(?![\d\-－–—])/gu, rest],
  // 楼上501, 对门的302
  [new RegExp(`((?:楼上|楼下|对门|对面|隔壁)的?\\s*)${roomDigits}`, 'gu'), rest],
  // Unit 2, Room 501
  [
    /((?:^|[^A-Za-z])(?:unit|room|rm|flat|apartment|apt|suite|floor)\.?\s*#?)[A-Za-z]?\d{1,4}[A-Za-z]?(?![A-Za-z\d])/giu,
    rest,
  ],
  // 502室, 七〇二室, 502房间
  [
    new RegExp(
      `(?:${figure}{3,4}|[〇零一二三四五六七八九]{3,4})\\s*(?:号房(?![屋产地])|室|房(?![屋子产地价租东企改型补]))`,
      'gu',
    ),
    all,
  ],
  // 房号502, 户主：502
  [new RegExp(`((?:房号|房间号?|室号|户号|户主)[码是为：:\\s]{0,2})${roomDigits}`, 'gu'), rest],
  // 住502, 家住12-502, 502的业主
  [new RegExp(`(住在?)\\s*(?:${number}[-－–—])?${roomDigits}`, 'gu'), rest],
  [new RegExp(`((?:[我俺咱]们?家)(?:是|在)?\\s*)${roomDigits}`, 'gu'), rest],
  [new RegExp(`(我是)${roomDigits}(?=的)`, 'gu'), rest],
  [new RegExp(`(住在?\\s*)${figure}{1,4}\\s*号(?![楼栋线院口文日])`, 'gu'), rest],
  [new RegExp(`${figure}{3,4}(?=的?(?:业主|住户|房主|租户|住客)|那家)`, 'gu'), all],
  // 门牌号12, 五组12号, 住幸福路12号
  [new RegExp(`(门牌号?[码是为：:\\s]{0,2})${number}`, 'gu'), rest],
  [
    new RegExp(
      `([组队弄号](?:\\p{Script=Han}{1,4}[湾冲坳坡岭畈塆垸台坝庄屯寨])?\\s*)附?(?:${figure}{1,4}|${numeral}{1,4})\\s*号(?![楼栋线院口文])`,
      'gu',
    ),
    rest,
  ],
  [new RegExp(`(住[^，。；！？,.;!?\\n]{0,20}?[路街巷道里村])${figure}{1,4}\\s*号(?![楼栋线院口文])`, 'gu'), rest],
]

/** The text without the numbers of stairs, floors and rooms. */
export const roomsCovered = (text: string): string =>
  rules.reduce((read, [where, cover]) => read.replace(where, (found: string, kept: string) => cover(found, kept)), text)
