// When two sentences at a table are one.

import { oneSentence, sentenceKey } from '@domain/text/sentence'

test.each([
  ['先修路，再装灯。', '先修路再装灯'],
  ['先修路，再装灯。', ' 先修路 , 再装灯 ！'],
  ['先修路，再装灯。', '先修路\n再装灯'],
  ['装２盏灯', '装2盏灯'],
  ['安装ＷＩＦＩ', '安装wifi'],
  ['“夜市”要管', '夜市要管'],
  ['先修路\u200b', '先修路'],
  ['补贴1,000元', '补贴1000元'],
  ['？？', ' ？？ '],
  ['先修路\ufe0f\u3164\u2800', '先修路'],
  ['先修路～', '先修路'],
  ['修3-5盏', '修3—5盏'],
  ['修3——5盏', '修3～5盏'],
  ['修1、5号楼', '修1，5号楼'],
])('%j and %j are one', (one, other) => expect(sentenceKey(one)).toBe(sentenceKey(other)))

test.each([
  ['先修路', '后修路'],
  ['加宽1.5米', '加宽15米'],
  ['涨5%', '涨5'],
  ['开到-5度', '开到5度'],
  ['1/3的人', '13的人'],
  ['8:30收摊', '830收摊'],
  ['？', '！'],
  ['修1、5号楼', '修15号楼'],
  ['修3—5盏', '修35盏'],
  ['3#楼先修', '3楼先修'],
  ['3*5米', '35米'],
  ['涨5‰', '涨5'],
])('%j and %j are two', (one, other) => expect(sentenceKey(one)).not.toBe(sentenceKey(other)))

test('typed in two lines it is one sentence', () => expect(oneSentence(' 先修路\r\n\n 再装灯\t')).toBe('先修路 再装灯'))
