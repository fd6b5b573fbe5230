// A whole meeting of nine people who speak of three subjects; of twelve, and ten subjects, in meeting.long.ts.
import { test } from '@playwright/test'
import { holdMeeting } from './meeting-walk'

test('nine people hold a meeting, decide, and see what becomes of it', async ({ browser, request }) => {
  test.setTimeout(600_000)
  await holdMeeting({ browser, request }, { neighbours: 2, subjects: ['路灯', '摊位', '停车'] })
})
