// Numbers that lead to a person are found in what people write, and other numbers are left alone.
import { digitsOf } from '@domain/text/private/digit'
import { findPrivate, masked, maskedThroughout } from '@domain/text/private/mask'
import { isBlank, trimmed } from '@domain/text/trim'
import fc from 'fast-check'

test.each([
  ['a mobile number', '请打13812345678联系', '请打138****5678联系'],
  ['with spaces', '电话 138 1234 5678。', '电话 138 **** 5678。'],
  ['with hyphens', '138-1234-5678', '138-****-5678'],
  ['after the country code', '+8613812345678', '+86138****5678'],
  ['with the code set apart', '+86 13812345678', '+86 138****5678'],
  ['in full-width digits', '１３８１２３４５６７８', '138****5678'],
  ['two of them', '13812345678或13987654321', '138****5678或139****4321'],
  ['an identity number', '身份证420583199001011234', '身份证420***************'],
  ['one that ends with X', '42058319900101123X', '420***************'],
  ['one of before 1999', '420583900101123', '420************'],
  [
    'after a link without a blank',
    'https://example.cn/a，联系人13800000000',
    'https://example.cn/a，联系人138****0000',
  ],
  ['with two spaces', '138  1234  5678', '138  ****  5678'],
  ['with no-break and thin spaces', '138\u00a01234\u20095678', '138\u00a0****\u20095678'],
  ['with spaces that nobody sees', '138\u200b1234\u20605678\ufeff', '138\u200b****\u20605678\ufeff'],
  ['over several lines', '138\n1234\r\n5678', '138\n****\r\n5678'],
  ['with brackets', '(138)1234[5678]', '(138)****[5678]'],
  ['with letters that look like one', 'l3812345678和138I2345678', 'l38****5678和138****5678'],
  ['with the marks of a list', '138、1234、5678', '138、****、5678'],
  ['with commas of Chinese', '138，1234，5678找我', '138，****，5678找我'],
  ['with slashes', '138/1234/5678', '138/****/5678'],
  ['in Chinese digits', '一三八〇〇一三八〇〇〇', '一三八****八〇〇〇'],
  ['as sums are written', '壹叁捌零零壹叁捌零零零', '壹叁捌****捌零零零'],
  ['as it is read out, and a word after it', '幺三八零零幺三八零零零一直打不通', '幺三八****八零零零一直打不通'],
  ['in circles', '①③⑧①②③④⑤⑥⑦⑧', '①③⑧****⑤⑥⑦⑧'],
  ['half in digits, half in Chinese', '138零零一3八〇〇〇', '138****八〇〇〇'],
  ['before a Chinese numeral', '打13812345678三次', '打138****5678三次'],
  ['with the long code', '008613812345678', '0086138****5678'],
  ['with a nought before it', '013812345678', '0138****5678'],
  ['both readings of what can be read in two ways', '1512 138 0013 8000', '151* *** **** 8000'],
  ['as it is read out over the telephone', '幺三八洞洞洞洞幺两拐勾', '幺三八****幺两拐勾'],
  ['an identity number with the marks of a list', '420583，19900101，1234', '420***，********，****'],
  ['an identity number with a cross of another script', '42058319900101123Х', '420***************'],
  ['with a word between its parts', '138转1234转5678，139加1234加5678', '138转****转5678，139加****加5678'],
  ['said part by part', '138，中间四位1234，最后5678', '138，中间四位****，最后5678'],
  ['as a page leaves it', '138<br>1234&nbsp;5678', '138<br>****&nbsp;5678'],
  ['with strokes for dashes', '138一1234一5678和139ー1234ー5678', '138一****一5678和139ー****ー5678'],
  ['two with nothing between them', '1381234567813987654321', '138****5678139****4321'],
  ['with the marks of a list and blanks', '138、1234 5678', '138、**** 5678'],
  [
    'read out with the word that sounds like one',
    '腰三八腰二三四五六七八，要三八零零幺三八零零零',
    '腰三八****五六七八，要三八****八零零零',
  ],
  ['spelt out in Latin letters', 'yao san ba 一二三四五六七八', 'yao san ba ****五六七八'],
  ['spelt out without blanks', 'yisanbayiersansiwuliuqiba', 'yisanba****wuliuqiba'],
  ['spelt out in English', 'one three eight 1234 5678', 'one three eight **** 5678'],
  ['with letters that look like eight and five', '13B1234S678', '13B****S678'],
  ['counted out', '一百三十八 一千二百三十四 五千六百七十八', '一百三十八 **** 五千六百七十八'],
  ['counted out, with noughts', '壹佰叁拾捌，零零一三，八千', '壹佰叁拾捌，****，八千'],
  ['with “and” between its parts', '138和1234和5678', '138和****和5678'],
  ['with two fillers', '138，嗯，1234，啊，5678', '138，嗯，****，啊，5678'],
  ['with any word twice', '138喵1234喵5678', '138喵****喵5678'],
  ['as an address has it', '138%201234%205678', '138%20****%205678'],
  ['as a program has it', '138\\n1234\\n5678', '138\\n****\\n5678'],
  ['with marks of a list and smaller groups', '138，12 34，56 78', '138，** **，56 78'],
  ['with one mark and one blank', '138 1234，5678和138-1234、5678', '138 ****，5678和138-****、5678'],
  ['before New Year', '13812345678元旦前打', '138****5678元旦前打'],
  ['an identity number in groups', '420583 19900101 1234', '420*** ******** ****'],
  ['with a word that counts between its parts', '我电话138个1234个5678', '我电话138个****个5678'],
  ['with any word twice, in Chinese digits', '一三八的一二三四的五六七八', '一三八的****的五六七八'],
  ['with the same word between all digits', '1点3点8点1点2点3点4点5点6点7点8', '1点3点8点*点*点*点*点5点6点7点8'],
  ['with one word and one dash', '138点1234-5678', '138点****-5678'],
  ['with a nought in Chinese between its parts', '138零1234零5678，139〇1234-5678', '138零****零5678，139〇****-5678'],
  ['with two numerals between its parts', '138零零1234二二5678', '138********5678'],
  ['an identity number with numerals between its parts', '420583零19900101一1234', '420***零********一****'],
  [
    'with words that are misspelt for one',
    '夭三八一二三四五六七八，邀三八零零药三八零零要',
    '夭三八****五六七八，邀三八****八零零要',
  ],
  ['with its beginning said behind it', '138开头的手机号，中间1234，尾号5678', '138开头的手机号，中间****，尾号5678'],
  ['with its places behind its parts', '138打头、1234居中、5678结尾', '138打头、****居中、5678结尾'],
  ['with its end first and its beginning behind', '尾数5678，138开头，中间1234', '尾数5678，138开头，中间****'],
  ['in two parts, one of them in groups', '尾号5678的手机，前面是138 1234', '尾号5678的手机，前面是138 ****'],
  ['with stars, and what they stand for', '138****5678，星号是1234', '138****5678，星号是****'],
  ['with “next” between its parts', '前三位138，接下来四位1234，末四位5678', '前三位138，接下来四位****，末四位5678'],
  ['backwards, when the text says so', '手机号倒过来是87654321831', '手机号倒过来是8765****831'],
  ['backwards, said afterwards', '八七六五四三二一八三一，从后往前读', '八七六五****八三一，从后往前读'],
  ['its end first', '尾号5678，前七位1381234', '尾号5678，前七位138****'],
  ['in halves', '电话上半截1381234，下半截5678', '电话上半截138****，下半截5678'],
  ['in three parts in no order', '后四位5678 中间四位1234 前三位138', '后四位5678 中间四位**** 前三位138'],
  ['spelt out with tones', 'yāo sān bā yī èr sān sì wǔ liù qī bā', 'yāo sān bā * * * * wǔ liù qī bā'],
  ['with digits that are said to repeat', '138后面四个8，再1234', '138后面***，再1234'],
  ['with noughts that are said to repeat', '138三个零一三八零零', '138****三八零零'],
  [
    'with doubles',
    'one three eight double zero one three eight triple zero',
    'one three eight ** * * eight triple zero',
  ],
  ['in words that sound like digits', '衣山吧衣尔山是五六七吧', '衣山吧****五六七吧'],
  ['as a program keeps it', '{"a":"138","b":"1234","c":"5678"}', '{"a":"138","b":"****","c":"5678"}'],
  [
    'in the cells of a page',
    '<span class="x">138</span><span class="x">1234</span><span>5678</span>',
    '<span class="x">138</span><span class="x">****</span><span>5678</span>',
  ],
  [
    'in columns far apart',
    `138${' '.repeat(20)}1234${' '.repeat(20)}5678`,
    `138${' '.repeat(20)}****${' '.repeat(20)}5678`,
  ],
  ['turned by a mark that nobody sees', '\u202e87654321831\u202c', '\u202e8765****831\u202c'],
  ['an identity number that ends in a sign for its cross', '42058319900101123×', '420***************'],
  ['an identity number whose last digit alone is hidden', '42058319900101123*', '420***************'],
  ['in odd groups with a letter that shows nothing', '138\u3164123\u31644\u31645678', '138\u3164***\u3164*\u31645678'],
  ['said with its beginning', '138开头的，12345678', '138开头的，****5678'],
  ['with remarks between', '138（这是前三位）1234（这是中间）5678', '138（这是前三位）****（这是中间）5678'],
  ['line by line, with the number of each line', '1、138\n2、1234\n3、5678', '1、138\n2、****\n3、5678'],
  ['announced, in a list', '电话：138，12，34，56，78', '电话：138，**，**，56，78'],
  ['in a list with noughts that nobody counts', '一三八，零零，一三八，零零零', '一三八，**，**八，零零零'],
  ['with letters throughout that look like digits', 'l3BOOl3BOOO', 'l3B****BOOO'],
  ['with a letter of another script', '1З812345678', '1З8****5678'],
  ['in digits of Ethiopia', '፩፫፰፩፪፫፬፭፮፯፰', '፩፫፰****፭፮፯፰'],
  ['an identity number read out to its cross', '四二零五八三，一九九零零一零一，一二三叉', '四二零***，********，****'],
  [
    'an identity number with a day in it',
    '身份证420583，1990年1月1日出生，后四位1234',
    '身份证420***，****年*月*日出生，后四位****',
  ],
  [
    'an identity number given in parts',
    '身份证前六位420583，生日19900101，后四位1234',
    '身份证前六位420***，生日********，后四位****',
  ],
  [
    'an identity number with its last digits first',
    '身份证尾号1234，前面是42058319900101',
    '身份证尾号****，前面是420***********',
  ],
  [
    'an identity number with remarks',
    '420583（湖北枝江）19900101（生日）1234',
    '420***（湖北枝江）********（生日）****',
  ],
])('%s', (_name, text, shown) => {
  expect(masked(text)).toBe(shown)
})

test.each([
  ['the hotline', '已拨打12345'],
  ['a landline of an office', '0717-4212345'],
  ['a sum', '共13800元，预算1380000000元'],
  ['a year and a date', '2026-11-02 10:30:00'],
  ['a long receipt that is no identity number', '回执号202611020000000001'],
  ['a house number', '3栋2单元501'],
  ['a longer run of digits', '138123456789012'],
  ['an order number', '190514001234567890'],
  ['hours', '13.00——14.00,22.40——7.00'],
  ['hours of opening', '14.30-17.00 18.00-21.30'],
  ['days', '2019.5.18/2019.5.25 13:30'],
  ['standards', 'GB 18485-2001，GB 12523-2011'],
  ['houses', '1、3、5、6、7、8、9、10、12栋'],
  ['houses with blanks', '1 3 5 6 7 8 9 10 12栋'],
  ['thousands', '13,812,345,678元'],
  ['counts', '15，20，30，45，120'],
  ['articles of a law', '第一百三十八条第一款，第十三条'],
  ['hollows and bends', '防空洞拐弯处一二三四五六七八九十洞'],
  ['prices in a row', '15 20 30 45 120分钟'],
  ['an extension', '0717-4212345转802'],
  ['sums that are added', '138元加1234元加5678元，13加14加15加16加178'],
  ['a long number that only begins like one', '1381234567820000000000'],
  ['a sum in words', '一百三十八万一千二百三十四元五角六分'],
  ['a sum in digits', '共计13812345678元，投资138.12345678亿元'],
  ['counts in words', '一百三十八人、一千二百三十四户、五千六百七十八亩'],
  ['numbers counted in a list', '二百五十一、三百六十二、四百七十三元'],
  ['articles, one and the other', '第138条和第1234条和第5678条'],
  ['sums, one and the other', '130和1200和3000元'],
  ['a sum and a year', '1500000和2019年'],
  ['houses, one and the other', '138号和1234号和5678号'],
  ['hours, one and the other', '14.30-17.00和18.00-21.30'],
  ['a fraction', '0.13812345678'],
  ['a service number after a word that may be a one', '不要4008123456，什么4008123456'],
  ['a plate, a meter and a contract', '车牌鄂E138B1，水表1381234吨，合同编号13812345678901'],
  ['English words that count', 'one two three, 13 and 12 and 34'],
  ['years in Chinese', '一九九八年至二〇一三年'],
  ['the number of an order', '订单号：13812345678'],
  ['the number of a file', '档案号13812345678-1-2-3-4-5'],
  ['lines of buses', '13 15 12 18 20 3路公交，公交13 18 22 31 45 6路'],
  ['houses in a row', '13 15 12 18 20 3号楼'],
  ['prices without a unit', '15 20 30 45 120'],
  ['a constant', 'π=3.14159265358'],
  ['a measure with many places', '13.812345678'],
  ['lengths and widths', '138*1234*5678mm，138×1234×5678毫米'],
  ['a change', '138→1234→5678元'],
  ['lengths one after the other', '1.5 1.6 1.7 1.8 1.9 2.0'],
  ['a width and a height', '138×1234×5678毫米，3×4×'],
  ['votes', '选票分别为138、1234、5678'],
  ['counts with the same word', '138个1234个5678个，138元1234元5678元，138人1234人5678人'],
  ['income and expense', '收入138，支出1234，结余5678'],
  ['a model', 'A138B1234C5678'],
  ['items with sums', '1、138人\n2、1234人\n3、5678人'],
  ['a day that is nobody’s birthday', '443200，2019年3月4日至2020年'],
  ['ends of other things', '尾号5678的车，前七位业主，后面12345678元'],
  ['money that is told the other way round', '反过来说，反映的金额87654321831元'],
  ['days in Chinese', '二〇一九年五月十八日至二〇二〇年一月一日十二点三十分，一三年八月一二日至一五年六月'],
  ['school years', '2019一2020学年，2020一2021学年'],
  ['rooms in Chinese', '15零8、12零4、3零2，三零二、四零二、五零二、六零二室'],
  ['a beginning and an end without a middle', '138开头的号码打来，尾号5678的车主'],
  ['what is counted with its place', '开头138户，中间1234户，最后5678户，第一排138棵第二排1234棵第三排5678棵'],
  ['lines and stops', '138路公交中间站1234，末站5678'],
  ['medicine and invitations', '药三片、邀三人八次，一二三四五六七八九'],
  ['words that sound like digits', '一起起来一起起来一起起来一起，一气之下把酒洒了'],
  ['counts that are said to repeat', '八个小区每个138户，四个单元，8个楼层'],
])('%s is left alone', (_name, text) => {
  expect(masked(text)).toBe(text)
})

test('a table of hours as long as a report may be is read once from left to right', () => {
  const hours = '13.30 17.00 '.repeat(400)
  expect(masked(`${hours}13 81 23 45 678 9`)).toContain('*')
  expect(masked(hours)).toBe(hours)
})

test.each(['yisanba', '13 81 ', '138和', '一百三十八', '138、1234、', '1<b'])(
  '%j five thousand characters long is read in one go',
  (part) => {
    const text = part.repeat(Math.ceil(5000 / part.length))
    expect(masked(masked(text))).toBe(masked(text))
  },
)

test('findings name their place, so that a form can point at them', () => {
  const text = '打13812345678'
  expect(findPrivate(text)).toEqual([{ kind: 'phone', start: 1, end: 12, masked: '138****5678' }])
})

const phone = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`)
const words = fc.string({ unit: fc.constantFrom('路', '灯', '坏', '了', '，', ' ', '。', '𠮷'), maxLength: 20 })

test('no mobile number comes through, wherever it stands; the rest of the text does, unchanged in length', () => {
  fc.assert(
    fc.property(words, phone, words, (before, number, after) => {
      const shown = masked(`${before}${number}${after}`)
      expect(shown).toBe(`${before}${number.slice(0, 3)}****${number.slice(7)}${after}`)
    }),
  )
})

/** What people put between digits, or what others make them put there. */
const gaps = [
  '',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\u00a0',
  '\u2009',
  '\u3000',
  '\u200b',
  '\u2060',
  '-',
  '‐',
  '–',
  '—',
  '−',
  '.',
  '·',
  '•',
]
const more = ['(', ')', '（', '）', '[', '】', '/', '／', '_', '~', ' - ', ' · ', '\u200d\u00a0', ') ']
const fonts = [
  '0123456789',
  '０１２３４５６７８９',
  '〇一二三四五六七八九',
  '零壹贰叁肆伍陆柒捌玖',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
  '٠١٢٣٤٥٦٧٨٩',
]
const font = fc.constantFrom(...fonts).map((characters) => [...characters])

/** The digits that a reader gets out of a text. */
const readIn = (text: string): string =>
  [...text]
    .map((character) =>
      String(fonts.map((characters) => [...characters].indexOf(character)).find((value) => value >= 0) ?? ''),
    )
    .join('')

test('in whatever digits, and with whatever stands between each of them, the number is not in the public text', () => {
  const gap = fc.constantFrom(...gaps, ...more)
  const code = fc.constantFrom('', '+86 ', '86', '0086-')
  const cases = fc.tuple(words, code, phone, fc.array(fc.tuple(font, gap), { minLength: 11, maxLength: 11 }), words)
  fc.assert(
    fc.property(cases, ([before, prefix, number, looks, after]) => {
      const written = [...number]
        .map((digit, index) => `${looks[index]?.[0][Number(digit)]}${looks[index]?.[1]}`)
        .join('')
      const shown = masked(`${before}${prefix}${written}${after}`)
      expect(readIn(shown)).not.toContain(number)
      expect(shown.split('*').length).toBeGreaterThan(4)
    }),
    { numRuns: 2000 },
  )
})

test('the same for identity numbers, in one way of writing throughout', () => {
  const identity = fc.constantFrom('420583199001011234', '11010119900307001X', '420583900101123')
  fc.assert(
    fc.property(
      words,
      identity,
      font,
      fc.constantFrom(...gaps, ...more),
      words,
      (before, number, characters, gap, after) => {
        const written = [...number].map((digit) => (digit === 'X' ? 'X' : characters[Number(digit)])).join(gap)
        expect(readIn(masked(`${before}${written}${after}`)).length).toBeLessThan(number.length - 10)
      },
    ),
    { numRuns: 500 },
  )
})

test('in groups of any length with one kind of gap', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 4 })
  fc.assert(
    fc.property(phone, cuts, fc.constantFrom(' ', '\u00a0', '  ', '-', '·', '/', '\u200b'), (number, at, gap) => {
      const written = [...number].map((digit, index) => (at.includes(index) ? gap + digit : digit)).join('')
      expect(masked(written).replace(/[^\d*]/g, '')).toBe(`${number.slice(0, 3)}****${number.slice(7)}`)
    }),
  )
})

test('every decimal digit that there is is read as what it means', () => {
  let run = 0
  for (let code = 0; code < 0x11_0000; code++) {
    const character = String.fromCodePoint(code)
    if (!/\p{Nd}/u.test(character)) {
      run = 0
      continue
    }
    // newer ones than ours may come with a newer engine
    const digits = digitsOf(character)
    if (digits !== undefined) expect([code, digits.value]).toEqual([code, String(run % 10)])
    run += 1
  }
  expect(digitsOf('５')).toEqual({ value: '5', plain: true })
})

test('instants, dates, ids, hashes and cursors of the product come through as they are', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      fc.uuid(),
      (at, id) => {
        const value = {
          at: at.toISOString(),
          due: at.toISOString().slice(0, 10),
          id,
          hash: id.replaceAll('-', '').repeat(2),
        }
        expect(maskedThroughout(value)).toEqual(value)
      },
    ),
  )
})

test('only an address and nothing else is an address, and only where one is expected', () => {
  const link = 'https://meeting.example.cn/dm/13812345678'
  expect(maskedThroughout({ link, text: link, url: `${link}，13812345678` })).toEqual({
    link,
    text: 'https://meeting.example.cn/dm/138****5678',
    url: 'https://meeting.example.cn/dm/138****5678，138****5678',
  })
})

test('what is masked has nothing left to mask', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, phone, fc.constant('420583199001011234'))), (parts) => {
      const once = masked(parts.join(' '))
      expect(masked(once)).toBe(once)
    }),
  )
})

test('white space at the ends goes, at any depth, and nothing else changes', () => {
  expect(trimmed({ a: ' 一 \n', b: [' 二', { c: '三 ' }], d: 4, e: null, f: true })).toEqual({
    a: '一',
    b: ['二', { c: '三' }],
    d: 4,
    e: null,
    f: true,
  })
  expect([isBlank(undefined), isBlank(' \t\n'), isBlank('　'), isBlank('字')]).toEqual([true, true, true, false])
})
