// Why the platform did not do it, by what it says.
import { refusalOf } from '../../../src/miniapp/components/refusal'

test.each([
  [{ errMsg: 'chooseMedia:fail cancel' }, 'cancelled'],
  [{ errMsg: 'scanCode:fail cancel' }, 'cancelled'],
  [{ errMsg: 'chooseMedia:fail privacy permission is not authorized' }, 'guide'],
  [{ errMsg: 'chooseLocation:fail auth deny' }, 'permission'],
  [new Error('startRecord:fail auth denied'), 'permission'],
  [new Error('requirePrivacyAuthorize:fail privacy permission is not authorized'), 'guide'],
  [{ errMsg: 'chooseMedia:fail:the operation failed' }, 'failed'],
  [{ errMsg: 'operateRecorder:fail:system permission denied' }, 'system'],
  [{ errMsg: 'getLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF' }, 'system'],
  [{ errMsg: 'chooseLocation:fail authorize no response' }, 'permission'],
  [Object.assign(new Error('Permission denied'), { name: 'NotAllowedError' }), 'permission'],
  [new Error('User denied Geolocation'), 'permission'],
  [undefined, 'failed'],
])('%j is %s', (error, why) => {
  expect(refusalOf(error)).toBe(why)
})
