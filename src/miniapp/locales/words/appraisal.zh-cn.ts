// The words of appraisals of units, in Chinese.

import type { AppraisalWords } from '../paper-words'

export const appraisal: AppraisalWords = {
  title: '民主评议',
  none: '还没有评议',
  begin: '开一次评议',
  step: { counting: '登记票数', told: '已告知单位' },
  closed: '已告知单位',
  action: {
    count: '登记一个单位',
    callMeeting: '约定评议会',
    callOffMeeting: '取消评议会',
    closeMeeting: '取回投票结果',
    tell: '告知各单位',
  },
  means: {
    begin: '评议本次会议提案的所有承办单位，每个单位的办理情况由系统从提案里算出。',
    count: '照纸质评议票登记，附上计票单照片；登记错了再登记一次，以后一次为准。',
    callMeeting: '委员凭房间码签到，逐个单位不记名投票；结束前谁也看不到票数。',
    callOffMeeting: '已经投的票作废，可以再约一次。',
    closeMeeting: '会议结束后，把每个单位的票数记到它自己的一张上。',
    tell: '所有单位都登记后，各单位只看到自己的一张。单位之间不排名。',
  },
  label: {
    on: '评议日期',
    who: '谁来评议',
    unitId: '单位',
    good: '满意（票）',
    fair: '基本满意（票）',
    poor: '不满意（票）',
    strengths: '做得好的',
    toMend: '要改进的',
    scanIds: '计票单照片',
    meetingId: '哪一次评议会',
    startsAt: '时间',
    place: '地点',
    reason: '取消的原因',
  },
  option: {},
  event: {
    planned: () => '确定评议',
    counted: (told) => `登记了${told.text('unitId')}的票数`,
    ballotCalled: () => '约定了评议会',
    ballotCalledOff: (told) => `取消了评议会：${told.text('reason')}`,
    ballotHeld: (told) => `评议会结束，到场 ${told.text('attendance')} 人，不记名投票`,
    told: () => '评议结果已告知各单位',
  },
}
