// What people begin with before they come to the matter: "尊敬的领导，您好！". It says nothing of what the text is about.

const office =
  '(?:领导|书记|市长|县长|区长|镇长|厅长|局长|主任|县委|市委|区委|网友|主席|委员|政府|部门|先生|女士|同志|小编|工作人员|负责人|老师|朋友|邻居)'
const mood = '[啊呀哇哦呢]?'
const whole = `(?:您好|你好|大家好|[你您][们們]好|早上好|上午好|下午好|晚上好|在[吗嗎]|(?:冒昧)?打[扰擾]一?下?了?|h(?:i|ello)(?![a-z]))${mood}`
const polite = '(?:尊敬|敬爱|亲爱)的?'
const gap = '[\\s，,。.！!？?：:∶、~～\\p{Extended_Pictographic}\\ufe0f]'
/** 领导好: a 好 alone greets only where nothing follows it but a mark. */
const hello = `(?:${whole}|好${mood}(?=${gap}|$))`

/** A polite form of address, an office with or without a name, or a greeting; each up to a mark, a space or the next. */
const opening = new RegExp(
  `^${gap}*(?:${polite}[^，,。！!：:、\\s]{0,14}?${office}(?:们)?|${polite}[^，,。！!：:]{0,40}(?=[：:])|市民(?=[：:])|(?:各位|各级|全体)?[\\p{Script=Han}]{0,2}?${office}(?:们)?|[\\p{Script=Han}]{0,6}(?:您好|你好|叔叔阿姨好)(?=${gap}|$)|${hello})` +
    `(?:${gap}|(?=${hello}|${office})|(?=[我咱本请])|$)`,
  'iu',
)

const maxGreetings = 6

/** The text without what it greets with; empty when nothing else is in it. */
export const withoutGreeting = (text: string): string => {
  let left = text
  for (let times = 0; times < maxGreetings; times += 1) {
    const next = left.replace(opening, '')
    if (next === left) break
    left = next
  }
  return left.replace(new RegExp(`^${gap}+`, 'u'), '')
}
