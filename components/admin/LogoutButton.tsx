import { oidcFromEnv } from '../../collections/users/oidc/settings'
import { LogoutIcon } from './SignInLogOut'

/** In the menu, in place of Payload's own, which knows nothing of the municipality's login. */
export const LogoutButton = () => <LogoutIcon municipal={Boolean(oidcFromEnv(process.env))} />
