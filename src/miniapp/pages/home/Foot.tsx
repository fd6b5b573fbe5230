// Who runs this, and the ways to complain, to read what happens with one's data, to change how it looks.

import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { go } from '../../frame/navigate'
import { useWords } from '../../locales'

export const Foot = ({ organiser }: { readonly organiser: string | undefined }) => {
  const words = useWords().resident
  return (
    <View className="home-foot">
      {organiser ? <View className="second">{words.organiser(organiser)}</View> : null}
      <View className="home-links">
        <Button kind="quiet" small onTap={() => go('account/pages/about/index')}>
          {words.complaints}
        </Button>
        <Button kind="quiet" small onTap={() => go('account/pages/privacy/index')}>
          {words.privacy}
        </Button>
        <Button kind="quiet" small onTap={() => go('account/pages/setting/index')}>
          {words.setting}
        </Button>
      </View>
    </View>
  )
}
