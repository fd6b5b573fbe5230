// A whole meeting of twelve people who make twenty statements.
import { test } from '@playwright/test'
import { holdMeeting } from './meeting-walk'

test('twelve people hold a meeting, decide, and see what becomes of it', async ({ browser, request }) => {
  test.setTimeout(600_000)
  const subjects = ['路灯', '摊位', '停车', '垃圾', '噪声', '排水', '路面', '座椅', '厕所', '指示牌']
  await holdMeeting({ browser, request }, { neighbours: 5, subjects })
})
