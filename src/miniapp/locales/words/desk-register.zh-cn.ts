// The words of what the desk keeps in order, in Chinese: people, groups, units, stations, the calendar, the district.

import type { BodyKind } from '@domain/people/profile'
import type { PlaceKind } from '@domain/people/role'
import type { RosterRefusal } from '@domain/people/roster'
import type { RegisterKind } from '@domain/register/register'
import type { RegisterId } from '../../desk/place'
import type { EntryKind } from '../../register/entry-kind'
import type { RegisterWords } from '../register-words'

const registers: Record<RegisterId, { readonly name: string; readonly text: string }> = {
  person: { name: '人员', text: '委员、召集人、承办单位的人，各自的角色' },
  group: { name: '活动组和组织', text: '乡镇、街道活动组，专委会、界别、党派团体等' },
  unit: { name: '承办单位', text: '可以请来商量、交办任务的单位' },
  station: { name: '连心站', text: '贴着二维码的地方：二维码、海报' },
  calendar: { name: '工作日历', text: '节假日和调休，算期限用' },
  district: { name: '区县信息', text: '名称、电话、备案号、类别、期限' },
  audit: { name: '操作记录', text: '谁、什么时候、做了什么；不含联系方式和文字' },
  privacy: { name: '到期删除', text: '保存到期的信息，每天夜里删了什么' },
  health: { name: '系统状态', text: '数据库、磁盘、短信、证书、备份是否正常，怎么办' },
}

const add: Record<EntryKind, string> = {
  person: '添加人员',
  group: '添加活动组',
  unit: '添加单位',
  station: '添加连心站',
}

const none: Record<EntryKind, string> = {
  person: '没有找到人',
  group: '还没有活动组',
  unit: '没有找到单位',
  station: '没有找到连心站',
}

const place: Record<PlaceKind, string> = {
  group: '在哪个活动组',
  unit: '在哪个单位',
  district: '在哪个区县',
  station: '在哪个站点',
}

const disabled = '停用'

const bodies: Record<BodyKind, string> = {
  area: '乡镇、街道活动组',
  committee: '专委会',
  sector: '界别',
  affiliation: '党派团体',
  reading: '读书群',
  oversight: '监督小组',
  pool: '专家服务团、智库',
  alumni: '老委员',
}

/** Of the registers with a record. */
const recorded: Record<RegisterKind, RegisterWords> = {
  group: {
    label: { name: '名称', area: '包括哪些地方', kind: '是什么组织', disabled },
    hint: {
      area: '比如：岩子河社区、袁码头社区',
      kind: '只有乡镇、街道活动组和专委会办协商事项，其他的用来放人',
      disabled: '停用后不再收新的诉求，已有的事项继续办',
    },
    option: { kind: bodies },
    fault: { name: { taken: '已经有叫这个名字的活动组了，请换一个名字，或者把两个合并' } },
    mergeText: '人员、站点、在办的事项和还没答复的诉求都转过去，办完的留在原来的名下。合并以后不能撤回。',
    second: ({ kind, area, members, openMatters }) =>
      [bodies[kind as BodyKind], area, `${members} 位委员`, `${openMatters} 件在办`].filter(Boolean).join(' · '),
  },
  unit: {
    search: '搜单位名称',
    mergeText: '人员、没办完的任务和还没给的答复都转过去，已经定稿的文件保留当时的名称。合并以后不能撤回。',
    label: { name: '单位名称', disabled },
    hint: { name: '写全称，比如“示例区住房和城乡建设局”', disabled: '停用后不能再选，已交办的任务继续办' },
    option: {},
    fault: { name: { taken: '已经有叫这个名字的单位了，请换一个名字，或者把两个合并' } },
    second: () => '',
  },
}

const saved: Record<`${RegisterKind}.save`, string> = {
  'group.save': '活动组保存好了',
  'unit.save': '单位保存好了',
}

export const register = {
  title: '管理',
  register: registers,
  add,
  none,
  hint: '从左边选一个来修改，或添加一个。',
  readOnly: '您可以查看，修改请找政协办公室。',
  off: '已停用',
  saved: {
    ...saved,
    'person.save': '人员保存好了',
    'group.merge': '活动组合并好了',
    'unit.merge': '单位合并好了',
    'station.save': '连心站保存好了',
    'calendar.save': '工作日历保存好了，没到期的日期会重新算',
    'district.save': '区县信息保存好了',
  },
  health: {
    title: '系统状态',
    allGood: '全部正常',
    wrong: (n: number) => `${n} 项要处理`,
    seen: (at: string, version: string) => `${at} 检查，程序版本 ${version}`,
    again: '再查一次',
    todo: (what: string) => `怎么办：${what}`,
    level: { bad: '要马上处理', warn: '要留意', good: '正常', off: '没有用' },
  },
  ...recorded,
  merge: {
    open: '并入另一个…',
    into: '并入哪一个',
    title: (from: string, into: string) => `把“${from}”并入“${into}”？`,
    act: '合并',
  },
  station: {
    search: '搜名称、地点、编号',
    label: { name: '名称', groupId: '归哪个活动组', place: '地点', phone: '站点电话', photoIds: '站点照片', disabled },
    hint: {
      name: '贴二维码的地方，比如“岩子河社区党群连心站”',
      disabled: '停用后扫码会提示，不再从这里收诉求',
    },
    otherPhoto: '换一张站点照片',
    code: (code: string) => `扫一扫，说说身边的事（${code}）`,
    poster: '下载海报（A4，PDF）',
    unprintable: (characters: readonly string[]) =>
      `海报的字体里没有“${characters.join('”“')}”，印出来是空框。请先换成同音字或加注，再下载。`,
    posterName: (name: string) => `海报 ${name}.pdf`,
    miniCode: '下载小程序码（PNG）',
    miniCodeName: (name: string) => `小程序码 ${name}.png`,
  },
  rosterAndTurn: '导入名册、换届',
  roster: {
    title: '导入委员名册',
    hint: '一个 .xlsx 文件，表头写：姓名、手机号、层级、界别、专委会、党派、所属小组、专长、届次。先看会改什么，再导入。不会删人，也不会改手机号。',
    choose: '选择名册文件',
    other: '换一个文件',
    found: (added: number, changed: number, same: number) => `新增 ${added} 人，更新 ${changed} 人，${same} 人没有变化`,
    newGroups: (names: string) => `会新建小组：${names}`,
    refused: (rows: number) => `有 ${rows} 行没有读进来，请改好再导：`,
    row: (line: number, name: string) => (name === '' ? `第 ${line} 行` : `第 ${line} 行 ${name}`),
    separator: '、',
    colon: '：',
    why: {
      noName: '没有姓名',
      badPhone: '手机号不是 11 位',
      unknownLevel: '层级看不明白，写国家、省、市、县',
      unknownRole: '角色看不明白，写委员、召集人、专家',
      noGroup: '没有写小组',
      overlong: '有一格太长',
      twice: '和前面一行是同一个人',
      ambiguous: '同名、同界别、同专委会的不止一位，请写上手机号',
      phoneOfAnother: '这个手机号已经是别人的',
      suspended: '正暂停履职，先到本人那里恢复，再导入',
    } satisfies Record<RosterRefusal, string>,
    phones: (names: string) => `手机号和现在的不一样，没有改，请核对后到本人那里改：${names}`,
    missing: (people: number, names: string) => `名册里没有、系统里还有 ${people} 位委员，不会自动去掉：${names}`,
    takeIn: (added: number, changed: number) => `导入：新增 ${added} 人，更新 ${changed} 人`,
    done: (added: number, changed: number) => `已新增 ${added} 人，更新 ${changed} 人`,
  },
  turn: {
    title: '换届',
    hint: '先导入新一届的名册（届次写上），再换届：届次不是这一届的委员到届，牵头的事由别的委员接着认领。做过的事都保留。先看名单，再办。',
    form: { label: { assembly: '新的一届，名册里怎么写就怎么写' } },
    look: '看看谁到届',
    unknown: '没有一位委员是这一届的。请先导入新一届的名册。',
    found: (leave: number, stay: number) => `${leave} 位委员到届，${stay} 位留任或新任`,
    row: (name: string, groups: string, leads: number) =>
      `${name}（${groups}${leads === 0 ? '' : `，牵头 ${leads} 件在办的事`}）`,
    ask: (leave: number) => `让 ${leave} 位委员到届？`,
    askText: '他们不再是委员，牵头的事会由别的委员接着认领。做错了只能一位一位恢复。',
    act: '换届',
    done: (leave: number) => `换届办好了，${leave} 位委员到届`,
  },
  person: {
    label: {
      name: '姓名',
      phone: '手机号',
      holdings: '角色',
      levels: '层级',
      sector: '界别',
      committee: '专委会',
      affiliations: '党派团体',
      fields: '专长',
      assembly: '届次',
      disabled: '停用这个账号',
    },
    hint: {
      phone: '用它登录，存的时候会加密',
      holdings: '一个人可以有几个角色，每个角色只在选定的地方有效',
      affiliations: '几个用顿号隔开',
      fields: '几个用顿号隔开，比如：法律、农技',
      assembly: '比如：第九届',
      disabled: '停用后不能登录，办过的事保留记录',
    },
    fault: {
      phone: {
        missing: '请填 11 位手机号',
        taken: '这个手机号已经是别人的，请核对，或先到那个人那里改掉',
      },
      holdings: { missing: '请为每个角色选好地方', refused: '请为每个角色选好地方' },
    },
    standing: {
      title: '履职状态',
      now: { inOffice: '在任', suspended: '暂停履职', left: '已离任' },
      act: { inOffice: '恢复', suspended: '暂停履职', left: '离任' },
      ask: {
        inOffice: (name: string) => `让${name}恢复履职？`,
        suspended: (name: string) => `让${name}暂停履职？`,
        left: (name: string) => `${name}离任？`,
      },
      text: {
        inOffice: '暂停以前的角色会恢复；离任的请另外选角色。',
        suspended: '牵头的事由别的委员接着认领，角色先收回，恢复时一起回来。做过的事都保留。',
        left: '牵头的事由别的委员接着认领，委员、召集人、专家的角色收回。做过的事都保留。',
      },
      done: { inOffice: '已恢复', suspended: '已暂停履职', left: '已离任' },
    },
    record: {
      look: '看今年的履职记录',
      title: (name: string) => `看${name}的履职记录？`,
      text: '一次看一位。本人会看到谁在什么时候看过。',
    },
    phoneKept: (masked: string) => `现在是 ${masked}，不换就空着`,
    noPhone: '没有手机号',
    search: '搜姓名',
    allRoles: '所有角色',
    role: '角色',
    place,
    addRole: '加一个角色',
    takeAway: (role: string) => `去掉${role}`,
    lastTitle: '保存以后没有召集人了',
    lastText: (groups: string) =>
      `${groups}就没有召集人了。在找到新的召集人以前，由政协办公室代为受理和答复，但看不到居民的联系方式。`,
    lastAct: '仍然保存',
    resetFactor: '重置二次验证',
    resetFactorTitle: '重置这个人的二次验证？',
    resetFactorText: '手机和恢复码都没有了才用。请先确认是本人：当面，或打您知道的电话。重置会记在操作记录里。',
    factorReset: '已重置，请本人登录后重新设置',
    noFactor: '这个人没有开二次验证',
  },
  calendar: {
    title: '工作日历',
    text: '点一个日期，改成休息或上班。期限只算工作日，正在办的事项会按新的日历重新算灯。',
    year: (year: number) => `${year}年`,
    span: (from: number, to: number) => `${from}–${to}月`,
    yearSpan: (year: number, from: number, to: number) => `${year}年${from}–${to}月`,
    look: (what: string) => `看${what}`,
    month: (month: number) => `${month}月`,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    short: { rest: '休', work: '班' },
    state: { rest: '休息', work: '上班' },
    day: (date: string, state: string, marked: boolean, changed: boolean) =>
      [date, state, marked ? '已标注' : '', changed ? '改过，还没保存' : ''].filter(Boolean).join('，'),
    save: (n: number) => `保存 ${n} 处修改`,
  },
  district: {
    label: {
      name: '区县名称',
      organiser: '主办单位',
      phone: '电话',
      filing: '备案号',
      complaints: '投诉建议',
      service: '有人接微信客服',
      categories: '诉求类别',
      brands: '协商会的名称',
    },
    hint: {
      phone: '显示在首页，不方便打字的人打这个电话',
      filing: '小程序和网站的备案号',
      complaints: '投诉建议找谁、怎么找',
      service: '打勾后，小程序“谁在办、怎么投诉”一页出现“找客服”。要先在公众平台开通客服并安排人接。',
      categories: '一行一个，按这个顺序显示',
      brands: '一行一个，比如：太和夜话、板凳会；安排会议时可以选，没有就空着',
    },
    terms: '期限（工作日）',
    termsHint: '改过的期限从下一次计时起有效，已经定下的日期不变。',
    term: {
      answer: '答复诉求',
      widen: '没人认领，放开到全区县',
      assign: '没人认领，必须指派',
      appeal: '答复申诉',
      press: '超期几天起自动催办',
      supervise: '超期几天起可以督办',
      chair: '超期几天起可以领衔督办',
      jointly: '超期几天起可以联合督查',
    },
  },
}
