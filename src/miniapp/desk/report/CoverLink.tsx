// Leads to covering parts of a report's pictures, before one of them goes public.

import type { ReportFull } from '@domain/contract/report'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { go } from '../../frame/navigate'
import { useDeskWords } from '../../locales/desk'

export const CoverLink = ({ report }: { readonly report: ReportFull }) => {
  const words = useDeskWords().report
  const pictures = report.photos.length + report.additions.reduce((sum, { photos }) => sum + photos.length, 0)
  if (pictures === 0) return null
  return (
    <View className="line">
      <Button
        kind="quiet"
        icon="photo"
        small
        onTap={() => go('work/pages/cover/index', { of: 'report', id: report.id })}
      >
        {words.cover}
      </Button>
    </View>
  )
}
