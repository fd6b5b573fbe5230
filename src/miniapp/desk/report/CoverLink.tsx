// Leads to covering parts of a picture, before it goes public or because somebody told of it.

import type { ReportFull } from '@domain/contract/report'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { go } from '../../frame/navigate'
import { useDeskWords } from '../../locales/desk'

interface CoverLinkProps {
  /** nothing but what is said in a report or a matter has pictures to be covered */
  readonly of: string
  readonly id: string
  /** the one to begin with */
  readonly photo?: string | undefined
}

export const CoverLink = ({ of, id, photo }: CoverLinkProps) => {
  const words = useDeskWords().report
  if (of !== 'report' && of !== 'matter') return null
  const params = { of, id, ...(photo === undefined ? {} : { photo }) }
  return (
    <View className="line">
      <Button kind="quiet" icon="photo" small onTap={() => go('work/pages/cover/index', params)}>
        {words.cover}
      </Button>
    </View>
  )
}

export const CoverReport = ({ report: { id, photos, additions } }: { readonly report: ReportFull }) =>
  photos.length + additions.reduce((sum, one) => sum + one.photos.length, 0) === 0 ? null : (
    <CoverLink of="report" id={id} />
  )
