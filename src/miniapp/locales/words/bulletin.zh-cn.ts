// The words of the bulletin, in Chinese.

import type { BulletinWords } from '../paper-words'

export const bulletin: BulletinWords = {
  title: '工作通报',
  none: '还没有通报',
  begin: '起草通报',
  step: { draft: '起草', signing: '等签发', signed: '已签发' },
  closed: '已签发',
  action: {
    submit: '送主席签发',
    edit: '修改文字',
    takeOutName: '隐去姓名',
    count: '重新统计',
    sign: '签发',
    enterSigned: '登记纸质签发',
    sendBack: '退回修改',
  },
  means: {
    begin: '数字由系统从记录里统计，不能手工填写。每月、每半年、每年的第一个工作日会自动起草，平时不用自己起草。',
    submit: '送签时会再统计一次，主席看到的就是最新的数字。送签以后文字不能再改。',
    edit: '数字不能改，文字可以改。不要写居民的姓名、电话和门牌。',
    takeOutName: '通报里只写“承办单位”或“牵头委员”，不写名字。',
    count: '有补录的记录时，按现在的记录重新统计。',
    sign: '签发以后所有人都能看到，文字和数字都不能再改；有错只能另发一份更正通报。',
    enterSigned: '主席在纸上签发的，由办公室登记签发人和日期。登记以后所有人都能看到，不能再改。',
    sendBack: '写明要改什么，办公室改好再送。',
  },
  label: {
    title: '标题',
    summary: '总体情况',
    hard: '困难和问题',
    next: '下一步工作',
    matterId: '隐去哪一件里的姓名',
    name: '签发人',
    on: '签发日期',
    text: '要改什么',
    span: '通报哪一段时间',
    from: '这段时间里的任何一天',
    returned: '退回的原因',
  },
  option: { span: { month: '一个月', half: '半年', year: '一年' } },
  event: {
    drafted: () => '起草了通报',
    edited: () => '修改了文字',
    counted: () => '重新统计了数字',
    nameTakenOut: () => '隐去了一个姓名',
    submitted: () => '送主席签发',
    sentBack: (told) => `退回修改：${told.text('text')}`,
    signed: (told) => (told.is('via', 'hand') ? `${told.text('name')}在纸上签发，办公室登记` : '主席签发了通报'),
  },
}
