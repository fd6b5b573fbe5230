// Stories of an old neighbourhood: wires, the lane to the school, a canteen.

import type { StoryMatter } from '../story'

export const jianlou: readonly StoryMatter[] = [
  {
    key: 'jianlou-wires',
    group: 'jianlou',
    report: {
      by: 'juminGeng',
      station: 'jianlou',
      title: '箭楼社区电线网线像蜘蛛网，垂到头顶',
      text: '我们楼前的电线、网线、电视线缠在一起，有的垂到一人高，孩子伸手就能摸到。去年大风还断过一根。杆子立在路中间，救护车进来都要倒半天。',
      category: '供水供电供气',
      scenes: ['wires-before'],
    },
    merged: [
      {
        by: 'juminGui',
        station: 'xuexiang',
        title: '电线杆在路中间，车进不来',
        text: '学巷拐弯处一根杆子在路中间，消防车、垃圾车都进不来，找过两家公司都说不是自己的。',
        category: '供水供电供气',
      },
    ],
    supporters: ['juminJia', 'juminWu', 'juminRen'],
    title: '箭楼社区杆线迁移和弱电整理',
    summary: '社区内电力、通信、广电杆线交错，部分低垂占道，涉及多家单位，居民担心施工期断网断电。',
    place: '箭楼社区',
    stands: 'implementation',
    light: 'yellow',
    lead: 'ji',
    coMembers: ['geng'],
    topic: {
      question: '七家单位的杆线怎样一次整理到位，施工怎样少断网断电，以后新线谁来管？',
      affected: '箭楼社区 9 栋楼 418 户，沿街商铺 33 家。',
      where: '箭楼社区主巷、学巷及 3 至 7 栋楼前。',
      why: '杆线分属供电、电信、移动、联通、广电等七家单位，各管各的，居民不知道找谁；一家先动，别家不动，反而更乱。',
    },
    plan: {
      form: 'onSite',
      findOut: ['每根杆、每束线是谁的', '居民最担心的断网时段', '路中杆移位的位置'],
      hear: ['网课学生和居家办公的居民', '沿街商铺', '七家单位的外线班'],
      work: [
        { who: '示例委员己', what: '会同社区挂牌登记杆线' },
        { who: '示例委员庚', what: '居民断网承受时段问卷' },
      ],
    },
    visits: [
      {
        households: 46,
        opinions: [
          '上网课的家庭：白天不能断，晚上十点后可以。',
          '商铺：收款要用网，最好一次弄完。',
          '老人：别再把杆子挪到我家窗前。',
        ],
      },
    ],
    findings:
      '登记电杆 63 根，其中无主废杆 11 根、路中杆 4 根；线束 212 束，废线约占四成。七家单位均表示愿意“同沟同井、一次入地”，但对开挖费用分摊没有牵头单位。居民可接受的断网时段为夜间十点至次日五点。',
    parties: [
      { kind: 'resident', name: '居民代表', person: 'juminGeng', answer: 'accepted' },
      { kind: 'resident', name: '商铺代表', person: 'juminGui', answer: 'accepted' },
      { kind: 'unit', name: '县供电公司', unit: 'gongdian', answer: 'accepted' },
      { kind: 'unit', name: '县通信建设管理办公室', unit: 'tongxin', answer: 'accepted' },
      { kind: 'unit', name: '县住房和城乡建设局', unit: 'zhujian', answer: 'accepted' },
    ],
    meeting: {
      form: 'onSite',
      place: '箭楼社区居委会门前',
      agenda: '逐根认领；议入地方案和费用；议施工时段；议今后新线怎么进。',
      attendance: 41,
      opinions: 22,
      minutes:
        '七家单位拿着登记表逐根认领，11 根废杆当场确认拆除。议定由住建局结合老旧小区改造统一开挖，供电先移四根路中杆，通信单位随后入地，夜间十点后施工，提前三天贴通知。今后新线须经社区同意走管道。',
      scene: 'wires-before',
    },
    resolutions: [
      { what: '移设 4 根路中杆，拆除 11 根废杆', unit: 'gongdian', money: 128_000 },
      { what: '主巷和学巷弱电入地，清理废线，夜间施工', unit: 'tongxin', money: 215_000 },
    ],
    outcome:
      '建议以住建局老旧小区改造为平台统一开挖；供电公司先行移杆；通信单位随后入地并清理废线。施工时段、通知办法按协商结果执行，今后新增线路先走管道。',
    answers: [
      { unit: 'gongdian', verdict: 'adopted', responsible: '城区配电班负责人' },
      { unit: 'tongxin', verdict: 'adopted', responsible: '建设协调股负责人' },
    ],
    tasks: [
      {
        reports: [
          { progress: 60, text: '已移杆 3 根，拆废杆 8 根，学巷一根因地下有燃气管，正在改位置。', spent: 81_000 },
        ],
        finished: '4 根路中杆全部移到墙边，11 根废杆拆完，燃气管处改位 1.2 米。',
        before: 'wires-before',
        after: 'wires-after',
      },
      {
        reports: [
          { progress: 55, text: '主巷管沟完成，三家已穿缆，废线清出一车半；还有两家等割接窗口。', spent: 96_000 },
        ],
      },
    ],
  },
  {
    key: 'jianlou-school',
    group: 'jianlou',
    report: {
      by: 'juminBing',
      station: 'xuexiang',
      title: '学巷放学堵成一锅粥，孩子从车缝里钻',
      text: '下午四点二十到五点，学巷汽车、电动车、三轮全挤在一起，孩子从车缝里钻出来。能不能错开时间或者让家长停远一点走进来。',
      category: '交通出行',
      scenes: ['road-before'],
    },
    supporters: ['juminDing', 'juminJi'],
    title: '学巷上下学时段怎么通行',
    summary: '学校门口道路窄，放学四十分钟内车流人流集中，存在安全隐患。',
    place: '箭楼社区学巷',
    stands: 'research',
    light: 'green',
    lead: 'geng',
    topic: {
      question: '放学四十分钟，车停哪里、孩子怎么走、谁来看着？',
      affected: '小学生 1240 人及接送家长，巷内居民 96 户。',
      where: '学巷口至小学正门 180 米。',
      why: '完全禁车影响巷内居民和残疾学生家庭，全靠交警又不现实，要家长、学校、居民一起约。',
    },
    plan: {
      form: 'discussion',
      findOut: ['各年级放学时间能否错开', '三百米内可临停的地方'],
      hear: ['家长', '巷内居民', '小卖部和摊贩'],
      work: [{ who: '示例委员庚', what: '连续五天数车、画流线图' }],
    },
    visits: [
      { households: 28, opinions: ['家长：愿意走五分钟，只要有人护送。', '居民：放学时我们也要能出门。'] },
      { households: 9, opinions: ['摊贩：给我们一个固定位置，不堵门口。'] },
    ],
  },
  {
    key: 'jianlou-canteen',
    group: 'jianlou',
    report: {
      by: 'juminRen',
      station: 'jianlou',
      title: '社区老年食堂关了，独居老人吃饭难',
      text: '社区食堂开了一年就停了，说是亏本。我们楼里几个独居老人中午就吃馒头咸菜。能不能商量个办法重新开起来。',
      category: '医疗养老',
    },
    supporters: ['juminJia', 'juminXin'],
    title: '箭楼社区老年食堂恢复运营',
    summary: '社区食堂因亏损停办，周边 70 岁以上老人用餐需求大，需要商量补贴、定价和送餐。',
    place: '箭楼社区',
    stands: 'evaluation',
    light: 'green',
    lead: 'ji',
    topic: {
      question: '食堂怎样定价、补贴和送餐，才能办得起、办得久？',
      affected: '箭楼社区 70 岁以上老人 236 人，其中独居 41 人。',
      where: '箭楼社区党群服务中心一楼。',
      why: '补贴归民政，场地归社区，经营要企业，老人口味和承受力各不相同。',
    },
    plan: {
      form: 'bench',
      findOut: ['老人愿意付的价格', '停办的真实原因'],
      hear: ['独居老人', '原经营者', '愿意参与的餐饮店'],
      work: [{ who: '示例委员己', what: '入户问需，算一本账' }],
    },
    visits: [{ households: 33, opinions: ['老人：十块以内，软一点、淡一点。', '原经营者：送餐人工最贵。'] }],
    findings:
      '日均需求约 75 份，可承受价 8 至 10 元；原先每份成本 13.5 元，亏在送餐和空置时段。若早餐对外营业、志愿者就近送餐，可基本持平。',
    parties: [
      { kind: 'resident', name: '老人代表', person: 'juminRen', answer: 'accepted' },
      { kind: 'unit', name: '县民政局', unit: 'minzheng', answer: 'accepted' },
      { kind: 'enterprise', name: '街口餐饮店', answer: 'accepted' },
    ],
    meeting: {
      form: 'bench',
      place: '箭楼社区活动室',
      agenda: '定价、补贴、送餐、监督。',
      attendance: 26,
      opinions: 18,
      minutes: '议定 70 岁以上每餐 8 元、民政按规定补贴，早餐对外营业补亏，楼栋志愿者送餐到门，每月公开一次账。',
    },
    resolutions: [{ what: '按规定落实用餐补贴，恢复食堂运营，每日供餐不少于 60 份', unit: 'minzheng', money: 96_000 }],
    outcome: '建议民政部门落实用餐补贴，由社区与餐饮店签约恢复运营，早餐对外，志愿送餐，每月公开账目。',
    answers: [{ unit: 'minzheng', verdict: 'adopted', responsible: '养老服务股负责人' }],
    tasks: [
      {
        reports: [{ progress: 50, text: '场地消毒、设备检修完成，签约一家餐饮店。', spent: 21_000 }],
        finished: '食堂已恢复供餐，首周日均 68 份。',
        confirmed: '中午到现场吃了一餐，8 元，两菜一汤。',
      },
    ],
    result: '食堂恢复供餐，70 岁以上每餐 8 元，日均 68 份，志愿者送餐 15 份。请大家评价。',
    ratings: [
      { by: 'juminRen', solved: 'no', score: 2, words: '开了两周，周末又不开门，独居老人周末还是没饭吃。' },
      { by: 'juminJia', solved: 'partly', score: 3, words: '平时挺好，周末确实没有。' },
    ],
    turns: () => [
      {
        ago: 0.6,
        by: 'lianluoBing',
        command: {
          action: 'reopen',
          to: 'implementation',
          reason: '诉求人反映周末停供，经核实属实。请承办单位与食堂商量周末供餐办法后再反馈。',
        },
      },
    ],
  },
  {
    key: 'jianlou-bins',
    group: 'jianlou',
    report: {
      by: 'juminDing',
      station: 'jianlou',
      title: '垃圾分类亭要建在我们窗下，能不能换个地方',
      text: '听说要在5栋北面建垃圾分类亭，离我家窗户不到六米。不是不支持分类，是希望先问问我们。',
      category: '环境卫生',
    },
    supporters: ['juminGui'],
    title: '箭楼社区垃圾分类亭选址',
    summary: '拟建三处分类亭，居民普遍支持分类但不愿建在窗下，需要共同选点。',
    place: '箭楼社区',
    stands: 'parties',
    light: 'green',
    lead: 'geng',
    topic: {
      question: '三处分类亭建在哪里，既方便投放又不扰民？',
      affected: '箭楼社区 9 栋楼 418 户。',
      where: '5 栋北面、社区东门、学巷口三处备选点。',
      why: '“都要建、都不要建在我家门口”，需要一起定规则再选点。',
    },
    plan: {
      form: 'courtyard',
      findOut: ['备选点到窗户的距离和风向', '清运车能到的位置'],
      hear: ['备选点周边住户', '保洁员'],
      work: [{ who: '示例委员庚', what: '画点位图，入户征求意见' }],
    },
    visits: [{ households: 37, opinions: ['5栋住户：退到围墙角就没意见。', '保洁员：要有水龙头和下水。'] }],
    findings: '三处备选点中，东门和学巷口距住宅均超过 15 米；5 栋北面移至围墙角后为 14 米，处于下风向，可行。',
    parties: [
      { kind: 'resident', name: '5栋住户代表', person: 'juminDing', answer: 'accepted' },
      { kind: 'unit', name: '县城市管理执法局', unit: 'chengguan', answer: 'invited' },
      { kind: 'community', name: '箭楼社区', answer: 'accepted' },
    ],
  },
  {
    key: 'jianlou-wall',
    group: 'jianlou',
    report: {
      by: 'juminXin',
      station: 'xuexiang',
      title: '老厂围墙往外歪，下面天天过学生',
      text: '学巷旁边老厂的围墙歪了有十几公分，墙脚掏空了，孩子天天从下面走，请赶紧处理。',
      category: '治安安全',
      scenes: ['road-before'],
    },
    title: '学巷老厂围墙倾斜隐患',
    summary: '围墙倾斜、墙脚掏空，下方为学生通道，产权企业已停产。',
    place: '学巷老厂围墙',
    stands: 'topic',
    light: 'green',
    lead: 'ji',
    turns: () => [
      {
        ago: 0.8,
        by: 'lianluoBing',
        command: {
          action: 'redirect',
          to: '县住房和城乡建设局（危房排险）',
          receipt: '示例受理〔2026〕第 118 号',
          reason: '属紧急安全隐患，不宜等待协商。已转住建部门排险并拉起警戒，学生临时改走东侧。',
        },
      },
      {
        ago: 0.3,
        by: 'lianluoBing',
        command: { action: 'recordRedirectOutcome', outcome: '住建部门当日设围挡，次日拆除倾斜段 26 米，残墙已加固。' },
      },
    ],
  },
]
