// Stories of the cherry valley: five gardens that do things together, the picking season, water.

import type { StoryMatter } from '../story'

export const yingtao: readonly StoryMatter[] = [
  {
    key: 'wuyuan',
    group: 'yingtao',
    report: {
      by: 'juminWu',
      station: 'yingtao',
      title: '五个村的果园各搞各的，能不能一起搞',
      text: '樱桃、杏、桃、李、橘五个园子挨着，游客看完一个就走了。牌子五花八门，价格也互相压。能不能商量一起搞路线、搞标识、统一个价格底线？',
      category: '农业农村',
      scenes: ['valley-before'],
    },
    merged: [
      {
        by: 'juminGeng',
        station: 'youke',
        title: '杏花沟和梅子沟之间的步道断了一截',
        text: '游客从梅子沟走到杏花沟，中间一截田埂断了，要绕公路，差点被车碰到。',
        category: '农业农村',
      },
    ],
    supporters: ['juminXin', 'juminBing'],
    title: '梅子沟“五园同游”：路线、标识和价格自律',
    summary: '五个村果园相邻而各自经营，游客停留短、互相压价，村民希望共同设计路线、统一标识、约定采摘价格底线。',
    place: '梅子沟至杏花沟五村',
    stands: 'submission',
    light: 'green',
    lead: 'xin',
    coMembers: ['ren'],
    topic: {
      question: '五个园怎样共用一条游览路线、一套标识和一个价格公约，收益和维护怎么分？',
      affected: '五个村 1260 户果农、37 家农家乐。',
      where: '梅子沟、杏花沟、桃源、李家坪、橘园五村。',
      why: '路线穿过几个村的田地，标识和步道要投入，公约要大家自愿遵守，单靠一个村或一个部门办不成。',
    },
    plan: {
      form: 'hamlet',
      findOut: ['游客停留时间和去向', '断头步道三处的田是谁家的', '各园去年的采摘价'],
      hear: ['果农', '农家乐', '旅行团领队'],
      work: [
        { who: '示例委员辛', what: '五村走访，记采摘价' },
        { who: '示例委员壬', what: '走一遍步道，量断点' },
      ],
    },
    visits: [
      { households: 41, opinions: ['果农：不怕便宜，就怕隔壁比我还便宜。', '农家乐：希望有统一的停车和指路牌。'] },
      { households: 19, opinions: ['田主：步道可以过，要有个补偿，雨天别踩坏田。'] },
    ],
    findings:
      '游客平均停留 2.1 小时，只去一个园的占七成。步道断点三处共 640 米，涉及田主 9 户，均愿意以每米每年 5 元协商通过。去年同期采摘价相差最多一倍。',
    parties: [
      { kind: 'resident', name: '果农代表', person: 'juminWu', answer: 'accepted' },
      { kind: 'resident', name: '田主代表', person: 'juminGeng', answer: 'accepted' },
      { kind: 'unit', name: '县文化和旅游局', unit: 'wenlv', answer: 'accepted' },
      { kind: 'unit', name: '县农业农村局', unit: 'nongye', answer: 'accepted' },
    ],
    meeting: {
      form: 'hamlet',
      place: '梅子沟村委会院内',
      agenda: '定路线；定标识样式；议价格公约；议步道补偿。',
      attendance: 57,
      opinions: 31,
      minutes:
        '五个村各来了代表。路线定为“一环两支”，全长 7.8 公里；标识从四种里选了木牌款；价格公约写明底线和违约办法，由果农协会执行。步道田主 9 户当场签了意向。',
      scene: 'valley-after',
    },
    resolutions: [
      { what: '建设三处步道连接段共 640 米，设置统一标识 46 块', unit: 'wenlv', money: 238_000 },
      { what: '指导果农协会签订采摘价格公约并公示', unit: 'nongye' },
    ],
    outcome:
      '建议文旅部门按“一环两支”补齐步道和标识；农业农村部门指导果农协会签订价格公约；步道用地补偿由五村按客流分担，每年公示一次。',
    answers: [{ unit: 'nongye', verdict: 'adopted', responsible: '产业发展股负责人' }],
  },
  {
    key: 'yingtao-parking',
    group: 'yingtao',
    report: {
      by: 'juminXin',
      station: 'youke',
      title: '采摘季堵车三公里，村民出不了门',
      text: '樱桃熟的那半个月，车从游客中心堵到大路口，三公里走一个小时，村里老人看病都出不去。停车场不够，路边乱停。',
      category: '交通出行',
      scenes: ['road-before'],
    },
    supporters: ['juminJi', 'juminRen', 'juminGui'],
    title: '梅子沟采摘季停车与村民出行',
    summary: '采摘季车流集中、路边停车致堵，村民出行和急救受影响。',
    place: '梅子沟游客中心至大路口',
    stands: 'implementation',
    light: 'red',
    lead: 'ren',
    topic: {
      question: '采摘季的车停哪里、怎么走，村民和救护车怎么保证通行？',
      affected: '沿线 320 户村民，高峰日进沟车辆约 4600 辆。',
      where: '游客中心至大路口 3.1 公里。',
      why: '临时停车要用村民晒场和空地，单行线会改变村民习惯，需要大家同意。',
    },
    plan: {
      form: 'courtyard',
      findOut: ['高峰时段和车流', '可临时停车的晒场、空地'],
      hear: ['沿线村民', '农家乐', '交警'],
      work: [{ who: '示例委员壬', what: '统计两个周末车流' }],
    },
    visits: [
      { households: 26, opinions: ['村民：晒场可以停，收费要分给户里。', '农家乐：单行可以，别让客人找不到门。'] },
    ],
    findings: '可利用晒场、空地 11 处约 640 个车位；若单行循环并设两处会车点，通行时间可由 60 分钟降至 22 分钟。',
    parties: [
      { kind: 'resident', name: '沿线村民代表', person: 'juminXin', answer: 'accepted' },
      { kind: 'unit', name: '县交通运输局', unit: 'jiaotong', answer: 'accepted' },
    ],
    meeting: {
      form: 'courtyard',
      place: '梅子沟游客中心前',
      agenda: '单行怎么走；晒场停车收益怎么分；急救通道怎么留。',
      attendance: 44,
      opinions: 20,
      minutes:
        '议定采摘季逆时针单行，设急救通道一条；晒场停车每车五元，八成归户、两成用于保洁；交通局增设会车点两处和标志。',
    },
    resolutions: [
      { what: '增设会车点两处、单行标志 28 块，硬化临时停车场入口 4 处', unit: 'jiaotong', money: 156_000 },
    ],
    outcome: '建议交通部门在采摘季前完成会车点、标志和入口硬化；单行和收费办法由村民会议通过后公示。',
    answers: [{ unit: 'jiaotong', verdict: 'adopted', responsible: '农村公路股负责人' }],
    tasks: [
      {
        reports: [
          {
            progress: 40,
            text: '标志牌已安装 28 块；会车点征用协议签了一处，另一处涉及果树移栽，还在谈。',
            spent: 61_000,
          },
        ],
        before: 'road-before',
      },
    ],
    // the ladder as far as a person has climbed it: now the secretariat may
    overdue: 40,
    turns: ({ idOf }) => [
      {
        ago: 22,
        by: 'office',
        command: {
          action: 'superviseLate',
          of: idOf('yingtao-parking resolution 0'),
          text: '会车点征用协议还差一处，请县交通运输局五个工作日内说明卡在哪里、什么时候签下来。',
        },
      },
      {
        ago: 12,
        by: 'chair',
        command: {
          action: 'takeUpLate',
          of: idOf('yingtao-parking resolution 0'),
          byWhom: '示例领衔副主席',
          text: '下周到梅子沟现场看移栽位置，请县交通运输局、梅子沟村和果农代表到场，当场商定移栽办法。',
        },
      },
      { ago: 1.1, by: 'juminXin', command: { action: 'urge' } },
      {
        ago: 0.4,
        by: 'ren',
        command: { action: 'note', text: '已约田主明天上午到现场看移栽位置，交通局同意承担移栽费用。' },
      },
    ],
  },
  {
    key: 'yingtao-water',
    group: 'yingtao',
    report: {
      by: 'juminRen',
      station: 'yingtao',
      title: '水渠漏水，下游的田浇不上',
      text: '支渠年久失修，上游放一天水，到我们这里就剩一点点。两个组为水吵过好几次。',
      category: '农业农村',
      scenes: ['river-before'],
    },
    supporters: ['juminGeng'],
    title: '三组支渠渗漏与轮灌办法',
    summary: '支渠渗漏严重，上下游用水有争议，需要修渠并约定轮灌。',
    place: '梅子沟村三组支渠',
    stands: 'parties',
    light: 'yellow',
    lead: 'xin',
    topic: {
      question: '渠怎么修、水怎么轮，修的钱和工怎么出？',
      affected: '三组、四组 87 户，水田 412 亩。',
      where: '三组支渠 1.4 公里。',
      why: '渠归村里，水来自水库，两个组对轮灌顺序各有说法。',
    },
    plan: {
      form: 'hamlet',
      findOut: ['漏点位置', '去年轮灌记录'],
      hear: ['上下游农户', '水库管理员'],
      work: [{ who: '示例委员辛', what: '沿渠走一遍，拍漏点' }],
    },
    visits: [{ households: 24, opinions: ['下游：希望先下后上。', '上游：坡高，水少了上不去。'] }],
    findings: '漏点 17 处，损失约四成水量。修补约需 6.8 万元。两组都同意以“定时不定量”轮灌，先后逐年轮换。',
    parties: [
      { kind: 'resident', name: '三组村民代表', person: 'juminRen', answer: 'accepted' },
      { kind: 'resident', name: '四组村民代表', answer: 'declined', reason: '正值采收，推荐同组另一户参加，待补邀。' },
      { kind: 'unit', name: '县水利和湖泊局', unit: 'shuili', answer: 'invited' },
    ],
  },
  {
    key: 'yingtao-toilet',
    group: 'yingtao',
    report: {
      by: 'juminJi',
      station: 'youke',
      title: '游客多的时候厕所不够，都往果园里钻',
      text: '游客中心只有一处厕所，周末排队半小时，好多人往我家果园里钻，臭得很。',
      category: '环境卫生',
    },
    supporters: ['juminWu'],
    title: '游客中心沿线厕所和指引',
    summary: '高峰期厕所不足，果农受影响，需要商量增设和开放农家乐厕所。',
    place: '梅子沟游客中心沿线',
    stands: 'closed',
    light: 'green',
    lead: 'ren',
    topic: {
      question: '高峰期厕所从哪里来，谁保洁、谁出钱？',
      affected: '沿线果农 58 户，高峰日游客约 1.5 万人次。',
      where: '游客中心至观景台 2 公里。',
      why: '新建用地紧，农家乐愿意开放但担心保洁负担。',
    },
    plan: {
      form: 'courtyard',
      findOut: ['排队时长', '愿意开放厕所的农家乐'],
      hear: ['果农', '农家乐', '保洁员'],
      work: [{ who: '示例委员壬', what: '周末计时、登记' }],
    },
    visits: [{ households: 17, opinions: ['农家乐：给点水电补贴就开放。', '果农：指路牌要醒目。'] }],
    findings: '高峰排队 27 分钟；12 家农家乐愿意开放，每家每月需补贴水电约 200 元；可租用移动厕所 4 座。',
    parties: [
      { kind: 'resident', name: '果农代表', person: 'juminJi', answer: 'accepted' },
      { kind: 'unit', name: '县文化和旅游局', unit: 'wenlv', answer: 'accepted' },
    ],
    meeting: {
      form: 'courtyard',
      place: '游客中心门前',
      agenda: '开放补贴、移动厕所、指引牌。',
      attendance: 22,
      opinions: 11,
      minutes:
        '议定 12 家农家乐挂牌开放、每月补贴 200 元，采摘季租移动厕所 4 座，设指引牌 18 块。果农提出观景台一侧仍远，文旅局表示用地批不下来，先放移动厕所。',
    },
    resolutions: [
      { what: '挂牌开放农家乐厕所 12 处，采摘季租用移动厕所 4 座，设指引牌 18 块', unit: 'wenlv', money: 47_000 },
    ],
    outcome: '建议文旅部门落实开放补贴、移动厕所和指引牌；观景台固定厕所待用地条件具备后再议。',
    answers: [
      {
        unit: 'wenlv',
        verdict: 'partly',
        reason: '观景台固定厕所受用地限制暂不能建，其余采纳。',
        responsible: '景区管理股负责人',
      },
    ],
    tasks: [
      {
        reports: [{ progress: 70, text: '指引牌装好，农家乐挂牌 12 家。', spent: 19_000 }],
        finished: '移动厕所 4 座到位，高峰排队降到 9 分钟。',
        confirmed: '周六下午到现场计时，最长 9 分钟。',
      },
    ],
    result:
      '文旅部门部分采纳协商意见：12 家农家乐厕所开放，移动厕所 4 座，指引牌 18 块，排队由 27 分钟降到 9 分钟。观景台固定厕所因用地原因未建。',
    followUp: '回访果农 10 户，8 户表示明显好转；观景台附近 2 户仍受影响，已请文旅局把移动厕所调整一座过去。',
    ratings: [
      { by: 'juminJi', solved: 'no', score: 2, words: '我家就在观景台下面，还是有人钻果园。' },
      { by: 'juminWu', solved: 'yes', score: 4, words: '' },
    ],
    closing: '诉求人住处附近的固定厕所受用地限制确实未能建成，已调整一座移动厕所并列入明年用地计划，届时重新提起。',
  },
]
