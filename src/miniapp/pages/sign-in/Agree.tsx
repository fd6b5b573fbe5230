// Agreeing to the privacy notice before signing in: a tick that the person sets, never one that is set already.

import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Check } from '../../components/Checks'
import { ProblemText } from '../../components/ProblemLine'
import { go } from '../../frame/navigate'
import { useSignInWords } from '../../locales/sign-in'
import { noticeAgreed, useSetting } from '../../store/setting'

export const Agree = ({ lacking }: { readonly lacking: boolean }) => {
  const words = useSignInWords()
  const agreed = useSetting((setting) => setting.agreed)
  return (
    <View className={lacking && !agreed ? 'stack-s field-wrong' : 'stack-s'}>
      <Check label={words.agree} hint={words.minors} on={agreed} onChange={noticeAgreed} />
      {lacking && !agreed ? <ProblemText text={words.agreeFirst} /> : null}
      <View>
        <Button kind="quiet" small icon="document" onTap={() => go('account/pages/privacy/index')}>
          {words.privacy}
        </Button>
      </View>
    </View>
  )
}
