// Signing in: phone and code, or, where this is a demonstration, one tap.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Page } from '../../components/Page'
import { go, goBack } from '../../frame/way'
import { useAccountWords } from '../../locales/account'
import { signedIn } from '../../store/session'
import { toasted } from '../../store/toast'
import { Demo } from './Demo'
import { PhoneForm } from './PhoneForm'

export default function SignIn() {
  const words = useAccountWords().signIn
  const district = useQuery('district.get', {}).data
  const enter = ({ token, me }: Output<'session.signIn'>) => {
    signedIn(token, me)
    toasted(me.name === '' ? words.doneNoName : words.done(me.name))
    goBack()
  }
  return (
    <Page title={words.title}>
      <View>{words.text}</View>
      <PhoneForm onEntered={enter} />
      <View className="line">
        <View className="second">{words.agree}</View>
        <Button kind="quiet" small onTap={() => go('pages/privacy/index')}>
          {words.privacy}
        </Button>
      </View>
      {district?.demo ? <Demo onEntered={enter} /> : null}
    </Page>
  )
}
