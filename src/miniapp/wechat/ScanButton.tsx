// Scanning a code inside the app, on weapp: those of ours lead to their pages, foreign ones are politely left alone.

import { pageOf, readScan } from '@domain/scan/scan'
import Taro from '@tarojs/taro'
import { site } from '../api/base'
import { Button } from '../components/basic'
import { refusalOf } from '../components/refusal'
import { go } from '../frame/navigate'
import { useWechatWords } from '../locales/wechat'
import { toasted } from '../store/toast'

/** Mini-program codes too, of which the types know nothing. */
const codes: object = { scanType: ['qrCode', 'wxCode'] }

export const ScanButton = () => {
  const words = useWechatWords().scan
  const scan = async () => {
    try {
      const { result, path } = await Taro.scanCode(codes)
      const found = readScan({ text: result, path }, site())
      if (found === null) toasted(words.foreign)
      else go(pageOf(found), { code: found.code })
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal !== 'cancelled') toasted(refusal === 'failed' ? words.failed : words.noCamera)
    }
  }
  return (
    <Button kind="secondary" icon="code" wide onTap={() => void scan()}>
      {words.act}
    </Button>
  )
}
