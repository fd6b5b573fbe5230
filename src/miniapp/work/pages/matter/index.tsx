// A matter for those who work on it.

import { useRouter } from '@tarojs/taro'
import { WorkMatter } from '../../../act/WorkMatter'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { Loaded } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { Skeleton } from '../../../components/Skeleton'
import { go, goSignIn } from '../../../frame/way'
import { useActWords } from '../../../locales/act'

export default function WorkOnMatter() {
  const { id = '' } = useRouter().params
  const words = useActWords().page
  const page = useQuery('matter.get', { id })
  return (
    <Page
      title={words.title}
      actions={
        <Button kind="quiet" small onTap={() => go('pages/matter/index', { id })}>
          {words.open}
        </Button>
      }
    >
      <Loaded of={page} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
        {(full) => <WorkMatter full={full} onAct={(action) => go('work/pages/act/index', { id, action })} />}
      </Loaded>
    </Page>
  )
}
