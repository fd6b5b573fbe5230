// Signing in: phone and code, or, where this is a demonstration, one tap.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Page } from '../../components/Page'
import { go, goBack, goTab } from '../../frame/navigate'
import { enteredAs } from '../../frame/signed-in'
import { useSignInWords } from '../../locales/sign-in'
import { toasted } from '../../store/toast'
import { WechatEntry } from '../../wechat/WechatEntry'
import { Demo } from './Demo'
import { PhoneForm } from './PhoneForm'

export default function SignIn() {
  const words = useSignInWords()
  const district = useQuery('district.get', {}).data
  const enter = async (answer: Output<'session.signIn'>, from?: string) => {
    const { name } = answer.me
    await enteredAs(answer)
    toasted(name === '' ? words.doneNoName : words.done(name))
    if (from === undefined) goBack()
    else goTab(from.replace(/^\//, ''))
  }
  return (
    <Page title={words.title}>
      <View>{words.text}</View>
      <WechatEntry onEntered={(answer, from) => void enter(answer, from)} />
      <PhoneForm onEntered={(answer) => void enter(answer)} />
      <View className="line">
        <View className="second">{words.agree}</View>
        <Button kind="quiet" small onTap={() => go('account/pages/privacy/index')}>
          {words.privacy}
        </Button>
      </View>
      {district?.demo ? <Demo onEntered={(answer) => void enter(answer)} /> : null}
    </Page>
  )
}
