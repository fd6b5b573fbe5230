// Stories of the group in the east of the town: the vegetable market and an old housing estate.

import type { StoryMatter } from '../story'

export const chengdong: readonly StoryMatter[] = [
  {
    key: 'yanzihe-market',
    group: 'chengdong',
    report: {
      by: 'juminBing',
      station: 'yanzihe',
      title: '柳叶河蔬菜市场一下雨就积水，地面又滑又脏',
      text: '我每天早上来柳叶河市场买菜，水产区那一片下水道老是堵，一下雨水就漫到脚面。摊位把货摆到过道上，推婴儿车都过不去。上个月我看见一位婆婆滑倒了。希望能把下水和地面整一整，过道也划清楚。',
      category: '市场消费',
      scenes: ['market-before'],
    },
    merged: [
      {
        by: 'juminDing',
        station: 'yanzihe',
        title: '蔬菜市场水产区味道大、地上全是水',
        text: '我在市场卖豆制品十二年了。水产区没有排水沟，杀鱼的水直接往过道流，夏天味道很大，我们旁边的摊子生意都受影响。',
        category: '市场消费',
      },
    ],
    supporters: ['juminJi', 'juminGeng', 'juminXin'],
    title: '柳叶河蔬菜市场排水、摊位和过道整治',
    summary:
      '市场建成二十余年，水产区排水不畅、雨天积水，摊位占道，居民和经营户都希望整治，但对停业时间和摊位重新划分有不同看法，需要一起商量。',
    place: '柳叶河蔬菜市场',
    stands: 'implementation',
    light: 'green',
    lead: 'bing',
    coMembers: ['jia'],
    topic: {
      question: '市场排水和地面怎么改、摊位和过道怎么划，才能既整洁好走，又不让经营户长时间歇业？',
      affected: '市场内 86 户经营户，周边柳叶河、金湖园等四个社区约 3200 户居民。',
      where: '柳叶河蔬菜市场主棚、水产区和北侧出入口。',
      why: '产权属街道集体公司，日常由市场管理方负责，排水接市政管网，任何一家都定不下来；停业时间和摊位划分关系每户生计，要听大家的意见。',
    },
    plan: {
      form: 'onSite',
      findOut: ['水产区排水管的走向和堵点', '经营户能接受的停业天数和方式', '居民最在意的三件事'],
      hear: ['水产、蔬菜、熟食经营户代表', '常来买菜的老年居民', '市场管理方'],
      work: [
        { who: '示例委员丙', what: '走访经营户，摸清摊位现状' },
        { who: '示例委员甲', what: '联系市政排水和市场监管，问清政策和标准' },
      ],
    },
    visits: [
      {
        households: 23,
        opinions: [
          '水产区经营户：愿意改，但希望分两段施工，不要一次全停。',
          '蔬菜经营户：黄线往里收三十厘米可以，多了摆不下货。',
          '居民：先解决滑和臭，棚顶漏雨可以晚一点。',
        ],
      },
      {
        households: 18,
        opinions: ['熟食经营户：油烟和污水要分开走。', '老年居民：北门台阶太高，想要一个斜坡和扶手。'],
      },
    ],
    findings:
      '一、水产区地漏只有两处，管径 110 毫米，长期被鱼鳞和菜叶堵塞，是积水主因。二、主过道设计宽 3.2 米，实测最窄处 1.4 米。三、86 户中 71 户同意分段施工，每段不超过 10 天；7 户担心老顾客流失。四、北门外市政检查井有接口，具备接入条件。',
    asked: true,
    parties: [
      { kind: 'resident', name: '买菜居民代表', person: 'juminBing', answer: 'accepted' },
      { kind: 'resident', name: '水产经营户代表', person: 'juminDing', answer: 'accepted' },
      { kind: 'unit', name: '县城市管理执法局', unit: 'chengguan', answer: 'accepted' },
      { kind: 'unit', name: '县市场监督管理局', unit: 'shichang', answer: 'accepted' },
      { kind: 'expert', name: '给排水工程师', person: 'expert', answer: 'accepted' },
    ],
    meeting: {
      form: 'onSite',
      place: '柳叶河蔬菜市场北门空地',
      agenda: '一看现场：水产区、主过道、北门。二议三件事：排水怎么改，分几段施工，过道黄线划在哪里。',
      attendance: 32,
      opinions: 19,
      minutes:
        '到会居民和经营户 29 人、单位 2 家、专家 1 人。先看现场，工程师讲了两种排水方案。讨论集中在停业时间上：水产区提出分东西两段，每段 8 天，施工期在北门搭临时摊位，多数人赞成。过道黄线由经营户和居民代表当场用粉笔试划，最后定为净宽 2.4 米。城管局表示临时摊位可以按便民摊点备案。',
      dissent: '两户熟食经营户认为临时摊位不通水电，要求错开到淡季施工，意见已记录并随协商意见一并报送。',
      scene: 'market-before',
      sitting: {
        guests: [
          ...['水产一排', '水产二排', '蔬菜一排', '蔬菜二排', '熟食区'].flatMap((row) =>
            [1, 2, 3, 4].map((number) => `${row}经营户 ${number}`),
          ),
          ...[1, 2, 3, 4, 5, 6, 7].map((number) => `买菜居民 ${number}`),
        ],
        statements: [
          {
            by: 'juminDing',
            text: '分东西两段施工，每段不超过 8 天。',
            votes: { juminBing: 1, juminDing: 1, expert: 1 },
          },
          {
            by: 'juminBing',
            text: '先解决滑和臭，棚顶漏雨可以晚一点。',
            votes: { juminBing: 1, juminDing: 1, expert: 0 },
          },
          {
            by: 'expert',
            text: '污水和雨水分开走，多花钱也值得。',
            votes: { juminBing: 1, juminDing: -1, expert: 1 },
          },
        ],
        stances: [
          { resolution: 0, by: 'juminBing', stance: 'agree', reason: '' },
          { resolution: 0, by: 'juminDing', stance: 'agree', reason: '' },
          { resolution: 0, by: 'expert', stance: 'agree', reason: '' },
          { resolution: 1, by: 'juminBing', stance: 'agree', reason: '' },
          {
            resolution: 1,
            by: 'juminDing',
            stance: 'disagree',
            reason: '净宽 2.4 米，水产摊位要往里收，展示台摆不下，希望按摊位分别量。',
          },
          { resolution: 1, by: 'expert', stance: 'abstain', reason: '' },
        ],
        objection: {
          by: 'juminDing',
          reason: '记录里说“多数人赞成”，应当写明水产区还提出施工期免摊位费。',
          answer: '已写入协商意见第三条：施工期减免摊位费，由街道集体公司研究。',
        },
      },
    },
    resolutions: [
      {
        what: '水产区增设排水沟和沉渣井，接入北门外市政检查井，分东西两段施工，每段不超过 8 天',
        unit: 'chengguan',
        money: 186_000,
      },
      { what: '重新划定摊位线，主过道净宽不少于 2.4 米，建立每日巡查和公示', unit: 'shichang' },
    ],
    outcome:
      '建议：一、由县城市管理执法局牵头，对水产区排水按协商方案分段改造，施工期在北门设临时摊点。二、由县市场监督管理局指导市场管理方重新划线，保证过道净宽，并每日公示巡查结果。三、对停业经营户减免施工期摊位费，由街道集体公司研究。',
    answers: [
      { unit: 'chengguan', verdict: 'adopted', responsible: '市政维护股负责人' },
      {
        unit: 'shichang',
        verdict: 'partly',
        reason: '每日巡查由市场管理方落实，我局每周抽查并公示。',
        responsible: '市场规范管理股负责人',
      },
    ],
    tasks: [
      {
        reports: [
          { progress: 30, text: '施工队已进场，东段围挡完成，北门临时摊位搭好 12 个。', spent: 42_000 },
          { progress: 65, text: '东段排水沟和两处沉渣井完工，经营户已搬回；西段开始破除地面。', spent: 118_000 },
        ],
        before: 'market-before',
        milestones: [
          { what: '东段排水沟完工', inDays: -6, reached: '东段排水沟和沉渣井通过验收，当天下雨没有积水。' },
          { what: '西段排水沟完工', inDays: 6 },
          { what: '北门斜坡和扶手装好', inDays: 15 },
        ],
      },
      {
        contradicted: {
          by: 'juminGeng',
          text: '北门进来第一排，早上七点到八点还是有两家把筐摆到线外，过道推车过不去。',
          answer: '情况属实。已约谈这两户，本周起早市时段加派一人值守。',
        },
        reports: [{ progress: 80, text: '主过道黄线已划，超线摊位劝导整改 31 户，还剩 4 户在协商。' }],
      },
    ],
  },
  {
    key: 'jinhu-lift',
    group: 'chengdong',
    report: {
      by: 'juminWu',
      station: 'jinhu',
      title: '金湖园3栋想加装电梯，楼上楼下谈不拢',
      text: '我们单元六层十二户，七户有七十岁以上老人。去年就想装电梯，一楼担心挡光和噪声，钱怎么摊也没有说法。想请委员来主持，大家坐下来把话说开。',
      category: '住房物业',
      scenes: ['building-before'],
    },
    supporters: ['juminGeng', 'juminRen'],
    title: '金湖园小区3栋加装电梯怎么分摊、怎么补偿',
    summary: '六层老楼，高层老人上下楼难，低层担心采光、噪声和房价，对费用分摊和补偿意见不一。',
    place: '金湖园小区',
    stands: 'deliberation',
    light: 'yellow',
    lead: 'yi',
    topic: {
      question: '3栋二单元加装电梯，费用按什么比例分摊，对一二楼如何补偿，建成后谁来管？',
      affected: '3栋二单元 12 户 38 人，其中 70 岁以上老人 9 人；同类楼栋还有 11 个单元在观望。',
      where: '金湖园小区3栋二单元北侧。',
      why: '依法需三分之二以上业主参与表决，现在 8 户赞成、2 户反对、2 户未表态；多次自行商议没有结果，需要有人居中主持。',
    },
    plan: {
      form: 'discussion',
      findOut: ['每户的态度和最担心的事', '采光测算结果', '补贴政策和后期维保费用'],
      hear: ['一楼两户', '六楼独居老人', '已装电梯的兄弟小区'],
      work: [{ who: '示例委员乙', what: '逐户走访，一户一记录' }],
    },
    visits: [
      {
        households: 12,
        opinions: [
          '一楼：担心客厅白天要开灯，电梯半夜有响动。',
          '三楼：愿意出，但希望按楼层递增，三楼少一点。',
          '六楼老人：膝盖换过，三个月没下过楼了。',
        ],
      },
    ],
    findings:
      '采光测算：采用玻璃井道、平层入户后，一楼客厅冬至日照减少约 14 分钟，仍满足规范。费用约 48 万元，可申请补贴 15 万元。分歧主要在两点：二楼是否出资；一楼是否补偿、补多少。参考邻近小区做法，多为一楼不出、二楼象征性出、三楼起递增。',
    parties: [
      { kind: 'resident', name: '六楼住户代表', person: 'juminWu', answer: 'accepted' },
      { kind: 'resident', name: '一楼住户代表', person: 'juminGeng', answer: 'accepted' },
      { kind: 'unit', name: '县住房和城乡建设局', unit: 'zhujian', answer: 'accepted' },
      { kind: 'community', name: '金湖园社区', answer: 'accepted' },
    ],
    meeting: {
      form: 'bench',
      place: '金湖园小区3栋前凉亭',
      agenda: '听采光测算和补贴政策；议分摊比例；议对一楼的补偿。',
      attendance: 21,
      opinions: 14,
      minutes:
        '十二户到了十一户。住建局工作人员解释了表决比例和补贴条件。大家对“一楼不出、二楼出百分之三、三楼起递增”基本赞成。对一楼补偿，有人提两万，有人提用公共收益抵物业费。一楼两户表示要回家商量，约定两周后再开一次。',
      dissent: '一楼西户要求先在样板楼听一次实际运行噪声。',
    },
    resolutions: [{ what: '组织 3 栋住户到已装电梯的小区实地听噪声、看采光，并提供分摊方案范本', unit: 'zhujian' }],
    upcoming: {
      form: 'bench',
      place: '金湖园小区3栋前凉亭',
      agenda: '看样回来怎么想；对一楼的补偿定下来；签书面意向。',
    },
    turns: ({ day, idOf, personId }) => {
      const askingId = idOf('jinhu-lift expert')
      return [
        {
          ago: 2,
          by: 'yi',
          command: {
            action: 'askExpert',
            askingId,
            field: '建筑采光与噪声',
            what: '一楼担心挡光和噪声，请到现场看一次，说说能怎么减轻。',
          },
        },
        { ago: 1.6, by: 'office', command: { action: 'offerExpert', askingId, personId: personId('expert') } },
        { ago: 1.3, by: 'expert', command: { action: 'answerOffer', askingId, accepted: true } },
        {
          ago: 0.6,
          by: 'yi',
          command: {
            action: 'recordAdvice',
            askingId,
            date: day(-1),
            advice:
              '井道改用夹胶玻璃并外移 30 厘米，一楼客厅的光线影响不大；机房下设减振垫，夜间降速运行，可以先到样板楼听一次。',
          },
        },
      ]
    },
  },
  {
    key: 'jinhu-charging',
    group: 'chengdong',
    report: {
      by: 'juminJi',
      station: 'jinhu',
      title: '楼道里飞线充电太危险，小区没有充电棚',
      text: '我们小区电动车多，没有地方充电，好多人从窗户拉线下来。夏天热，看着就害怕。能不能商量个地方建充电棚？',
      category: '治安安全',
      scenes: ['square-before'],
    },
    merged: [
      {
        by: 'juminXin',
        station: 'jinhu',
        title: '希望金湖园建电动车充电桩',
        text: '我是外卖骑手，住5栋，每天要充两次电。不是想拉飞线，是真没有桩。愿意付费。',
        category: '治安安全',
      },
    ],
    supporters: ['juminRen', 'juminGui'],
    title: '金湖园小区电动车集中充电棚选址与收费',
    summary: '小区约 420 辆电动车，飞线充电多，居民赞成建棚但对选址和收费意见不一。',
    place: '金湖园小区',
    stands: 'closed',
    light: 'green',
    lead: 'jia',
    topic: {
      question: '充电棚建在哪里、收多少钱、谁来管，才能让大家不再拉飞线？',
      affected: '金湖园小区 640 户，约 420 辆电动车。',
      where: '小区西侧围墙边和5栋南侧空地。',
      why: '选址涉及绿地和停车位，收费涉及每户利益，物业和业委会单独决定都有人反对。',
    },
    plan: {
      form: 'courtyard',
      findOut: ['电动车数量和充电时段', '两处选址的反对理由'],
      hear: ['5栋南侧住户', '骑手和老年代步车主'],
      work: [{ who: '示例委员甲', what: '数车、问人、看线路容量' }],
    },
    visits: [
      { households: 31, opinions: ['5栋南侧住户：离窗户太近，怕起火。', '骑手：十分钟走不到的地方，还是会有人拉线。'] },
    ],
    findings:
      '西侧围墙边距最近住宅 11 米，线路容量够装 60 个插座；5栋南侧距窗户仅 4 米，不宜建。夜间八点至十点为充电高峰。',
    parties: [
      { kind: 'resident', name: '5栋住户代表', person: 'juminJi', answer: 'accepted' },
      { kind: 'resident', name: '骑手代表', person: 'juminXin', answer: 'accepted' },
      { kind: 'unit', name: '县住房和城乡建设局', unit: 'zhujian', answer: 'accepted' },
      { kind: 'unit', name: '县供电公司', unit: 'gongdian', answer: 'accepted' },
    ],
    meeting: {
      form: 'courtyard',
      place: '金湖园小区中心花坛',
      agenda: '选址、收费标准、夜间管理。',
      attendance: 42,
      opinions: 23,
      minutes:
        '会上对西侧围墙边选址没有反对意见。收费按每度电不超过一元协商，物业不加价。大家同意建成之日起劝导清理飞线，由楼栋长轮流看。',
    },
    resolutions: [
      { what: '西侧围墙边建 60 位充电棚，配灭火器和监控', unit: 'zhujian', money: 92_000 },
      { what: '完成线路增容并公示电价', unit: 'gongdian', money: 36_000 },
    ],
    outcome:
      '建议住建部门将金湖园充电棚列入老旧小区配套，供电公司同步增容；电价公示，物业不加价；建成后由社区和楼栋长劝导清理飞线。',
    answers: [
      { unit: 'zhujian', verdict: 'adopted', responsible: '物业管理股负责人' },
      { unit: 'gongdian', verdict: 'adopted', responsible: '城区供电所负责人' },
    ],
    tasks: [
      {
        reports: [{ progress: 50, text: '钢棚基础完成，插座箱到货。', spent: 40_000 }],
        finished: '60 个充电位全部通电，灭火器 8 组、摄像头 4 个已装好，实际支出 89600 元。',
        confirmed: '晚上八点到现场看过，用了 43 个位子，灯和监控都好。',
        before: 'square-before',
        after: 'square-after',
      },
      {
        reports: [{ progress: 100, text: '增容完成，电价每度 0.86 元已贴在棚口。', spent: 35_200 }],
        finished: '增容和公示都已完成。',
        confirmed: '电价牌已核对。',
      },
    ],
    result:
      '经过三次走访、一次场院会，住建部门和供电公司采纳了协商意见，60 位充电棚建成使用，电价公开。楼栋长每晚巡一次，飞线从 57 处减少到 3 处。',
    followUp:
      '建成三周后回访 20 户：17 户满意；2 户反映高峰期排队，已请物业错峰提醒；1 户因行动不便仍在楼下充，社区上门帮助。',
    ratings: [
      { by: 'juminJi', solved: 'yes', score: 5, words: '晚上不用提心吊胆了。' },
      { by: 'juminXin', solved: 'yes', score: 4, words: '高峰要等一会儿，总的很好。' },
      { by: 'juminRen', solved: 'yes', score: 5, words: '' },
      { by: 'juminGui', solved: 'partly', score: 4, words: '希望5栋那边也能有几个位子。' },
    ],
    closedAgo: 32,
  },
  {
    key: 'yanzihe-unloading',
    group: 'chengdong',
    report: {
      by: 'juminGeng',
      station: 'yanzihe',
      title: '市场凌晨三点卸货，周围楼睡不好觉',
      text: '我家窗户对着市场后门，凌晨三点开始卸菜，倒车喇叭、摔筐子、喊话，一直到六点。家里有高三学生。知道卖菜的人辛苦，能不能商量一下时间和办法？',
      category: '市场消费',
      place: '柳叶河蔬菜市场后门巷',
    },
    supporters: ['juminBing', 'juminJi'],
    title: '柳叶河市场凌晨卸货噪声与经营需要怎么兼顾',
    summary: '凌晨三至六点卸货影响后巷两栋楼休息，而早市要求五点前上货，需要商量时间、路线和做法。',
    place: '柳叶河蔬菜市场后门巷',
    stands: 'unclaimed',
    light: 'green',
  },
  {
    key: 'chengdong-busstop',
    group: 'chengdong',
    report: {
      by: 'juminJia',
      station: 'yanzihe',
      title: '柳叶河公交站没有雨棚和座位，老人站着等',
      text: '柳叶河站是我们去医院的必经站，一天三趟车错过就要等四十分钟。站牌下面什么也没有，下雨天老人打着伞站在路边，车来了还要抢着上。',
      category: '交通出行',
      scenes: ['road-before'],
    },
    supporters: ['juminBing'],
    title: '柳叶河公交站台候车条件改善',
    summary: '站台无雨棚无座位，班次少，候车老人多，人行道较窄，需要商量设置方式。',
    place: '柳叶河公交站',
    stands: 'topic',
    light: 'green',
    lead: 'jia',
    topic: {
      question: '人行道只有两米宽，雨棚和座位怎么设，才不挡盲道和店面？班次能不能固定到点？',
      affected: '每天在此候车约 180 人次，六成为 60 岁以上老人；临街商铺 9 家。',
      where: '民主大道柳叶河站，北侧站台。',
      why: '站台属交通部门，人行道属城管，临街商铺担心遮挡招牌，三方要一起商量位置和样式。',
    },
    handedIn: true,
  },
  {
    key: 'jinhu-property',
    group: 'chengdong',
    report: {
      by: 'juminRen',
      station: 'jinhu',
      title: '金湖园物业快到期了，续聘还是换，没人组织',
      text: '物业合同十二月底到期，业委会只剩三个人。有人要换，有人怕换了没人管。楼下垃圾已经两天没清。请帮我们组织商量一次。',
      category: '住房物业',
    },
    supporters: ['juminWu', 'juminXin', 'juminGui'],
    title: '金湖园小区物业续聘与业委会补选',
    summary: '物业合同将到期，业委会人数不足，居民对续聘还是另选意见不一，垃圾清运已受影响。',
    place: '金湖园小区',
    stands: 'plan',
    light: 'yellow',
    lead: 'yi',
    topic: {
      question: '合同到期前，怎样依规补选业委会并决定续聘或另选物业？',
      affected: '金湖园小区 640 户居民和 14 家底商。',
      where: '金湖园小区。',
      why: '业委会法定人数不足，不能独立作出决定；居民意见分散，时间只有两个月，需要政协委员协助组织协商。',
    },
    plan: {
      form: 'courtyard',
      findOut: ['愿意参选业委会的人', '大家对现物业最不满意的三件事'],
      hear: ['各楼栋长', '底商代表', '长期在外的业主（电话）'],
      work: [{ who: '示例委员乙', what: '和社区一起发放征求意见表' }],
    },
    turns: ({ day }) => [
      {
        ago: 0.02,
        by: 'lianluoJia',
        command: { action: 'note', text: `提醒：物业合同到期日为 12 月 31 日，方案里的时间要排在 ${day(20)} 之前。` },
      },
    ],
  },
]
