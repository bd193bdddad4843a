import { DefaultEditView } from '@payloadcms/ui'
import { SaveButton } from '../save/SaveButton'

/** “Konto” is a form like every other, but Payload looks for no “Gem” of ours there. */
export const AccountView = () => <DefaultEditView documentSubViewType="default" viewType="account" formState={{}} SaveButton={<SaveButton />} />
