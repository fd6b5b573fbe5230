// Why the platform did not do it, by what it says.
import { refusalOf } from '../../../src/miniapp/components/refusal'

test.each([
  [{ errMsg: 'chooseMedia:fail cancel' }, 'cancelled'],
  [{ errMsg: 'scanCode:fail cancel' }, 'cancelled'],
  [{ errMsg: 'chooseMedia:fail privacy permission is not authorized' }, 'declined'],
  [{ errMsg: 'chooseLocation:fail auth deny' }, 'declined'],
  [new Error('startRecord:fail auth denied'), 'declined'],
  [new Error('requirePrivacyAuthorize:fail privacy permission is not authorized'), 'declined'],
  [{ errMsg: 'chooseMedia:fail:the operation failed' }, 'failed'],
  [undefined, 'failed'],
])('%j is %s', (error, why) => {
  expect(refusalOf(error)).toBe(why)
})
