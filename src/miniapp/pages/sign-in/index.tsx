// Signing in: phone and code, or, where this is a demonstration, one tap.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Page } from '../../components/Page'
import { showFault } from '../../frame/fault'
import { goBack, goTab, isFromStart } from '../../frame/navigate'
import { enteredAs } from '../../frame/signed-in'
import { deskOf } from '../../frame/tabs'
import { useSignInWords } from '../../locales/sign-in'
import { useSetting } from '../../store/setting'
import { toasted } from '../../store/toast'
import { WechatEntry } from '../../wechat/WechatEntry'
import { Agree } from './Agree'
import { Demo } from './Demo'
import { PhoneForm } from './PhoneForm'

export default function SignIn() {
  const words = useSignInWords()
  const district = useQuery('district.get', {}).data
  const [lacking, setLacking] = useState(false)
  /** Nothing of the person is asked for before they have agreed. */
  const may = (): boolean => {
    const { agreed } = useSetting.getState()
    setLacking(!agreed)
    if (!agreed) showFault()
    return agreed
  }
  const enter = async (answer: Output<'session.signIn'>, from?: string) => {
    const { name } = answer.me
    await enteredAs(answer)
    toasted(name === '' ? words.doneNoName : words.done(name))
    const desk = deskOf(answer.me)
    if (from !== undefined) goTab(from.replace(/^\//, ''))
    // whoever has work here lands on what is to be done today, unless signing in was asked for by another page
    else if (desk !== undefined && isFromStart()) goTab(desk)
    else goBack()
  }
  return (
    <Page title={words.title}>
      <View>{words.text}</View>
      <Agree lacking={lacking} />
      <WechatEntry may={may} onEntered={(answer, from) => void enter(answer, from)} />
      <PhoneForm may={may} onEntered={(answer) => void enter(answer)} />
      {district?.demo ? <Demo onEntered={(answer) => void enter(answer)} /> : null}
    </Page>
  )
}
