import { hasMailServer } from '../../collections/password-links/links'
import { signInTexts } from '../../messages'
import { AskForLink } from './invite/AskForLink'

const texts = signInTexts.forgotten

/** In place of Payload's form: a link by mail where there is a mail server, and else who can help. */
export const SignInForgotten = () => (
  <div className="pv-sign-in">
    <h1>{texts.heading}</h1>
    {hasMailServer() ? <AskForLink url="/api/users/forgotten" /> : <p>{texts.text}</p>}
    <p>
      <a className="pv-button" href="/admin/login">
        {texts.back}
      </a>
    </p>
  </div>
)
