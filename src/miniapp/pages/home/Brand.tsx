// Whose app this is: the mark, the name, the district.

import { View } from '@tarojs/components'
import { Badge } from '../../components/Card'
import { RingMark } from '../../components/RingMark'
import { useWords } from '../../locales'

interface BrandProps {
  readonly district: string | undefined
  readonly demo: boolean
}

export const Brand = ({ district, demo }: BrandProps) => {
  const words = useWords()
  return (
    <View className="brand" aria-hidden="true">
      <RingMark size="small" />
      <View>
        <View className="brand-name">{words.common.name}</View>
        <View className="brand-place">
          <View className="stamp">{district}</View>
          {demo ? <Badge tone="amber">{words.resident.demo}</Badge> : null}
        </View>
      </View>
    </View>
  )
}
