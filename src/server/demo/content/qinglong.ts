// Stories of a new settlement for people moved from the mountains: day jobs, a bus, the children's summer.

import type { StoryMatter } from '../story'

export const qinglong: readonly StoryMatter[] = [
  {
    key: 'linggong',
    group: 'qinglong',
    report: {
      by: 'juminBing',
      station: 'linggong',
      title: '在桥头等零工，风吹日晒还拿不到钱',
      text: '搬下山以后靠打零工，每天早上五点在桥头站着等。有时候干完活老板说下次给，就找不到人了。能不能有个遮雨的地方，工钱有人管一管。',
      category: '就业社保',
      scenes: ['square-before'],
    },
    merged: [
      {
        by: 'juminGui',
        station: 'qinglong',
        title: '女工想找半天的活，好接孩子',
        text: '我要接送孩子，只能干半天。桥头都是要男工，能不能有登记的地方，把半天的活也贴出来。',
        category: '就业社保',
      },
    ],
    supporters: ['juminDing', 'juminWu', 'juminXin'],
    title: '青龙泉零工超市：有地方等、有人登记、工钱有保障',
    summary: '搬迁群众零工多、等活难、讨薪难，希望设固定场所和登记结算办法。',
    place: '青龙泉社区',
    stands: 'closed',
    light: 'green',
    lead: 'gui',
    coMembers: ['zi'],
    topic: {
      question: '零工在哪里等、活怎么派、工钱怎么保证当天结？',
      affected: '社区 4600 户搬迁群众，常年零工约 900 人。',
      where: '青龙泉社区临街空置商铺。',
      why: '场地归社区、服务归人社、用工是企业和个人，零工与雇主要有都认的办法。',
    },
    plan: {
      form: 'bench',
      findOut: ['等活人数和时段', '欠薪次数和金额', '半天工、晚间工的需求'],
      hear: ['零工', '带班师傅', '用工企业', '带孩子的母亲'],
      work: [
        { who: '示例委员癸', what: '早上五点桥头走访一周' },
        { who: '示例委员子', what: '联系园区企业，问用工' },
      ],
    },
    visits: [
      {
        households: 52,
        opinions: ['零工：有个避风的屋子，有热水就行。', '母亲：希望有半天的活。', '企业：愿意来招，怕人不稳定。'],
      },
    ],
    findings:
      '早五点至七点等活 160 至 220 人；一年内遇过欠薪的占三成，单次平均 640 元。园区 23 家企业常年需要短工，其中 9 家可提供半天班。临街空铺 280 平方米可用。',
    parties: [
      { kind: 'resident', name: '零工代表', person: 'juminBing', answer: 'accepted' },
      { kind: 'resident', name: '女工代表', person: 'juminGui', answer: 'accepted' },
      { kind: 'unit', name: '县人力资源和社会保障局', unit: 'renshe', answer: 'accepted' },
      { kind: 'enterprise', name: '园区用工企业', answer: 'accepted' },
    ],
    meeting: {
      form: 'bench',
      place: '青龙泉社区党群服务中心',
      agenda: '场地、派活规则、工钱结算、半天班。',
      attendance: 48,
      opinions: 27,
      minutes:
        '议定空铺改为零工超市，早五点开门；派活按登记先后、技能匹配，墙上公示；百元以上用工先存保证金，当日结清；半天班单列一栏。',
    },
    resolutions: [
      { what: '改造 280 平方米空铺为零工超市，早五点开门，派两名专人登记派工', unit: 'renshe', money: 168_000 },
    ],
    outcome: '建议人社部门设立零工超市，建立登记、公示、保证金和当日结算办法；社区提供场地；企业把半天班单列。',
    answers: [{ unit: 'renshe', verdict: 'adopted', responsible: '就业服务中心负责人' }],
    tasks: [
      {
        reports: [{ progress: 60, text: '装修完成，屏幕和桌椅到位，试登记 312 人。', spent: 104_000 }],
        finished: '零工超市开门，两名专人上岗，首月派工 1876 人次，当日结清率 97.4%。',
        confirmed: '早上五点半到现场看过，等候 90 余人，派工墙上 41 条。',
        before: 'square-before',
        after: 'square-after',
      },
    ],
    result: '人社部门采纳协商意见，青龙泉零工超市开门，首月派工 1876 人次，当日结清率 97.4%，半天班 213 人次。',
    followUp: '回访 30 人：27 人满意；3 人反映雨天活少，人社局准备增加室内手工岗位。保证金运行正常，调处欠薪 2 起。',
    ratings: [
      { by: 'juminBing', solved: 'yes', score: 5, words: '有热水有凳子，工钱当天就拿到。' },
      { by: 'juminGui', solved: 'yes', score: 5, words: '找到了半天的活，下午能接孩子。' },
      { by: 'juminDing', solved: 'yes', score: 5, words: '' },
      { by: 'juminXin', solved: 'yes', score: 4, words: '希望周日也开门。' },
    ],
    closedAgo: 41,
    secondLook: {
      ago: 8,
      findings:
        '办结一个月后早上五点又去看了一次：零工超市照常开门，等候 80 余人，抽问 12 人，工钱都是当天结清；半天班每天有三四条。',
      holds: true,
      shown:
        '先数人再开会：早上五点到桥头数了三天，把零工、用工方和三家单位请到一张桌子上；市场开门前先把当日结清写进议定事项，再定半天班的派法。',
    },
  },
  {
    key: 'qinglong-bus',
    group: 'qinglong',
    report: {
      by: 'juminJi',
      station: 'qinglong',
      title: '社区到县医院没有直达车，要转两趟',
      text: '我们这里老人多，去县医院要转两趟车，早上六点半出门，十点才看上病。能不能开一班直达，或者错峰加一趟。',
      category: '交通出行',
    },
    supporters: ['juminRen', 'juminGeng', 'juminWu'],
    title: '青龙泉社区至县医院公交直达',
    summary: '搬迁社区老人多，就医需换乘两次，居民希望开通直达或增加班次。',
    place: '青龙泉社区公交站',
    stands: 'unclaimed',
    light: 'yellow',
  },
  {
    key: 'qinglong-summer',
    group: 'qinglong',
    report: {
      by: 'juminXin',
      station: 'qinglong',
      title: '放假了孩子没人看，河边玩水太危险',
      text: '父母都上班，寒暑假孩子在家看手机，前年还有孩子去河边玩水出过事。社区能不能办个托管班？我们愿意出点钱。',
      category: '教育文化',
    },
    supporters: ['juminBing', 'juminGui'],
    title: '青龙泉社区假期托管班',
    summary: '双职工和外出务工家庭多，假期孩子无人照看，居民希望社区组织托管。',
    place: '青龙泉社区',
    stands: 'plan',
    light: 'green',
    lead: 'zi',
    topic: {
      question: '托管班在哪里办、谁来教、收多少钱、安全谁负责？',
      affected: '社区 6 至 12 岁儿童 731 人，假期无人照看约 260 人。',
      where: '青龙泉社区党群服务中心和社区小学。',
      why: '场地、师资、安全责任分属社区、教育和家长，收费要公开透明。',
    },
    plan: {
      form: 'discussion',
      findOut: ['愿意报名的人数和能承受的费用', '可用的教室和操场', '大学生志愿者人数'],
      hear: ['家长', '孩子们自己', '退休教师'],
      work: [{ who: '示例委员子', what: '发问卷，开一次小朋友座谈' }],
    },
    handedIn: true,
  },
  {
    key: 'qinglong-lift-fee',
    group: 'qinglong',
    report: {
      by: 'juminGeng',
      station: 'qinglong',
      title: '电梯维保费收不齐，电梯三天两头坏',
      text: '我们楼二十八层，电梯坏了老人只能爬楼。物业说维保费收不上来。到底该谁交、交多少，希望坐下来算清楚。',
      category: '住房物业',
    },
    supporters: ['juminJi'],
    title: '青龙泉安置楼电梯维保费分担',
    summary: '安置楼电梯维保费收缴率低，故障多，居民对交费标准有疑问。',
    place: '青龙泉社区7号楼',
    stands: 'research',
    light: 'yellow',
    lead: 'gui',
    topic: {
      question: '维保费怎样分担、公开、使用，电梯才能不坏？',
      affected: '7号楼 216 户。',
      where: '青龙泉社区7号楼。',
      why: '低层觉得不用电梯不该交，物业账目不公开，需要把账摊开来商量。',
    },
    plan: {
      form: 'courtyard',
      findOut: ['近三年维保账目', '各楼层的意见'],
      hear: ['低层住户', '高层老人', '维保公司'],
      work: [{ who: '示例委员癸', what: '请物业公开账目' }],
    },
    visits: [{ households: 34, opinions: ['一至三层：可以交，少一点。', '高层：修好比什么都强。'] }],
    turns: ({ day }) => [
      {
        ago: 0.5,
        by: 'gui',
        command: {
          action: 'pause',
          reason: '维保公司正在做年度检测，检测报告出来后才能核算费用，与住户代表商定暂缓。',
          lookAgain: day(12),
        },
      },
    ],
  },
]
